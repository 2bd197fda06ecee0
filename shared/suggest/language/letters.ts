/** The scripts that a language is told by. */
export type ScriptName = 'latin' | 'cyrillic' | 'arabic' | 'hebrew' | 'hangul' | 'han';

/** Han and Kana count as one: Japanese is written in both. */
const ranges: readonly (readonly [first: number, last: number, script: ScriptName | 'other'])[] = [
  [0x61, 0x7a, 'latin'],
  [0xdf, 0x24f, 'latin'],
  [0x250, 0x2af, 'latin'],
  [0x370, 0x3ff, 'other'],
  [0x400, 0x52f, 'cyrillic'],
  [0x530, 0x58f, 'other'],
  [0x5d0, 0x5f4, 'hebrew'],
  [0x620, 0x64a, 'arabic'],
  [0x66e, 0x6d5, 'arabic'],
  [0x6ee, 0x6ff, 'arabic'],
  [0x700, 0x74f, 'other'],
  [0x750, 0x77f, 'arabic'],
  [0x780, 0x10ff, 'other'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x1cff, 'other'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3041, 0x30ff, 'han'],
  [0x3100, 0x312f, 'han'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
];

/** A sign of these says as much as a short word of Latin letters. */
const lettersPerSign = 2.5;

/** The share of all letters that a script must have, for names and quotes in another one are common. */
const leastShare = 0.65;

/** The script of most letters of a text in lower case; null where none has most of them, or there are too few. */
export function mainScript(lower: string): ScriptName | null {
  const counts = new Map<ScriptName | 'other', number>();
  let all = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const script = scriptOf(lower.charCodeAt(at));
    if (!script) continue;
    const worth = script === 'han' || script === 'hangul' ? lettersPerSign : 1;
    counts.set(script, (counts.get(script) ?? 0) + worth);
    all += worth;
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[0] !== 'other' && most[1] >= leastLetters && most[1] / all >= leastShare
    ? most[0]
    : null;
}

/** Fewer letters than this tell no language. */
const leastLetters = 25;

function scriptOf(code: number): ScriptName | 'other' | null {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? 'latin' : null;
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) < code) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range && range[0] <= code ? range[2] : null;
}
