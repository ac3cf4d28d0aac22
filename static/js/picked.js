// <b data-picked="recipients" data-words="picked">: how many boxes of this name are ticked.
function count() {
  for (const place of document.querySelectorAll("[data-picked]")) {
    const ticked = document.querySelectorAll(`[name="${place.dataset.picked}"]:checked`).length
    place.textContent = `${ticked} ${place.dataset.words}`
  }
}
for (const happens of ["change", "reset", "htmx:afterSettle"]) document.addEventListener(happens, () => setTimeout(count))
count()
