import type { Stretch } from './stretch.ts';
import type { Token } from './tokens.ts';

/**
 * The sentences of a text (UTF-16, half-open): within a paragraph, up to a full stop, question or exclamation mark with
 * the closing quotation marks and brackets behind it, where what follows can begin a sentence. An abbreviation’s stop,
 * which its token holds, ends none.
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Stretch[],
): readonly Stretch[] {
  const sentences: Stretch[] = [];
  for (const { first, last } of paragraphs) {
    let from = first;
    for (let at = first; at < last; at += 1) {
      const token = tokens[at];
      if (!token || !(token.kind === 'sign' ? ends.test(token.text) : endsWithStop(tokens, at, last)))
        continue;
      let behind = at + 1;
      while (behind < last && closes(text, tokens, behind)) behind += 1;
      const next = tokens[behind];
      if (behind < last && !(next && begins(text, tokens, behind))) continue;
      sentences.push(stretch(tokens, from, behind));
      from = behind;
      at = behind - 1;
    }
    if (from < last) sentences.push(stretch(tokens, from, last));
  }
  return sentences;
}

const ends = /^[.!?…。！？؟।]$/u;

/** Abbreviations that a name follows: their stop never ends a sentence. */
const titles =
  /^(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Spc|Pfc|j\.g|Cpl|Pvt|Cmdr|Adm|Sen|Sens|Rep|Reps|Gov|Prof|Rev|St|Mt|Ft|Messrs|Supt|Det|Insp|vs|Nos)\.$/u;

/** Words that begin sentences and, with their capital, hardly a name. */
const openers = new Set(
  `The A An He She It They We I You This That These Those There But And In On At For As If When While After Before Its His Her
  Their Our My Mr. Mrs. Ms. Dr. Some Many Most Other Others Both Such No Not What Why How Who Where Under Despite Although
  Since Meanwhile However Also Still Now Yet So According To With By From One Two Three Police Officials Analysts`.split(
    /\s+/,
  ),
);

/** Whether the stop that an abbreviation holds (“Inc.”, “U.S.”) also ends the sentence: where a word that opens one follows. */
function endsWithStop(tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.text.endsWith('.') || titles.test(token.text)) return false;
  let behind = at + 1;
  while (
    behind < last &&
    tokens[behind]?.start === tokens[behind - 1]?.end &&
    /^[)\]”’»"']$/u.test(tokens[behind]?.text ?? '')
  )
    behind += 1;
  const next = tokens[behind];
  if (!next || behind >= last) return false;
  if (/^(?:No|no)\.$/.test(token.text)) return next.kind !== 'number';
  return (
    openers.has(next.text) || (/^[“"‘]$/u.test(next.text) && next.start > (tokens[behind - 1]?.end ?? 0))
  );
}

/** Whether the token is glued to the one before it and closes something, or goes on with the end. */
function closes(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || tokens[at - 1]?.end !== token.start) return false;
  if (ends.test(token.text) || /^[)\]”’»」』›]$/u.test(token.text)) return true;
  // A straight mark closes where nothing is glued to its other side.
  return /^["'“]$/u.test(token.text) && !/[\p{L}\p{N}]/u.test(text.charAt(token.end));
}

/** Whether a sentence can begin here: not in small letters. */
function begins(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before) return true;
  const isApart = before.end < token.start || /[。！？」』]/u.test(before.text);
  return isApart && !/^\p{Ll}/u.test(text.slice(token.start, token.start + 2));
}

function stretch(tokens: readonly Token[], first: number, last: number): Stretch {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, first, last };
}
