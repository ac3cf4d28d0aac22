// A page that "Back" takes out of the browser's store, as it was before something changed on it, is asked for anew;
// unless something was typed that the browser brought back with it. A page that is still alive (bfcache) is left alone.
const changed = field => (["checkbox", "radio"].includes(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue)
const typed = () => [...document.querySelectorAll("input:not([type=hidden], [type=file]), textarea")].some(changed)

addEventListener("pageshow", () => {
  const [visit] = performance.getEntriesByType("navigation")
  if (visit?.type === "back_forward" && visit.transferSize === 0 && navigator.onLine && !typed()) location.reload()
})
