// <form data-upload="address"> sends its file in pieces (tus 1.0): a line that drops, a reload or a dead battery loses one piece at most.
// The address of an unfinished upload is kept under what the file is known by. Words and limits stand on the form as data attributes.
const form = document.querySelector("form[data-upload]")
const part = name => form.querySelector(`[data-upload-${name}]`)
const input = form.elements.file
const bar = form.querySelector("progress")
const words = form.dataset
const PREFIX = `upload:${words.upload}:`
const PATIENCE = [1, 2, 4, 8, 15, 30] // seconds between attempts; the last one repeats
const START = /^(PK\x03\x04|\xd0\xcf\x11\xe0|(%[^\r\n]*[\r\n]\s*)+\d+\s+\d+\s+obj\b)/ // as receiving.py and checking.py know it
const STALL = 120_000 // milliseconds that a piece may take

let going // {file, key, url, request, stopped} of the upload under way

class Refused extends Error {
  constructor(text, forget = false) {
    super(text)
    this.forget = forget // the file itself is no good: going on makes no sense
  }
}

function ask(method, url, headers = {}, body = null, onProgress = () => {}) {
  const request = new XMLHttpRequest() // fetch() does not tell how much of a piece is sent
  request.open(method, url)
  request.timeout = STALL
  const all = { "Tus-Resumable": "1.0.0", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, ...headers }
  for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value)
  request.upload.onprogress = event => onProgress(event.loaded)
  going.request = request
  return new Promise((resolve, reject) => {
    request.onload = () => resolve(request)
    request.onerror = request.ontimeout = () => reject(new Error("no answer"))
    request.onabort = () => reject(new Refused())
    request.send(body)
  })
}

const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const count = (request, fallback) => Number(request.getResponseHeader("Upload-Offset") ?? fallback)

function judge(request, fine) {
  if (fine.includes(request.status)) return request
  if ([413, 422].includes(request.status)) throw new Refused(request.responseText, true)
  const said = request.getResponseHeader("Content-Type")?.startsWith("text/plain") && request.responseText
  if ([403, 507].includes(request.status)) throw new Refused(said || words.failed) // not now, or no room: it goes on later from where it stands
  if (request.status >= 500 || [408, 409, 429].includes(request.status)) throw new Error(request.status)
  throw new Refused(words.failed)
}

// Where the upload stands: asked of one that was begun, or 0 of a new one.
async function begin() {
  going.url = localStorage.getItem(going.key)
  if (going.url) {
    const request = await ask("HEAD", going.url)
    if (request.status === 200) return count(request, 0)
    if (![403, 404].includes(request.status)) judge(request, []) // who may not go on is told why when they begin anew
  }
  const { name, size } = going.file
  const request = judge(await ask("POST", words.upload, { "Upload-Length": size, "Upload-Metadata": `filename ${base64(name)}` }), [201])
  going.url = request.getResponseHeader("Location")
  localStorage.setItem(going.key, going.url)
  return 0
}

// Send what is left. Gives the address of the deck that came of it.
async function send() {
  let offset = await begin()
  const { file } = going
  for (;;) {
    const piece = file.slice(offset, offset + Number(words.chunk))
    const bytes = await read(piece)
    tell(offset, offset + piece.size === file.size ? words.checking : words.sending)
    const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": offset }
    const request = judge(await ask("PATCH", going.url, headers, bytes, sent => tell(offset + sent)), [204])
    offset = count(request, offset)
    if (request.getResponseHeader("Content-Location")) return request.getResponseHeader("Content-Location")
  }
}

// The browser does not read what was changed or is gone since it was chosen: no line is to blame, and waiting mends nothing.
async function read(piece) {
  try {
    return await piece.arrayBuffer()
  } catch {
    throw new Refused(words.changed)
  }
}

// Until it is there, however often the line drops.
async function persist() {
  for (let attempt = 0, reached = 0; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      if (error instanceof Refused || going.stopped) throw error
      await read(going.file.slice(0, 1))
      if (bar.value > reached) attempt = 0 // it goes forward, if by fits and starts
      reached = bar.value
      tell(undefined, words.waiting)
      await pause(PATIENCE[Math.min(attempt, PATIENCE.length - 1)])
      if (going.stopped) throw new Refused()
    }
  }
}

