// [data-menu="x"] fetches what the menu x holds, which opens when it has come; without script it is a link to the same on a page.
document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
  const button = detail.requestConfig?.elt
  if (!target.matches(".menu") || button?.dataset.menu !== target.id) return
  target.showPopover({ source: button })
  target.querySelector("a, button")?.focus()
})

// What is chosen in a menu or a sheet and fetches a part of the page closes it.
document.addEventListener("htmx:beforeRequest", ({ target }) => target.closest('[popover]:not([popover="manual"])')?.hidePopover())
