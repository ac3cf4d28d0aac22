// <label data-reveal="id of a password input" hidden><input type="checkbox"> shows what is being typed.
for (const row of document.querySelectorAll("[data-reveal]")) {
  row.hidden = false
  row.addEventListener("change", ({ target }) => (document.getElementById(row.dataset.reveal).type = target.checked ? "text" : "password"))
}
