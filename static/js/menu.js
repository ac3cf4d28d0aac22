// [data-menu="x"] fetches what the menu x holds, which opens when it has come; without script it is a link to the same on a page.
document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
  const button = detail.requestConfig?.elt
  if (!target.matches(".menu") || button?.dataset.menu !== target.id) return
  target.showPopover({ source: button })
  target.querySelector("a, button")?.focus()
})
