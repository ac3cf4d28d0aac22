// <form data-row>: a table that is typed into by keyboard. Enter saves the row and goes on, the arrows change the row, Esc takes
// back what is not saved; who moves to another row saves the one they leave. keep.js keeps what is typed and marks data-changed.
const sheet = document.getElementById("sheet")
const rows = () => [...sheet.querySelectorAll("form[data-row]")]
const row = target => target?.closest?.("form[data-row]")
const changed = form => form?.hasAttribute("data-changed")
const isNew = form => form.id === "row-new"
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

const step = (form, by, name) => to(rows()[rows().indexOf(form) + by], name)

// In a text of several lines an arrow leaves the row only from its ends; in a choice it chooses.
function leaves(field, key) {
  if (field.type === "select-one") return false
  const edge = key === "ArrowUp" ? 0 : field.value.length
  return field.type !== "textarea" || (field.selectionStart === edge && field.selectionEnd === edge) || (field.selectionStart === 0 && field.selectionEnd === field.value.length)
}

function enter(form, name) {
  if (changed(form)) save(form)
  if (!isNew(form)) step(form, 1, name)
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
  else if (by && leaves(target, key)) step(form, by, target.name)
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

// What was typed while a row was on its way goes into the row that comes back, and where the pen was it is again. Behind a new
// row that was saved the pen goes on in the next one, with the letters that came too early.
let coming
document.addEventListener("htmx:beforeSwap", ({ detail: { target, xhr } }) => {
  const before = sent.get(target.id)
  const pen = target.contains(document.activeElement) && (document.activeElement.name || "code")
  coming = row(target) === target && xhr.status !== 204 && { id: target.id, before, pen, refused: xhr.status >= 400, now: texts(target) }
  sent.delete(target.id)
})
document.addEventListener("htmx:afterSwap", () => {
  if (!coming) return
  const { id, before, pen, refused, now } = coming
  coming = undefined
  const form = document.getElementById(id)
  const since = before ? Object.keys(now).filter(name => now[name] !== before[name]) : []
  if (id === "row-new" && !refused) {
    const early = since.map(name => (String(now[name]).startsWith(before[name]) ? now[name].slice(before[name].length) : now[name]))
    if (early.length) put(cells(form)[0], early.join(""))
    if (pen) to(form, "code")
    if (early.length) form.elements.code.setSelectionRange(99, 99)
    return
  }
  for (const name of since) put(form.elements[name], now[name])
  if (pen) to(form, refused ? form.querySelector("[aria-invalid=true]")?.name : pen)
})
sheet.dataset.live = ""
