// A canvas that is written on with a finger, a pen or a mouse. Its strokes are whole numbers from 0 to 1000, across and down.
const STROKES = 80, POINTS = 2_000 // as participants/door/signing.py bounds them
const SIDE = 1_000
const NEAR = 5 // points closer than this to the last one say nothing new
const INK = "#10182b", WIDTH = 1 / 130 // of the canvas

export class Pad {
  strokes = []
  pen = null

  constructor(canvas, changed = () => {}) {
    this.canvas = canvas
    this.changed = changed
    canvas.addEventListener("pointerdown", event => this.begin(event))
    canvas.addEventListener("pointermove", event => this.go(event))
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) canvas.addEventListener(end, event => this.end(event))
    new ResizeObserver(() => this.draw()).observe(canvas)
  }

  get points() {
    return this.strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0)
  }

  wipe() {
    this.strokes = []
    this.pen = null
    this.draw()
    this.changed()
  }

  begin(event) {
    if (this.pen !== null || event.button > 0 || this.strokes.length >= STROKES || this.points >= POINTS) return
    event.preventDefault()
    this.pen = event.pointerId
    this.canvas.setPointerCapture(event.pointerId)
    this.strokes.push(this.place(event))
    this.draw()
    this.changed()
  }

  go(event) {
    if (event.pointerId !== this.pen) return
    const stroke = this.strokes.at(-1)
    const all = event.getCoalescedEvents?.() ?? []
    for (const one of all.length ? all : [event]) {
      const [x, y] = this.place(one)
      if (this.points < POINTS && Math.hypot(x - stroke.at(-2), (y - stroke.at(-1)) / 2) >= NEAR) stroke.push(x, y)
    }
    this.draw()
  }

  end(event) {
    if (event.pointerId !== this.pen) return
    this.pen = null
    this.changed()
  }

  place({ clientX, clientY }) {
    const { left, top, width, height } = this.canvas.getBoundingClientRect()
    const within = part => Math.round(Math.min(Math.max(part, 0), 1) * SIDE)
    return [within((clientX - left) / width), within((clientY - top) / height)]
  }

  draw() {
    const { canvas } = this
    const { width, height } = canvas.getBoundingClientRect()
    canvas.width = width * devicePixelRatio
    canvas.height = height * devicePixelRatio
    const ink = canvas.getContext("2d")
    Object.assign(ink, { lineWidth: canvas.width * WIDTH, lineCap: "round", lineJoin: "round", strokeStyle: INK })
    ink.beginPath()
    for (const stroke of this.strokes) this.trace(ink, stroke)
    ink.stroke()
  }

  trace(ink, stroke) {
    const at = place => [(stroke[place] / SIDE) * this.canvas.width, (stroke[place + 1] / SIDE) * this.canvas.height]
    ink.moveTo(...at(0))
    if (stroke.length === 2) ink.lineTo(...at(0))
    for (let place = 2; place < stroke.length; place += 2) ink.lineTo(...at(place))
  }
}
