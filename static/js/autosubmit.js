// <form data-autosubmit>: a choice is sent at once; its own button (data-autosubmit-button) is for those without script.
for (const button of document.querySelectorAll("[data-autosubmit-button]")) button.hidden = true

// Enter in a field that was changed is a change and, within the same breath, a submission: it is sent once.
let sent
document.addEventListener("change", ({ target: { form } }) => {
  if (!form?.matches("[data-autosubmit]")) return
  form.requestSubmit()
  sent = form
  setTimeout(() => (sent = null))
})
document.addEventListener("submit", event => {
  if (event.target !== sent) return
  event.preventDefault()
  event.stopImmediatePropagation()
}, { capture: true })
