// <form data-write>: taking notes by keyboard. Ctrl+Enter saves, Alt+1 to 5 choose the kind, Alt+P goes to the speaker, the first
// letter sets the time, and after saving the pen is in the text again and the newest entry in view.
const form = () => document.querySelector("form[data-write]")
const text = () => form()?.querySelector("textarea")
const speaker = () => form()?.querySelector("[data-picker]")

document.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.matches("[data-write]")) {
    event.preventDefault()
    event.target.form.requestSubmit(event.target.form.querySelector("#save"))
  }
  if (!event.altKey || event.ctrlKey) return
  const kind = form()?.querySelectorAll("[name=kind]")[event.code.replace("Digit", "") - 1]
  if (!kind && event.code !== "KeyP") return
  event.preventDefault()
  kind?.click()
  const next = kind ? text() : speaker()
  next?.focus()
})

// The moment at which something was said is when the pen moved; only on the day itself is that the clock's.
document.addEventListener("input", ({ target }) => {
  const time = target.matches?.("form[data-write] textarea") && target.form.elements.said_at
  const now = target.form?.dataset.day && new Intl.DateTimeFormat("sv", { timeZone: target.form.dataset.zone, dateStyle: "short", timeStyle: "short" }).format(new Date())
  if (time && !time.value && now?.startsWith(target.form.dataset.day)) time.value = now.slice(-5)
})

// While a menu of the list is open its row stays where it is: the round that would replace it waits for the next.
document.addEventListener("htmx:beforeRequest", event => {
  if (event.target.id === "entries" && document.querySelector("#acts:popover-open, #acts.menu--open")) event.preventDefault()
})

// A form with errors shows them (focus.js); any other stands at the lower edge, right under the newest entry. Who was quicker
// and writes already keeps the field.
document.addEventListener("htmx:afterSettle", ({ target, detail }) => {
  if (target.id !== "write" && detail.target?.id !== "write") return
  if (!form().matches(".compose--full")) document.querySelector(".talk__list").scrollTop = 0 // it is counted from the foot
  if (form().querySelector("[data-focus]") || form().contains(document.activeElement)) return
  const pen = text() ?? speaker()
  pen?.focus({ preventScroll: true })
  document.getElementById("write").scrollIntoView({ block: "end" })
})
