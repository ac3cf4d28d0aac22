// A page that "Back" takes out of the browser's store, as it was before something changed on it, is asked for anew; unless
// something was typed or chosen that the browser brought back with it, or it is the answer to a form, which would be sent again.
// A page that is still alive (bfcache) is left alone.
const chosen = field => ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value
const original = field => (field.matches("select") ? chosen(field) : field.defaultValue)
const changed = field => (["checkbox", "radio"].includes(field.type) ? field.checked !== field.defaultChecked : field.value !== original(field))
const typed = () => [...document.querySelectorAll("input:not([type=hidden], [type=file]), textarea, select:not([multiple])")].some(changed)

addEventListener("pageshow", () => {
  const [visit] = performance.getEntriesByType("navigation")
  const stored = visit?.type === "back_forward" && visit.transferSize === 0 && (visit.responseStatus ?? 200) === 200
  if (stored && navigator.onLine && !typed()) location.reload()
})
