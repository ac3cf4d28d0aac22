// <button data-camera hidden> opens the camera in <div popover data-viewfinder><video>, where this browser can read codes by itself.
const EVERY = 200 // ms
const button = document.querySelector("[data-camera]")
const finder = document.querySelector("[data-viewfinder]")
const video = finder?.querySelector("video")
let stream, timer

async function usable() {
  if (!("BarcodeDetector" in window) || !navigator.mediaDevices) return false
  return (await BarcodeDetector.getSupportedFormats()).includes("qr_code")
}

async function open() {
  stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } })
  video.srcObject = stream
  finder.showPopover()
  await video.play()
  look(new BarcodeDetector({ formats: ["qr_code"] }))
}

async function look(detector) {
  const [found] = stream ? await detector.detect(video) : []
  if (found) {
    document.dispatchEvent(new CustomEvent("desk:code", { detail: found.rawValue }))
    return finder.hidePopover()
  }
  if (stream) timer = setTimeout(look, EVERY, detector)
}

function close() {
  clearTimeout(timer)
  stream?.getTracks().forEach(track => track.stop())
  stream = video.srcObject = null
}

// No reader in this browser, or nobody let it use the camera: the phone's own camera app does the same.
function refuse() {
  if (button) button.hidden = true
  document.querySelector("[data-no-camera]")?.removeAttribute("hidden")
}

if (button && finder && (await usable())) {
  button.hidden = false
  button.addEventListener("click", () => open().catch(refuse))
  finder.addEventListener("toggle", ({ newState }) => newState === "closed" && close())
} else if (matchMedia("(pointer: coarse)").matches) refuse()
