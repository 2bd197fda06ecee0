/** What goes between the words of two lines of one paragraph. */
export interface Joint {
  /** The text of the line above, without a hyphen that only parts a word. */
  readonly above: string;
  readonly between: '' | ' ';
}

/** What a document shows about its words. */
export interface Words {
  /** All of them in lower case, those with hyphens as a whole. */
  readonly known: ReadonlySet<string>;
  /** True where a line ends in the middle of a word that is whole elsewhere. */
  readonly areParted: boolean;
}

/**
 * Joins a line to the next one: with a space, or without in scripts that write none. A hyphen at the line's end goes
 * only where that is sure: a soft one, one within a word that the document has elsewhere, and where a document parts
 * its words, one before a part that is not a word. Else it stays, without a space behind it.
 */
export function joinLines(
  above: { readonly text: string; readonly endsWithSpace: boolean },
  below: string,
  { known, areParted }: Words,
): Joint {
  if (above.text.endsWith('\u00ad')) return { above: above.text.slice(0, -1), between: '' };
  if (endsWithHyphen.test(above.text)) {
    const word = partedWord(above.text, below);
    if (!word) return { above: above.text, between: /\s[-\u2010]$/.test(above.text) ? ' ' : '' };
    const isWord = known.has(word.first + word.rest) || (areParted && !known.has(word.rest));
    const isSure = isWord && !known.has(`${word.first}-${word.rest}`);
    return { above: isSure ? above.text.slice(0, -1) : above.text, between: '' };
  }
  const isSpaced =
    above.endsWithSpace ||
    !(unspacedEnd.test(above.text.slice(-longestCharacter)) && unspacedStart.test(below));
  return { above: above.text, between: isSpaced ? ' ' : '' };
}

/** The words of a document, from its lines in reading order. */
export function wordsOf(lines: readonly string[]): Words {
  const known = new Set<string>();
  for (const [index, line] of lines.entries()) {
    // Parts of words are no words.
    const start = endsWithHyphen.test(lines[index - 1] ?? '') ? line.replace(/^[\p{L}\p{M}]+/u, '') : line;
    const whole = endsWithHyphen.test(start)
      ? start.slice(0, startOfLastWord(start, start.length - 1))
      : start;
    for (const [word] of whole.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu)) {
      known.add(word.replaceAll('\u2010', '-'));
    }
  }
  const areParted = lines.some((line, index) => {
    const word = partedWord(line, lines[index + 1] ?? '');
    return word !== null && known.has(word.first + word.rest);
  });
  return { known, areParted };
}

const endsWithHyphen = /[-\u2010]$/;

/** Where the letters begin that end at a place; found from there, for a pattern would try every letter of the line. */
function startOfLastWord(text: string, end: number): number {
  let start = end;
  for (;;) {
    const length = isLowSurrogate(text, start - 1) ? 2 : 1;
    if (start < length || !isLetter.test(text.slice(start - length, start))) return start;
    start -= length;
  }
}

const isLetter = /^[\p{L}\p{M}]$/u;

function isLowSurrogate(text: string, at: number): boolean {
  return at > 0 && text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;
}

/** The two parts of a word around the end of a line, in lower case, or null where there is none in small letters. */
function partedWord(above: string, below: string): { readonly first: string; readonly rest: string } | null {
  if (!endsWithHyphen.test(above)) return null;
  const first = above.slice(startOfLastWord(above, above.length - 1), -1);
  const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(below)?.[0];
  return first && rest ? { first: first.toLowerCase(), rest: rest.toLowerCase() } : null;
}

/** Chinese, Japanese, Thai, Lao, Khmer, Burmese and Tibetan put no space between words; Korean does. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u3000-\u303f\uff00-\uff65`;
/** A letter with all of its marks (UTF-16 code units). */
const longestCharacter = 20;
const unspacedEnd = new RegExp(`[${unspaced}]\\p{M}*$`, 'u');
const unspacedStart = new RegExp(`^[${unspaced}]`, 'u');
