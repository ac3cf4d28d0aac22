// Signing in elsewhere changes the token of this browser, and an open form would be refused: take the token of the moment.
const token = () => document.cookie.match(/(?:^|; )csrftoken=(\w+)/)?.[1]

document.addEventListener("submit", ({ target }) => {
  const input = target.querySelector("[name=csrfmiddlewaretoken]")
  if (input && token()) input.value = token()
}, { capture: true })
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (token()) detail.headers["X-CSRFToken"] = token()
})
