// <form data-autosubmit>: a choice is sent at once; its own button (data-autosubmit-button) is for those without script.
for (const button of document.querySelectorAll("[data-autosubmit-button]")) button.hidden = true
document.addEventListener("change", ({ target }) => target.form?.matches("[data-autosubmit]") && target.form.requestSubmit())
