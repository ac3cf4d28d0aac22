// After an arrival the desk's device is turned round: who came signs, or it is skipped. The signature waits in the queue behind its
// scan, so it is sent after it, once, also when the network comes back much later.
import { Pad } from "./pad.js"
import * as queue from "./queue.js"

const dialog = document.querySelector("[data-signature]")
const keep = dialog.querySelector("[data-keep]")
const pad = new Pad(dialog.querySelector("[data-pad]"), () => (keep.disabled = !pad.strokes.length))
let arrival = null // the answer that is signed for
let asked = "" // the scan that was asked about last: the server's answer to it follows the device's own

function open(told) {
  if (told.key === asked) return told.tone === "bad" && arrival && close()
  if (told.act !== "arrival" || told.tone !== "good" || told.result === "test") return
  if (arrival) close()
  asked = told.key
  arrival = told
  dialog.querySelector("[data-slot=name]").textContent = told.name
  dialog.showPopover()
  pad.wipe()
  dialog.querySelector("[data-skip]").focus()
}

function close() {
  arrival = null
  pad.wipe()
  dialog.hidePopover()
  document.querySelector("[data-next]")?.focus()
}

async function save() {
  if (!arrival || !pad.strokes.length) return
  const { key: signs, name } = arrival
  const strokes = pad.strokes
  close()
  await queue.add({ key: crypto.randomUUID(), signs, strokes }, { name })
  queue.flush()
}

document.addEventListener("desk:told", ({ detail }) => open(detail))
keep.addEventListener("click", save)
dialog.querySelector("[data-wipe]").addEventListener("click", () => pad.wipe())
dialog.querySelector("[data-skip]").addEventListener("click", close)

// Escape skips. A scanner that types is already at the next person: what was written is kept, and the search takes its letters.
document.addEventListener("keydown", event => {
  if (!arrival) return
  if (event.key === "Escape") return close()
  if (event.key.length > 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey) return
  if (pad.strokes.length) save()
  else close()
  document.getElementById("q").focus()
}, { capture: true })
