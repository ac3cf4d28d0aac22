// <button data-copy="id of a textarea, or the text itself" data-copied="Copied" hidden>: puts the text on the clipboard and says so for a moment.
// Without script the text stands beside it.
for (const button of document.querySelectorAll("[data-copy]")) {
  const words = button.textContent
  const area = document.getElementById(button.dataset.copy)
  button.hidden = !area && !navigator.clipboard
  button.addEventListener("click", async () => {
    if (navigator.clipboard) await navigator.clipboard.writeText(area ? area.value : button.dataset.copy)
    else { area.select(); document.execCommand("copy") } // http: browsers give no clipboard
    button.textContent = button.dataset.copied
    setTimeout(() => { button.textContent = words }, 2500)
  })
}