const pause = seconds =>
  new Promise(resolve => {
    const wake = () => (clearTimeout(timer), removeEventListener("online", wake), resolve())
    const timer = setTimeout(wake, seconds * 1000)
    addEventListener("online", wake)
    going.wake = wake
  })

async function start(file) {
  const wrong = await objection(file)
  refuse(wrong)
  if (wrong || going) return
  part("left").textContent = ""
  going = { file, key: `${PREFIX}${file.name}:${file.size}:${file.lastModified}` }
  forgetOthers(file.name)
  show(true)
  tell(0, words.sending)
  try {
    const deck = await persist()
    await window.htmx.ajax("GET", `${deck}?sent`, { target: "#slides", swap: "outerHTML" })
    document.getElementById("slides").scrollIntoView({ block: "start" })
    localStorage.removeItem(going.key)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.forget) localStorage.removeItem(going.key)
    refuse(error.message)
  } finally {
    going = undefined
    form.reset()
    show(false)
  }
}

// Why it is not worth sending, as far as its first bytes tell. The server looks at the rest.
async function objection(file) {
  if (/\.(pptm|ppsm|potm)$/i.test(file.name)) return words.macro
  if (file.size === 0) return words.empty
  if (file.size > Number(words.limit)) return words.tooLarge
  try {
    const head = new TextDecoder("latin1").decode(await file.slice(0, 1024).arrayBuffer())
    return START.test(head) || head.includes("%PDF-") ? "" : words.wrongType
  } catch {
    return words.changed
  }
}

// What this file was before it was changed does not go on any more.
function forgetOthers(name) {
  const others = Object.keys(localStorage).filter(key => key.startsWith(`${PREFIX}${name}:`) && key !== going.key)
  for (const key of others) localStorage.removeItem(key)
}

async function stop() {
  going.stopped = true
  const { url, key, request, wake } = going
  request?.abort()
  wake?.()
  localStorage.removeItem(key)
  if (url) await fetch(url, { method: "DELETE", headers: { "Tus-Resumable": "1.0.0", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value } })
}

// What the reader sees

// 12,3 MB; of what is smaller than one MB, 42 kB
const size = (bytes, total) => {
  const [unit, one, places] = total < 1e6 ? ["kB", 1e3, 0] : ["MB", 1e6, 1]
  const format = { minimumFractionDigits: places, maximumFractionDigits: places }
  return `${new Intl.NumberFormat(document.documentElement.lang, format).format(bytes / one)} ${unit}`
}

function tell(offset, line) {
  const { file } = going
  if (offset !== undefined) {
    bar.value = Math.min(offset / file.size, 1)
    part("count").textContent = words.count.replace("{done}", size(Math.min(offset, file.size), file.size)).replace("{total}", size(file.size, file.size))
  }
  part("name").textContent = file.name
  if (line && part("words").textContent !== line) part("words").textContent = line
}

function refuse(text) {
  const notice = part("refusal")
  notice.querySelector("p").textContent = text
  notice.hidden = !text
}

function show(on) {
  part("going").hidden = !on
  input.disabled = on
}

input.addEventListener("change", () => input.files[0] && start(input.files[0]))
part("cancel").addEventListener("click", stop)
form.addEventListener("submit", event => event.preventDefault())
for (const name of ["dragover", "dragleave", "drop"]) {
  form.addEventListener(name, event => {
    event.preventDefault()
    form.toggleAttribute("data-over", name === "dragover")
    if (name === "drop" && event.dataTransfer.files[0]) start(event.dataTransfer.files[0])
  })
}
part("send").hidden = true
const left = Object.keys(localStorage).find(key => key.startsWith(PREFIX))
if (left) part("left").textContent = words.resume.replace("{name}", left.slice(PREFIX.length).split(":").slice(0, -2).join(":"))
