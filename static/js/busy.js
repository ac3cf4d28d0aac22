// A form that is on its way says so and is sent once. A page that comes back from the history starts afresh.
// [data-file] on its button: what comes is a file, the page stays, and the form may be sent again.
const buttons = form => form.querySelectorAll("button:not([type=button])")
const busy = (form, on) => buttons(form).forEach(button => (on ? button.setAttribute("aria-busy", "true") : button.removeAttribute("aria-busy")))

document.addEventListener("submit", event => {
  if (event.target.querySelector("[aria-busy]")) return event.preventDefault()
  if (event.submitter?.matches("[data-file]")) return
  if (!event.defaultPrevented) busy(event.target, true) // htmx prevents the default and tells by its own events
})
document.addEventListener("htmx:beforeRequest", ({ target }) => target.matches("form") && busy(target, true))
document.addEventListener("htmx:afterRequest", ({ target }) => target.matches("form") && busy(target, false))
addEventListener("pageshow", event => event.persisted && document.querySelectorAll("form").forEach(form => busy(form, false)))
