// A toast goes after ten seconds, unless someone points at it or stands in it.
const STAYS = 10_000
const room = document.getElementById("toasts")

function expire(toast) {
  setTimeout(() => (toast.matches(":hover, :focus-within") ? expire(toast) : toast.remove()), STAYS)
}

room.querySelectorAll("[data-toast]").forEach(expire)
new MutationObserver(changes => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node.matches?.("[data-toast]")) expire(node)
}).observe(room, { childList: true })
