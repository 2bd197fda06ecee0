import type { Range } from '../../model/segment.ts';

/** Without “that” and quotation marks in front, without marks, commas and the full stop behind. Null if nothing is left. */
export function propositionOf(text: string, { start, end }: Range): Range | null {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:–—"“”„«»‹›‘’'「」『』]/u.test(text.charAt(from))) from += 1;
  if (/^that\s/i.test(text.slice(from, from + 5))) from += 5;
  while (from < to && /[\s"“„«‹‘'「『]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s,;:.–—"“”„«»‹›‘'「」『』]/u.test(text.charAt(to - 1))) {
    // “at 12:40 a.m.”, “would collapse “within days””
    if (/\p{L}\.\p{L}\.$/u.test(text.slice(Math.max(from, to - 4), to))) break;
    if (closesInner(text, from, to - 1)) break;
    to -= 1;
  }
  // A closing single mark looks like an apostrophe: it goes only with its opening one.
  if (to > from && text.charAt(to - 1) === '’' && /[‘]/u.test(text.slice(start, from))) to -= 1;
  return to > from ? { start: from, end: to } : null;
}

/** Whether a mark closes a quotation that begins within the words. */
function closesInner(text: string, from: number, at: number): boolean {
  const opening = pairs[text.charAt(at)];
  if (!opening) return false;
  const before = text.slice(Math.max(from, at - longestInner), at);
  const start = before.lastIndexOf(opening);
  return start !== -1 && !before.slice(start).includes(text.charAt(at));
}

/** UTF-16 code units. */
const longestInner = 400;

/** By closing mark, the one that opens. */
const pairs: Readonly<Record<string, string>> = { '”': '“', '»': '«', '」': '「', '』': '『' };

/** Whether words that are reported with a cue (lower case) say that something is so: no question, intention, order, or thanks. */
export function isProposition(text: string, opening: Range, closing: Range, cue: string): boolean {
  const words = text.slice(opening.start, Math.min(opening.start + 24, opening.end)).toLowerCase();
  if (text.slice(closing.end - 1, closing.end + 1).includes('?')) return false;
  if (/^(?:whether|why|how|who|which)\b/.test(words)) return false;
  // “If it is to be fair, more must be found” says that more must be found.
  const isOpening = /^(?:if|when|where|what)\b/.test(words);
  if (isOpening && !/^(?:said|says|say|saying|add|told)|^$/.test(cue)) return false;
  if (isOpening && !hasClauseBehind(text.slice(opening.start, closing.end))) return false;
  if (/^to\s/.test(words))
    return /^(?:claim|believ|thought|said|report|alleg|suspect|purport|rumou?r|consider)/.test(cue);
  if (/^(?:thank|please|let['’]?s|let us|welcome|sorry|hello)\b|^(?:yes|no)\b(?!\s\p{L})/u.test(words))
    return false;
  return !/^(?:ask|wonder|urg|demand|order|call|want|plan|intend|invit|beg|thank|apologi|plead|inquir|enquir)/.test(
    cue,
  );
}

/** Whether a clause that opens with “if” or “when” is followed by another, behind a comma as a rule. */
function hasClauseBehind(words: string): boolean {
  return (
    /^\S+(?:\s+[^\s,]+){2,14},\s+\S+\s+\S+/.test(words) ||
    /^what\s+\S+\s+\S+(?:\s+\S+)*\s(?:is|was)\s/i.test(words)
  );
}

/** Whether words in a quotation are about the one who speaks, or a short cry. */
export function isFeeling(words: string): boolean {
  return feeling.test(words);
}

/** What people say of their own hearts and plans, and short cries, claim nothing. */
const feeling =
  /^(?:(?:and|but|so|well),? )?(?:I|we)(?:['’](?:m|re|ll|d)\b| (?:am|are|feel|hope|love|want|will|owe|wish|need|must|should|can|have to|trust|would|thank|stand|pray)\b)|^(?:\S+\s+){0,2}\S+$/i;
