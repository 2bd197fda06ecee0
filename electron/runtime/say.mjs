/** An expected failure: its message is one sentence that says what failed and what to do. */
export class Stop extends Error {}

/** Tells the person at the terminal something, on stderr, so that stdout stays free for results. */
export function say(/** @type {string} */ sentence) {
  process.stderr.write(`${sentence}\n`);
}
