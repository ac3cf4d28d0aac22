// A toast goes after ten seconds, unless someone points at it or stands in it. One act has one toast: the next act takes its place,
// so that they don't pile up over the rows; one that someone points at stays until they leave it.
const STAYS = 10_000
const room = document.getElementById("toasts")
const held = toast => toast.matches(":hover, :focus-within")
const toasts = nodes => [...nodes].filter(node => node.matches?.("[data-toast]"))

function expire(toast) {
  setTimeout(() => (held(toast) ? expire(toast) : toast.remove()), STAYS)
}

function release(toast) {
  if (!held(toast)) return toast.remove()
  for (const name of ["pointerleave", "focusout"]) toast.addEventListener(name, () => setTimeout(() => held(toast) || toast.remove()))
}

toasts(room.children).forEach(expire)
new MutationObserver(changes => {
  const came = changes.flatMap(({ addedNodes }) => toasts(addedNodes))
  if (!came.length) return
  toasts(room.children).filter(toast => !came.includes(toast)).forEach(release)
  came.forEach(expire)
}).observe(room, { childList: true })
