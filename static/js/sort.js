// Rows that are dragged into order. Buttons in the row do the same without dragging, and without script.
//   <ol data-sortable><li> <button data-grip hidden> … <form data-sort method="post"> <input type="hidden" name="position"> </form> </li></ol>
// A drop writes the row's new place, from 1, into its form and sends it; the server answers with the whole list.
let row, from

const place = () => [...row.parentElement.children].indexOf(row) + 1

function start(event) {
  const grip = event.target.closest("[data-grip]")
  row = grip?.closest("[data-sortable] > li")
  if (!row) return
  event.preventDefault()
  from = place()
  grip.setPointerCapture(event.pointerId)
  row.dataset.moving = ""
}

function move(event) {
  if (!row) return
  const over = document.elementsFromPoint(event.clientX, event.clientY).find(el => el !== row && el.parentElement === row.parentElement)
  if (!over) return
  const box = over.getBoundingClientRect()
  event.clientY < box.top + box.height / 2 ? over.before(row) : over.after(row)
}

function drop() {
  if (!row) return
  delete row.dataset.moving
  const form = row.querySelector("form[data-sort]")
  if (place() !== from) {
    form.elements.position.value = place()
    form.requestSubmit()
  }
  row = undefined
}

const show = root => root.querySelectorAll("[data-grip]").forEach(grip => (grip.hidden = false))

document.addEventListener("pointerdown", start)
document.addEventListener("pointermove", move)
for (const name of ["pointerup", "pointercancel"]) document.addEventListener(name, drop)
document.addEventListener("htmx:load", event => show(event.target))
show(document)
