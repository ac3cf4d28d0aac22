// <form data-keep="key">: what is typed survives a lost network, a closed tab and a session that has run out.
// The draft lies in this browser until the server has taken the form, a week at most. Files and secrets are not kept.
// data-changed marks a form that holds what is not saved. With data-keep-stale a draft is kept also when someone else was quicker,
// under the version that its writer saw, so that the server shows both.
import { fields, fresh } from "./fields.js"

const WEEK = 7 * 24 * 3600 * 1000
const place = form => `keep ${form.dataset.keep}`

function value(field) {
  if (["radio", "checkbox"].includes(field.type)) return field.checked
  return field.multiple ? [...field.selectedOptions].map(option => option.value) : field.value
}

function put(field, kept) {
  if (["radio", "checkbox"].includes(field.type)) field.checked = kept
  else if (field.multiple) for (const option of field.options) option.selected = kept.includes(option.value)
  else field.value = kept
}

// A form that the server refused holds as its own what it has not taken.
const unsaved = form => "refused" in form.dataset || fields(form).some(field => !fresh(field))

function keep(form) {
  const changed = unsaved(form)
  const draft = { at: Date.now(), version: form.elements.version?.value, values: fields(form).map(field => [field.name, field.value, value(field)]) }
  form.toggleAttribute("data-changed", changed)
  changed ? localStorage.setItem(place(form), JSON.stringify(draft)) : forget(form)
}

function forget(form) {
  form.removeAttribute("data-changed")
  localStorage.removeItem(place(form))
}

// A form that comes back with errors holds what was sent; a draft older than the text it would change is of no use.
function restore(form) {
  const draft = JSON.parse(localStorage.getItem(place(form)))
  if (!draft || form.querySelector("[role=alert]")) return
  if (draft.version !== form.elements.version?.value && !("keepStale" in form.dataset)) return forget(form)
  for (const field of fields(form)) {
    const kept = draft.values.find(([name, own]) => name === field.name && (field.type !== "radio" && field.type !== "checkbox" || own === field.value))
    if (kept) put(field, kept[2])
  }
  if ("keepStale" in form.dataset && form.elements.version) form.elements.version.value = draft.version
  form.toggleAttribute("data-changed", unsaved(form))
}

function clear() {
  for (const key of Object.keys(localStorage).filter(key => key.startsWith("keep ")))
    if (JSON.parse(localStorage.getItem(key)).at < Date.now() - WEEK) localStorage.removeItem(key)
}

const kept = root => [...(root.matches?.("form[data-keep]") ? [root] : []), ...root.querySelectorAll("form[data-keep]")]

document.addEventListener("input", ({ target }) => target.form?.matches("[data-keep]") && keep(target.form))
document.addEventListener("reset", ({ target }) => target.matches("[data-keep]") && forget(target))
document.addEventListener("htmx:load", ({ target }) => kept(target).forEach(restore))
document.addEventListener("htmx:beforeOnLoad", ({ detail: { xhr, elt } }) => {
  const form = elt.closest("form[data-keep]")
  const toSignIn = xhr.getResponseHeader("HX-Redirect")?.includes("/akun/")
  if (form && xhr.status < 300 && !toSignIn && elt.closest("[hx-post]")) forget(form)
})
clear()
kept(document).forEach(restore)
