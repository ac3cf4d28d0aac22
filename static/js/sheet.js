// <form data-row>: a table that is typed into by keyboard. Enter saves the row and goes on, the arrows change the row, Esc takes
// back what is not saved; who moves to another row saves the one they leave. keep.js keeps what is typed and marks data-changed.
const sheet = document.getElementById("sheet")
const rows = () => [...sheet.querySelectorAll("form[data-row]")]
const row = target => target?.closest?.("form[data-row]")
const changed = form => form?.hasAttribute("data-changed")
const isNew = form => form?.classList.contains("sheet__row--new")
const cells = form => [...form.elements].filter(field => field.name && !["hidden", "submit"].includes(field.type))
const text = field => (field.type === "checkbox" ? field.checked : field.value)
const texts = form => Object.fromEntries(cells(form).map(field => [field.name, text(field)]))
const save = form => form.requestSubmit(form.querySelector("[data-save]"))
const sent = new Map() // id of a row that is on its way: its texts
const failed = new Set() // ids of rows that the network did not take

function put(field, value) {
  field[field.type === "checkbox" ? "checked" : "value"] = value
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

function to(form, name) {
  const field = form?.elements[name]?.offsetParent ? form.elements[name] : form && cells(form)[0]
  field?.focus()
  if (field?.type === "text" || field?.type === "textarea") field.select()
}

function beside(form, by) {
  const shown = rows().filter(form => form.offsetParent)
  return shown[shown.indexOf(form) + by]
}

// In a text of several lines an arrow leaves the row only from its ends; in a choice it chooses.
function leaves(field, key) {
  if (field.type === "select-one") return false
  const edge = key === "ArrowUp" ? 0 : field.value.length
  return field.type !== "textarea" || (field.selectionStart === edge && field.selectionEnd === edge) || (field.selectionStart === 0 && field.selectionEnd === field.value.length)
}

function enter(form, name) {
  if (isNew(form) && !changed(form)) return
  if (changed(form)) save(form)
  const next = beside(form, 1)
  to(next, isNew(next) ? "code" : name)
}

function escape(form) {
  const back = form.querySelector("[data-back]") // of a row that was refused: what is typed stands there as its own
  back ? back.click() : form.reset()
}

document.addEventListener("keydown", event => {
  const { target, key } = event
  const form = row(target)
  const by = { ArrowUp: -1, ArrowDown: 1 }[key]
  if (!form || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !cells(form).includes(target)) return
  if (key === "Enter") enter(form, target.name)
  else if (key === "Escape" && changed(form)) escape(form)
  else if (by && leaves(target, key)) to(beside(form, by), target.name)
  else return
  event.preventDefault()
})

document.addEventListener("focusout", ({ target, relatedTarget }) => {
  const form = row(target)
  if (changed(form) && row(relatedTarget) && row(relatedTarget) !== form) save(form)
})

document.addEventListener("htmx:beforeRequest", ({ target }) => row(target) === target && sent.set(target.id, texts(target)))
document.addEventListener("htmx:sendError", ({ target }) => failed.add(target.id))
addEventListener("online", () => {
  for (const form of rows()) if (failed.delete(form.id) && changed(form)) save(form)
})

// What was typed into a row while it was on its way goes into the row that comes back, and where the pen was it is again.
let coming
document.addEventListener("htmx:beforeSwap", ({ detail: { target, xhr } }) => {
  if (row(target) !== target || xhr.status === 204) return
  const pen = target.contains(document.activeElement) && (document.activeElement.name || "code")
  coming = { at: rows().indexOf(target), before: sent.get(target.id), now: texts(target), pen, refused: xhr.status >= 400 }
  sent.delete(target.id)
})
document.addEventListener("htmx:afterSwap", () => {
  if (!coming) return
  const { at, before, now, pen, refused } = coming
  coming = undefined
  const form = rows()[at]
  for (const name of Object.keys(now)) if (before && now[name] !== before[name]) put(form.elements[name], now[name])
  if (pen) to(form, refused ? form.querySelector("[aria-invalid=true]")?.name : pen)
})
sheet.dataset.live = ""
