// <form data-unsaved>: who leaves the page with a change that was not sent is asked by the browser first. A form that the server
// sent back with errors holds such a change. Where every change is kept anyway (keep.js) nobody is asked.
import { fields, fresh } from "./fields.js"

let sending = null
const chosen = form => [...form.querySelectorAll("input[type=file]")].some(field => field.files.length)
const changed = form => form.querySelector("[data-focus]") || chosen(form) || fields(form).some(field => !fresh(field))
const unsaved = () => [...document.querySelectorAll("form[data-unsaved]")].some(form => form !== sending && changed(form))

// After busy.js, which prevents what is sent twice; what comes back as a file leaves the page as it is.
document.addEventListener("submit", event => {
  if (!event.defaultPrevented && !event.submitter?.matches("[data-file]")) sending = event.target
})
document.addEventListener("input", () => (sending = null)) // it did not get away, or the page came back from the history
addEventListener("pageshow", () => (sending = null))
addEventListener("beforeunload", event => unsaved() && event.preventDefault())
