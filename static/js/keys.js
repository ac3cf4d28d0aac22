// [data-key="j"]: the key presses it, follows it or opens it, while nobody is typing. The letter stands on it as <kbd>.
// It counts for what its reader had before their eyes alone: not while it is held down, and not once the page is on its way to
// another one or what holds the key is being swapped.
const PATIENCE = 1000 // milliseconds until a press that led nowhere is over
const typing = target => target.closest("input, textarea, select, [contenteditable]")

let pressed = -Infinity // when the last key acted
let leaving = false

const stays = event => event.repeat || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)
const early = event => leaving || event.timeStamp < pressed + PATIENCE

document.addEventListener("keydown", event => {
  if (event.key === "Escape") leaving = false // the browser stops what was on its way
  if (stays(event)) return
  const found = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
  if (!found) return
  event.preventDefault()
  if (early(event) || found.closest(".htmx-request, .htmx-swapping")) return
  if (found.tagName !== "DETAILS") {
    pressed = event.timeStamp
    return found.click()
  }
  found.open = true
  found.querySelector("textarea, input:not([type=hidden])")?.focus()
})
addEventListener("beforeunload", event => queueMicrotask(() => (leaving = !event.defaultPrevented))) // else the reader is asked first
addEventListener("pageshow", event => {
  if (event.persisted) [pressed, leaving] = [-Infinity, false]
})
