// <… data-live="5" hx-trigger="live"> is asked for anew every 5 seconds, and at once when it comes into sight again: a page that
// nobody sees asks nobody.
let last = Date.now()

function look(at_once = false) {
  const part = document.querySelector("[data-live]")
  if (!part || document.visibilityState !== "visible") return
  if (!at_once && Date.now() - last < part.dataset.live * 1000) return
  last = Date.now()
  part.dispatchEvent(new CustomEvent("live"))
}
setInterval(() => look(), 1000)
document.addEventListener("visibilitychange", () => look(true))
