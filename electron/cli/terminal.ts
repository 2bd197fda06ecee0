/** Where the words go: standard output and standard error, or whatever a test puts in their place. */
export interface Streams {
  readonly out: (text: string | Uint8Array) => unknown;
  readonly error: (text: string) => unknown;
}

export type Terminal = ReturnType<typeof makeTerminal>;

/**
 * What commands write with. Titles and names of files are a stranger’s words: in a line, characters that would command the
 * terminal, reverse words or begin another line are written as escapes, as JSON has them.
 */
export function makeTerminal({ out, error }: Streams) {
  return {
    /** A line on standard output. */
    line: (words: string): void => void out(`${harmless(words)}\n`),
    /** A value as a line of JSON on standard output. */
    json: (value: object): void => void out(`${harmless(JSON.stringify(value))}\n`),
    /** What was exported, just as it is, on standard output. */
    content: (content: string | Uint8Array): void => void out(content),
    /** A sentence, on a line of standard error. */
    say: (sentence: string): void => void error(`${harmless(sentence)}\n`),
  };
}

/** A wrong usage that only the command itself can see. */
export class UsageError extends Error {}

function harmless(words: string): string {
  return words.replace(commanding, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Control characters (C0, DEL, C1), line and paragraph separators, and what changes the reading order. */
const commanding = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
