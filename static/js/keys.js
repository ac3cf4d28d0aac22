// [data-key="j"]: the key presses it, follows it or opens it, while nobody is typing. The letter stands on it as <kbd>.
// Held down it does so once: what comes next was not looked at yet.
const typing = target => target.closest("input, textarea, select, [contenteditable]")

document.addEventListener("keydown", event => {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
  const found = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
  if (!found) return
  event.preventDefault()
  if (found.tagName !== "DETAILS") return found.click()
  found.open = true
  found.querySelector("textarea, input:not([type=hidden])")?.focus()
})
