// <div data-acts hx-target="this" hx-sync="this:queue all">: every form in it is sent in the name of the whole, one after the other.
// An answer replaces all that is in it, so the button that asked may be gone when its answer comes; the whole stays. What was
// typed into another field meanwhile stays too, and is sent when its writer leaves it, as if it had never been replaced.
const sent = [] // the form of each act on its way
const kept = new Set() // fields that came back with what was typed into the one before
const whole = target => target.closest?.("[data-acts]")
const typed = field => field.value !== field.defaultValue

document.addEventListener("submit", event => {
  if (!whole(event.target) || !window.htmx) return
  event.preventDefault()
  sent.push(event.target)
  htmx.ajax("POST", event.target.action, { source: whole(event.target), values: Object.fromEntries(new FormData(event.target, event.submitter)) })
}, { capture: true }) // before busy.js, which marks what the browser sends by itself

let coming = []
document.addEventListener("htmx:beforeSwap", ({ detail: { target, shouldSwap } }) => {
  if (!shouldSwap || !target.matches("[data-acts]")) return
  coming = [...target.querySelectorAll("input[id], textarea[id]")].filter(field => typed(field) && field.form !== sent[0]).map(({ id, value }) => [id, value])
})
document.addEventListener("htmx:afterSwap", () => {
  for (const [id, value] of coming.splice(0)) {
    const field = document.getElementById(id)
    if (field) kept.add(Object.assign(field, { value })) // the pen comes to stand at its end
  }
})
document.addEventListener("htmx:afterRequest", ({ target }) => target.matches("[data-acts]") && sent.shift())

document.addEventListener("change", ({ target }) => kept.delete(target), { capture: true })
document.addEventListener("focusout", ({ target }) => kept.has(target) && typed(target) && target.isConnected && target.dispatchEvent(new Event("change", { bubbles: true })))
