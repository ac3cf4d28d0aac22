"""Scripts that look at the open page for what no eye should meet: boxes on each other, contents beyond their box, small targets.

Each returns a list of lines, one for each fault.
"""

# Lines of text and controls of the content that lie on each other, neither being within the other.
OVERLAPS = """() => {
  const told = text => text.trim().replace(/\\s+/g, " ").slice(0, 60)
  const apart = one => one.matches(".sr, [hidden], [popover], thead") || ["fixed", "sticky"].includes(getComputedStyle(one).position)
  const skipped = one => {
    if (!(one.checkVisibility?.() ?? one.offsetParent)) return true
    for (let up = one; up; up = up.parentElement) if (apart(up)) return true
  }
  const within = (box, one) => {
    let { left, right, top, bottom } = box
    for (let up = one; up; up = up.parentElement) {
      if (getComputedStyle(up).overflowX === "visible") continue
      const frame = up.getBoundingClientRect()
      left = Math.max(left, frame.left)
      right = Math.min(right, frame.right)
      top = Math.max(top, frame.top)
      bottom = Math.min(bottom, frame.bottom)
    }
    return { one, left, right, top, bottom }
  }
  const found = []
  for (const root of document.querySelectorAll("main, footer")) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode
      if (!text.data.trim() || skipped(text.parentElement)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const box of range.getClientRects()) { // the middle of the line: what stands above and below is room
        const part = within(box, text.parentElement)
        const margin = box.height / 4
        found.push({ ...part, top: part.top + margin, bottom: part.bottom - margin, text: told(text.data) })
      }
    }
    for (const one of root.querySelectorAll("input:not([type=hidden]), select, textarea, button, svg.mark__shape, a.button"))
      if (!skipped(one) && getComputedStyle(one).opacity !== "0")
        found.push({ ...within(one.getBoundingClientRect(), one), text: told(one.outerHTML) })
  }
  const seen = found.filter(({ left, right, top, bottom }) => right - left > 2 && bottom - top > 2)
  const apartFrom = (a, b) => !a.one.contains(b.one) && !b.one.contains(a.one)
  const common = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from])
  const on = (a, b) => common(a, b, "left", "right") > 2 && common(a, b, "top", "bottom") > 2
  return seen.flatMap((a, place) => seen.slice(place + 1).filter(b => apartFrom(a, b) && on(a, b)).map(b => `${a.text} | ${b.text}`))
}"""

# Boxes whose contents stick out to the right, unless it can be scrolled to. A pixel is a rounding.
SPILLS = """() => {
  const shown = one => one.checkVisibility?.({ visibilityProperty: true }) ?? one.offsetParent
  const scrolls = one => ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(one).overflowX)
  const plain = one => !one.closest("svg, .sr, .skip, [hidden]") && !["INPUT", "SELECT", "TEXTAREA", "PROGRESS"].includes(one.tagName)
  return [...document.querySelectorAll("body *")]
    .filter(one => one.clientWidth && one.scrollWidth > one.clientWidth + 1 && plain(one) && shown(one) && !scrolls(one))
    .map(one => `${one.scrollWidth - one.clientWidth} px beyond ${one.outerHTML.replace(/\\s+/g, " ").slice(0, 90)}`)
}"""

# What a finger is to hit and is less than 44 px high or wide. Links within a sentence are as high as its lines.
SMALL = """() => {
  const shown = one => one.checkVisibility?.({ visibilityProperty: true }) ?? one.offsetParent
  const box = one => (one.matches("input") && one.closest("label") || one).getBoundingClientRect()
  const within = one => one.matches("a") && getComputedStyle(one).display === "inline"
    && [...one.parentElement.childNodes].some(other => other !== one && other.nodeType === Node.TEXT_NODE && /\\p{L}/u.test(other.data))
  return [...document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden]), [role=button], [role=tab]")]
    .filter(one => shown(one) && !one.closest(".sr, .skip") && !within(one))
    .map(one => [one, box(one)])
    .filter(([, { width, height }]) => width && (Math.round(width) < 44 || Math.round(height) < 44))
    .map(([one, { width, height }]) => [one.outerHTML.replace(/\\s+/g, " ").slice(0, 100), width, height])
    .map(([text, width, height]) => `${Math.round(width)} x ${Math.round(height)} px: ${text}`)
}"""
