// <form data-chat="https://wa.me/…">: the tap that marks a message as sent opens its chat too. Without script the next page holds the link.
document.addEventListener("submit", ({ target }) => {
  if (target.dataset.chat) window.open(target.dataset.chat, "_blank", "noopener")
}, { capture: true })
