// <button data-copy="id of a textarea" hidden>: its text goes to the clipboard; what was on the button says so for a moment.
for (const button of document.querySelectorAll("[data-copy]")) {
  const words = button.textContent
  button.hidden = false
  button.addEventListener("click", async () => {
    const area = document.getElementById(button.dataset.copy)
    if (navigator.clipboard) await navigator.clipboard.writeText(area.value)
    else { area.select(); document.execCommand("copy") } // http: browsers give no clipboard
    button.textContent = button.dataset.copied
    setTimeout(() => { button.textContent = words }, 2500)
  })
}
