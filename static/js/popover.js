// <div popover id="x">, opened by <button popovertarget="x">: browsers of before 2024 know no popover. There this hides and shows it,
// until Escape or a click beside it; popover="manual" stays until a script closes it.
const MISSING = !("popover" in HTMLElement.prototype)
const popovers = () => [...document.querySelectorAll("[popover]")]
const buttonOf = popover => document.querySelector(`[popovertarget="${popover.id}"]`)

function turn(popover, on) {
  if (popover.hidden !== on) return
  popover.hidden = !on
  buttonOf(popover)?.setAttribute("aria-expanded", on)
  popover.dispatchEvent(Object.assign(new Event("toggle"), { newState: on ? "open" : "closed" }))
  if (on) popover.querySelector("[autofocus]")?.focus()
}

function prepare(popover) {
  if (popover.dataset.instead === "") return
  popover.hidden = true
  popover.dataset.instead = ""
  Object.assign(popover, { showPopover: () => turn(popover, true), hidePopover: () => turn(popover, false) })
}

const leave = except => popovers().forEach(popover => popover.getAttribute("popover") !== "manual" && !except(popover) && turn(popover, false))

function press({ target }) {
  const button = target.closest("[popovertarget]")
  const own = popovers().find(({ id }) => id && id === button?.getAttribute("popovertarget"))
  leave(popover => popover === own || popover.contains(target))
  if (own) turn(own, button.getAttribute("popovertargetaction") === "hide" ? false : own.hidden)
}

function escape({ key }) {
  const open = popovers().find(popover => !popover.hidden && popover.contains(document.activeElement))
  if (key !== "Escape") return
  leave(() => false)
  if (open) buttonOf(open)?.focus()
}

if (MISSING) {
  popovers().forEach(prepare)
  document.addEventListener("htmx:load", () => popovers().forEach(prepare)) // what has come since
  document.addEventListener("click", press, { capture: true }) // before what the click does, which may open one
  document.addEventListener("keydown", escape)
}
