// Rows that are dragged into order. Buttons in the row do the same without dragging, and without script.
//   <ol data-sortable><li> <button data-grip hidden> … <form data-sort method="post"> <input type="hidden" name="position"> </form> </li></ol>
// A drop writes the row's new place, from 1, into its form and sends it; the server answers with the whole list.
// Near the edge of the window the page scrolls by itself. Escape ends a drag: the row is back where it was, and nothing is sent.
const EDGE = 64, STEP = 14 // pixels, and pixels a frame
let row, from, list, next, at

const place = () => [...list.children].indexOf(row) + 1

function start(event) {
  const grip = event.target.closest("[data-grip]")
  row = grip?.closest("[data-sortable] > li")
  if (!row) return
  event.preventDefault()
  list = row.parentElement
  next = row.nextElementSibling
  from = place()
  at = null
  grip.setPointerCapture(event.pointerId)
  row.dataset.moving = ""
  requestAnimationFrame(roll)
}

function move(event) {
  if (!row) return
  at = { x: event.clientX, y: event.clientY }
  settle()
}

function settle() {
  const over = document.elementsFromPoint(at.x, at.y).find(el => el !== row && el.parentElement === list)
  if (!over) return
  const box = over.getBoundingClientRect()
  at.y < box.top + box.height / 2 ? over.before(row) : over.after(row)
}

function roll() {
  if (!row) return
  const way = at && (at.y < EDGE ? -1 : at.y > innerHeight - EDGE ? 1 : 0)
  if (way) {
    scrollBy({ top: way * STEP, behavior: "instant" })
    settle()
  }
  requestAnimationFrame(roll)
}

function end() {
  delete row.dataset.moving
  row = undefined
}

function drop() {
  if (!row) return
  const form = row.querySelector("form[data-sort]")
  if (place() !== from) {
    form.elements.position.value = place()
    form.requestSubmit()
  }
  end()
}

function giveUp(event) {
  if (!row || event.key !== "Escape") return
  event.preventDefault()
  list.insertBefore(row, next)
  end()
}

const show = root => root.querySelectorAll("[data-grip]").forEach(grip => (grip.hidden = false))

document.addEventListener("pointerdown", start)
document.addEventListener("pointermove", move)
for (const name of ["pointerup", "pointercancel"]) document.addEventListener(name, drop)
document.addEventListener("keydown", giveUp)
document.addEventListener("htmx:load", event => show(event.target))
show(document)
