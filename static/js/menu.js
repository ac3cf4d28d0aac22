// For browsers without popovers: <button popovertarget="x"> opens and closes <nav class="menu" id="x" popover>; Escape and a press
// elsewhere close it.
const menus = () => document.querySelectorAll(".menu--open")

function close() {
  for (const menu of menus()) {
    menu.classList.remove("menu--open")
    document.querySelector(`[popovertarget="${menu.id}"]`)?.setAttribute("aria-expanded", "false")
  }
}

function press(event) {
  const button = event.target.closest("[popovertarget]")
  const menu = button && document.getElementById(button.getAttribute("popovertarget"))
  const opens = menu?.matches(".menu:not(.menu--open)")
  if (!event.target.closest(".menu--open") || button) close()
  if (!opens) return
  menu.classList.add("menu--open")
  button.setAttribute("aria-expanded", "true")
  menu.querySelector("a, button")?.focus()
}

// [data-menu="x"] fetches what the menu x holds, which opens when it has come; without script it is a link to the same on a page.
document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
  const button = detail.requestConfig?.elt
  if (!target.matches(".menu") || button?.dataset.menu !== target.id) return
  if (target.showPopover) target.showPopover({ source: button })
  else target.classList.add("menu--open")
  target.querySelector("a, button")?.focus()
})

if (!("popover" in HTMLElement.prototype)) {
  document.documentElement.classList.add("has-menus")
  document.addEventListener("click", press)
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !menus().length) return
    const button = document.querySelector(`[popovertarget="${menus()[0].id}"]`)
    close()
    button?.focus()
  })
}
