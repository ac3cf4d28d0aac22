// <form data-write>: taking notes by keyboard. Ctrl+Enter saves, Alt+1 to 3 choose the kind, the first letter sets the time,
// and after saving the pen is in the text again.
const form = () => document.querySelector("form[data-write]")
const text = () => form()?.querySelector("textarea")

document.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.matches("[data-write]")) {
    event.preventDefault()
    event.target.form.requestSubmit(event.target.form.querySelector("#save"))
  }
  const kind = event.altKey && !event.ctrlKey && form()?.querySelectorAll("[name=kind]")[event.code.replace("Digit", "") - 1]
  if (kind) {
    event.preventDefault()
    kind.click()
    text().focus()
  }
})

// The moment at which something was said is when the pen moved; only on the day itself is that the clock's.
document.addEventListener("input", ({ target }) => {
  const time = target.matches?.("form[data-write] textarea") && target.form.elements.said_at
  const now = target.form?.dataset.day && new Intl.DateTimeFormat("sv", { timeZone: target.form.dataset.zone, dateStyle: "short", timeStyle: "short" }).format(new Date())
  if (time && !time.value && now?.startsWith(target.form.dataset.day)) time.value = now.slice(-5)
})

// A form with errors shows them (focus.js); any other stands at the lower edge, right under the newest entry. Who was quicker
// and writes already keeps the field.
document.addEventListener("htmx:afterSettle", ({ target, detail }) => {
  if (target.id !== "write" && detail.target?.id !== "write") return
  if (form().querySelector("[data-focus]") || form().contains(document.activeElement)) return
  text()?.focus({ preventScroll: true })
  document.getElementById("write").scrollIntoView({ block: "end" })
})
