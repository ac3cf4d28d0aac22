// <div data-acts hx-target="this" hx-sync="this:queue all">: every form in it is sent in the name of the whole, one after the other.
// An answer replaces all that is in it, so the button that asked may be gone when its answer comes; the whole stays.
document.addEventListener("submit", event => {
  const whole = event.target.closest("[data-acts]")
  if (!whole || !window.htmx) return
  event.preventDefault()
  htmx.ajax("POST", event.target.action, { source: whole, values: Object.fromEntries(new FormData(event.target, event.submitter)) })
}, { capture: true }) // before busy.js, which marks what the browser sends by itself
