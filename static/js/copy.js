// <button data-copy="id of a textarea, or the text itself" data-copied="Copied" hidden>: puts the text on the clipboard and says so for a moment.
// Without script it stays hidden, and the text stands beside it or is sent another way.
const reveal = root => root.querySelectorAll("[data-copy]").forEach(button => { button.hidden = false })

function select(text) { // http: browsers give no clipboard
  const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true })
  document.body.append(area)
  area.select()
  document.execCommand("copy")
  area.remove()
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]")
  if (!button) return
  const text = document.getElementById(button.dataset.copy)?.value ?? button.dataset.copy
  if (navigator.clipboard) await navigator.clipboard.writeText(text)
  else select(text)
  button.dataset.words ??= button.innerHTML
  button.textContent = button.dataset.copied
  button.focus()
  setTimeout(() => { button.innerHTML = button.dataset.words }, 2500)
})
document.addEventListener("htmx:load", ({ target }) => reveal(target))
reveal(document)
