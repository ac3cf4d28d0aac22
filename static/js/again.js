// <… data-again="30" data-from="ADDRESS"> is asked for anew every 30 seconds while it is seen, and replaced by what comes. For pages
// of the public, which are sent without htmx: it weighs half of what such a page may. One that can't be fetched stays as it is.
let last = Date.now()

setInterval(async () => {
  const part = document.querySelector("[data-again]")
  if (!part || document.visibilityState !== "visible" || Date.now() - last < part.dataset.again * 1000) return
  last = Date.now()
  const response = await fetch(part.dataset.from, { headers: { "HX-Request": "true" } }).catch(() => null)
  if (response?.ok) part.outerHTML = await response.text()
}, 1000)
