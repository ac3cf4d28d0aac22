// <form data-moment> tells, in its field "at", what the clock of the device says when it is sent.
document.addEventListener("submit", ({ target }) => {
  if (target.matches("[data-moment]")) target.elements.at.value = new Date().toISOString()
}, { capture: true })
