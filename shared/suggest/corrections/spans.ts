import type { Annotation } from '../../model/annotation.ts';
import type { Range } from '../../model/segment.ts';
import type { Correction } from '../suggestion.ts';
import { type Context, correction, said } from './context.ts';

/**
 * A span that is a slip of the hand off: white space or a comma at an end, half a word, a quotation mark left out of a pair,
 * a possessive behind a name.
 */
export function spanCorrections(annotation: Annotation, { text }: Context): readonly Correction[] {
  let why: string | null = null;
  const segments = annotation.segments.map(({ start, end }, index): Range => {
    const floor = annotation.segments[index - 1]?.end ?? 0;
    const ceiling = annotation.segments[index + 1]?.start ?? text.length;
    const slip = findSlip(text, { start, end }, annotation.tag);
    const isFree = slip && slip.start >= floor && slip.end <= ceiling && slip.start < slip.end;
    if (!isFree) return { start, end };
    why ??= slip.why;
    return { start: slip.start, end: slip.end };
  });
  if (why === null) return [];
  return [correction(annotation, `${annotation.tag}.correct-span`, 0.85, why, { segments })];
}

interface Slip extends Range {
  readonly why: string;
}

function findSlip(text: string, range: Range, tag: Annotation['tag']): Slip | null {
  return halfWord(text, range) ?? openMark(text, range) ?? tooMuch(text, range, tag);
}

/** Letters of scripts that part words by spaces. */
const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;
/** The longest half of a word that is a slip: more was meant. */
const longestHalf = 12;

function halfWord(text: string, { start, end }: Range): Slip | null {
  let [from, to] = [start, end];
  if (letter.test(text.charAt(start))) while (from > 0 && letter.test(text.charAt(from - 1))) from -= 1;
  if (letter.test(text.charAt(end - 1))) while (to < text.length && letter.test(text.charAt(to))) to += 1;
  const isSlip = (from < start || to > end) && start - from <= longestHalf && to - end <= longestHalf;
  if (!isSlip) return null;
  // A stem was chosen on purpose: “Ukrain” is a slip, “Ukraine” of “Ukrainedaily” hardly.
  const word = text.slice(from < start ? from : text.slice(0, to).search(/[^\s]*$/), to);
  return {
    start: from,
    end: to,
    why: `Only a part of the word ${said(word.split(/\s/)[0] ?? word)} is tagged`,
  };
}

const pairs: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '「': '」', '‘': '’' };

/** A quotation mark of which its partner, right outside, was left out. */
function openMark(text: string, { start, end }: Range): Slip | null {
  const words = text.slice(start, end);
  const closing = pairs[words.charAt(0)];
  if (closing && !words.slice(1).includes(closing)) {
    const rest = /^[.,!?…]?/.exec(text.slice(end, end + 1))?.[0] ?? '';
    const at = end + (text.charAt(end) === closing ? 0 : rest.length);
    if (text.charAt(at) === closing)
      return { start, end: at + 1, why: `The closing mark ${closing} is not tagged` };
  }
  const opening = Object.keys(pairs).find((mark) => pairs[mark] === words.at(-1) && mark !== '‘');
  if (opening && !words.includes(opening) && text.charAt(start - 1) === opening)
    return { start: start - 1, end, why: `The opening mark ${opening} is not tagged` };
  return null;
}

function tooMuch(text: string, { start, end }: Range, tag: Annotation['tag']): Slip | null {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (from > start || to < end)
    return { start: from, end: to, why: `White space beside ${said(text.slice(from, to))} is tagged` };
  if (/[,;:]$/.test(text.slice(start, end))) {
    const sign = text.charAt(end - 1);
    return {
      start,
      end: end - 1,
      why: `The sign “${sign}” behind ${said(text.slice(start, end - 1))} is tagged`,
    };
  }
  const possessive = tag === 'actor' ? /['’]s$/.exec(text.slice(start, end)) : null;
  if (!possessive) return null;
  const name = text.slice(start, end - 2);
  return { start, end: end - 2, why: `The possessive behind ${said(name)} is tagged` };
}
