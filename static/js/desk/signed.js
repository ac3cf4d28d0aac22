// <form data-signing hidden> with a pad sends what was written in its field of strokes; without a script it stays hidden.
import { Pad } from "./pad.js"

const form = document.querySelector("[data-signing]")
const keep = form.querySelector(".button--big")
form.hidden = false
const pad = new Pad(form.querySelector("[data-pad]"), () => (keep.disabled = !pad.strokes.length))
pad.wipe()
form.querySelector("[data-wipe]").addEventListener("click", () => pad.wipe())
form.addEventListener("submit", () => (form.elements.strokes.value = JSON.stringify(pad.strokes)))
