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
const sent = new Map() // id of a row that is on its way: its texts, and where the pen stood
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

// New rows are sent one after another: on a slow line the second would arrive first, and stand first.
let turn = Promise.resolve()
document.addEventListener("htmx:confirm", event => {
  const { target: form, detail } = event
  if (row(form) !== form || !isNew(form)) return
  event.preventDefault()
  turn = turn.then(() => form.isConnected && new Promise(done => {
    form.addEventListener("htmx:afterRequest", done, { once: true })
    detail.issueRequest(true)
  }))
})

document.addEventListener("htmx:beforeRequest", ({ target }) => row(target) === target && sent.set(target.id, { texts: texts(target), at: document.activeElement }))
document.addEventListener("htmx:sendError", ({ target }) => failed.add(target.id))
addEventListener("online", () => {
  for (const form of rows()) if (failed.delete(form.id) && changed(form)) save(form)
})

// The pen in a row: its field, and the letters that it marks or stands between. At the end it stays at the end, wherever that
// comes to be: "1000" returns as "1.000".
const END = 1e9
const place = (field, at) => (at === field.value.length ? END : at)
const pick = field => [place(field, field.selectionStart), place(field, field.selectionEnd), field.selectionDirection]

function penIn(form) {
  const field = document.activeElement
  return form.contains(field) && { name: field.name || "code", picked: field.selectionStart == null ? undefined : pick(field) }
}

function lay(form, { name, picked }) {
  const field = form.elements[name]
  if (!picked || !field?.offsetParent) return to(form, name)
  field.focus()
  field.setSelectionRange(...picked)
}

// What was typed into a row while it was on its way goes into the row that comes back, and where the pen was it is again. Who
// waited for the row is led to what was refused in it; who went on stays where they are. Who typed and left had saved while
// another save was on its way: it follows now.
let coming
document.addEventListener("htmx:beforeSwap", ({ detail: { target, xhr, shouldSwap } }) => {
  if (row(target) !== target || !shouldSwap) return
  const { texts: before, at } = sent.get(target.id) ?? {}
  const now = texts(target)
  const typed = Object.keys(now).filter(name => before && now[name] !== before[name])
  const waited = !typed.length && at === document.activeElement
  coming = { at: rows().indexOf(target), now, typed, pen: penIn(target), refused: xhr.status >= 400 && waited }
  sent.delete(target.id)
})
document.addEventListener("htmx:afterSwap", () => {
  if (!coming) return
  const { at, now, typed, pen, refused } = coming
  coming = undefined
  const form = rows()[at]
  htmx.process(form) // which htmx does 20 ms later: until then Enter would send the form by itself and leave the page
  for (const name of typed) put(form.elements[name], now[name])
  const wrong = refused && form.querySelector("[aria-invalid=true]")
  if (pen && wrong) to(form, wrong.name)
  else if (pen) lay(form, pen)
  else if (typed.length) save(form)
})
sheet.dataset.live = ""
