// When a part of the page can't be fetched, say so instead of doing nothing. The words stand on #failure.
const failure = document.getElementById("failure")
const stale = xhr => xhr.getResponseHeader("HX-Trigger") === "stale" // rakerda.views.csrf_failure

function tell(words) {
  const toast = document.createElement("p")
  toast.className = "toast toast--bad"
  toast.textContent = words
  failure.replaceChildren(toast)
  failure.hidden = false
}

document.addEventListener("htmx:responseError", ({ detail: { xhr } }) => tell(failure.dataset[stale(xhr) ? "stale" : xhr.status === 403 ? "forbidden" : "failed"]))
for (const name of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(name, () => tell(failure.dataset.offline))
document.addEventListener("htmx:beforeRequest", () => (failure.hidden = true))
