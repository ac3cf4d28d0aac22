// The viewer of slides. The track swipes by itself, and its numbers are links; here are the keys, what was seen, and the address,
// which always names the slide in sight and is never a step for "Back".
const track = document.querySelector("[data-track]")
const pages = [...track.children]
const last = pages.length - 1
const dots = [...document.querySelectorAll("[data-dot]")]
const bars = [...document.querySelectorAll("[data-bar]")]
const keys = [...document.querySelectorAll("[data-turn]")]
const words = document.querySelector("output[data-words]")
const still = matchMedia("(prefers-reduced-motion: reduce)")
const REST = 200 // ms without a step of scrolling: it has come to rest

let here // the page in sight
let aim // the page to which a key is turning, until the track has come to rest there
let rest

const within = place => Math.max(0, Math.min(last, place))
const inSight = () => within(Math.round(track.scrollLeft / track.clientWidth))
const placeOf = hash => pages.findIndex(page => hash === `#${page.id}`)
const picture = place => pages[place]?.querySelector("img")

// A picture that did not come says so and may be asked for again: by its button, by turning to it, or when the network is back.
const broken = img => img.parentElement.hasAttribute("data-broken")
function tell(img, failed) {
  const again = img.parentElement.querySelector("[data-again]")
  if (!failed && again === document.activeElement) track.focus({ preventScroll: true })
  img.parentElement.toggleAttribute("data-broken", failed)
  again.hidden = !failed
}
const ask = img => (img.src = img.src)

// The browser fetches what is in sight; the next one is fetched beforehand.
function fetchAhead(place) {
  for (const img of [picture(place), picture(place + 1)]) {
    if (!img) continue
    img.loading = "eager"
    if (broken(img)) ask(img)
  }
}

function show(place) {
  if (place === here) return
  for (const row of [dots, bars]) {
    row[here]?.removeAttribute("aria-current")
    row[place].setAttribute("aria-current", "true")
    row[place].dataset.seen = ""
  }
  here = place
  const strip = dots[here].parentElement
  strip.scrollLeft = dots[here].offsetLeft - (strip.clientWidth - dots[here].offsetWidth) / 2
  words.textContent = here === last ? words.dataset.end : words.dataset.words.replace("{number}", here + 1).replace("{count}", last)
  for (const key of keys) key.setAttribute("aria-disabled", within(here + Number(key.dataset.turn)) === here)
  fetchAhead(here)
}

function settle() {
  aim = undefined
  show(inSight())
  if (location.hash !== `#${pages[here].id}`) history.replaceState(history.state, "", `#${pages[here].id}`)
}

function wait() {
  clearTimeout(rest)
  rest = setTimeout(settle, REST)
}

// To the neighbour it glides, further away it leaps: no picture between is fetched for it.
function turn(place) {
  const glides = Math.abs(place - here) === 1 && aim === undefined && !still.matches
  aim = place
  show(place)
  track.scrollTo({ left: place * track.clientWidth, behavior: glides ? "smooth" : "instant" })
  wait()
}

track.addEventListener("scroll", () => {
  if (aim === undefined) show(inSight())
  wait()
})
addEventListener("resize", () => track.scrollTo({ left: here * track.clientWidth, behavior: "instant" }))

const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -Infinity, End: Infinity }

// An end that is taller than the window is read to its edge before these keys leave it.
function scrollEnd(by) {
  const end = pages[last]
  const left = by < 0 ? end.scrollTop : end.scrollHeight - end.clientHeight - end.scrollTop
  if (left >= 1) end.scrollBy({ top: by * end.clientHeight * 0.8, behavior: "instant" })
  return left >= 1
}

document.addEventListener("keydown", event => {
  const by = steps[event.key]
  if (!by || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  event.preventDefault()
  if (here === last && /Up|Down/.test(event.key) && scrollEnd(by)) return
  if (within(here + by) !== here) turn(within(here + by))
})

document.addEventListener("click", event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  const key = event.target.closest("[data-turn]")
  if (key) return turn(within(here + Number(key.dataset.turn)))
  if (event.target.closest("[data-again]")) return ask(event.target.closest("figure").querySelector("img"))
  const link = event.target.closest("a[href^='#']")
  const place = link ? placeOf(link.hash) : -1
  if (place < 0) return
  event.preventDefault()
  turn(place)
  if (track.contains(link)) track.focus({ preventScroll: true })
})

for (const name of ["error", "load"]) track.addEventListener(name, ({ target }) => target.matches("img") && tell(target, name === "error"), true)
for (const img of track.querySelectorAll("img")) if (img.complete && !img.naturalWidth) tell(img, true)
addEventListener("online", () => [...track.querySelectorAll("[data-broken] > img")].forEach(ask))

for (const key of keys) key.hidden = false
const asked = placeOf(location.hash)
if (asked >= 0) track.scrollTo({ left: asked * track.clientWidth, behavior: "instant" })
show(asked >= 0 ? asked : inSight())
