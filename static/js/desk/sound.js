// What is heard when a scan is answered, made on the spot: up for good, twice for look here, low for no.
const TUNES = { good: [[660, 0], [990, 0.11]], warn: [[520, 0], [520, 0.18]], bad: [[180, 0], [140, 0.2]] }
let audio

// A browser lets a page be heard only after somebody has touched it.
for (const name of ["pointerdown", "keydown"]) document.addEventListener(name, () => (audio ??= new AudioContext()), { once: true })

export function play(tone) {
  if (audio?.state !== "running") return
  for (const [pitch, after] of TUNES[tone] ?? []) note(pitch, audio.currentTime + after, tone === "bad" ? "sawtooth" : "sine")
}

function note(pitch, at, shape) {
  const source = new OscillatorNode(audio, { frequency: pitch, type: shape })
  const volume = new GainNode(audio, { gain: 0 })
  volume.gain.setValueAtTime(0.25, at)
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.16)
  source.connect(volume).connect(audio.destination)
  source.start(at)
  source.stop(at + 0.17)
}
