/** Two notes a fourth apart (A5, D6), soft enough for an open office. Hz and seconds. */
const notes = [
  { pitch: 880, at: 0 },
  { pitch: 1174.66, at: 0.11 },
];
const ring = 0.5;
const loudness = 0.08;

let context: AudioContext | null = null;

/** Plays the sound of a message. Silent where the browser wants a click first, and got none. */
export async function playChime(): Promise<void> {
  context ??= new AudioContext();
  // Never waited for: without a click before, it is not to begin with the next one, hours later.
  if (context.state === 'suspended') {
    const resumed = context.resume().then(() => true);
    const tooLate = new Promise<false>((resolve) => setTimeout(resolve, 300, false));
    if (!(await Promise.race([resumed, tooLate]))) return;
  }
  const start = context.currentTime;
  for (const { pitch, at } of notes) {
    const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, start + at);
    volume.gain.linearRampToValueAtTime(loudness, start + at + 0.012);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + at + ring);
    tone.connect(volume).connect(context.destination);
    tone.start(start + at);
    tone.stop(start + at + ring);
  }
}
