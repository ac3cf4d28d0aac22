// <div class="dialog" popover id="x">, opened by <button popovertarget="x">: browsers of before 2024 know no popover. There this
// hides and shows it, until Escape or a click beside it; popover="manual" stays until a script closes it.
const MISSING = !("popover" in HTMLElement.prototype)
const dialogs = MISSING ? [...document.querySelectorAll(".dialog[popover]")] : []

function turn(dialog, on) {
  if (dialog.hidden !== on) return
  dialog.hidden = !on
  dialog.dispatchEvent(Object.assign(new Event("toggle"), { newState: on ? "open" : "closed" }))
  if (on) dialog.querySelector("[autofocus]")?.focus()
}

for (const dialog of dialogs) {
  dialog.hidden = true
  dialog.dataset.instead = ""
  Object.assign(dialog, { showPopover: () => turn(dialog, true), hidePopover: () => turn(dialog, false) })
}

const leave = except => dialogs.forEach(dialog => dialog.getAttribute("popover") !== "manual" && !except(dialog) && turn(dialog, false))

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[popovertarget]")
  const own = dialogs.find(({ id }) => id && id === button?.getAttribute("popovertarget"))
  leave(dialog => dialog === own || dialog.contains(target))
  if (own) turn(own, button.getAttribute("popovertargetaction") === "hide" ? false : own.hidden)
}, { capture: true }) // before what the click does, which may open one
document.addEventListener("keydown", ({ key }) => key === "Escape" && leave(() => false))
