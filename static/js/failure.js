// When a part of the page can't be fetched, say so instead of doing nothing. The words stand on #failure, or in the refusal itself.
const failure = document.getElementById("failure")
const stale = xhr => xhr.getResponseHeader("HX-Trigger") === "stale" // rakerda.views.csrf_failure
const reason = xhr => new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector("[data-reason]")?.textContent // 403_not_now.html, 409.html
const forbidden = xhr => failure.dataset[stale(xhr) ? "stale" : "forbidden"]
const refused = xhr => reason(xhr) || (xhr.status === 403 ? forbidden(xhr) : failure.dataset.failed)

function tell(words) {
  const toast = document.createElement("p")
  toast.className = "toast toast--bad"
  toast.textContent = words
  failure.replaceChildren(toast)
  failure.hidden = false
}

document.addEventListener("htmx:responseError", ({ detail: { xhr } }) => tell(refused(xhr)))
for (const name of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(name, () => tell(failure.dataset.offline))
document.addEventListener("htmx:beforeRequest", () => (failure.hidden = true))
