// What must be read first takes the focus: <div role="alert" tabindex="-1" data-focus>, on a new page and in a new part.
const focus = root => root.querySelector("[data-focus]")?.focus()

focus(document)
document.addEventListener("htmx:afterSettle", event => focus(event.target))
