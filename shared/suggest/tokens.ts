import type { Range } from '../model/segment.ts';

/** A word, a number or a sign of a text. */
export interface Token extends Range {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'sign';
}

/**
 * Words keep inner hyphens, apostrophes and dots (“co-operate”, “U.S.”, “O’Neill”), but not a possessive ’s; numbers keep
 * their separators (“11,000”, “2.5”); each other sign is a token of its own. Signs of Han and Kana and of languages
 * without spaces come in runs.
 */
const pattern =
  /(\p{Nd}+(?:[.,’'\u00a0\u202f٬٫]\p{Nd}+)*)|((?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:[-‐’'.&_](?!(?:s|S)(?![\p{L}\p{M}]))[\p{L}\p{M}\p{Nd}]+)*[\p{Nd}]*)|[^\s]/gu;

const abbreviation =
  /^(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Spc|Pfc|j\.g|Cpl|Pvt|Cmdr|Adm|Sen|Sens|Rep|Reps|Messrs|Supt|Mt|Ft|Gov|Prof|Rev|St|Jr|Sr|Inc|Ltd|Co|Corp|vs|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|[ap]\.m|\p{Lu})$/u;

/** The tokens of a text in their order (UTF-16, half-open); white space is none. The stop of an abbreviation belongs to it. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const { index, 0: found } = match;
    if (found === '.') {
      const before = tokens.at(-1);
      if (before?.end === index && before.kind === 'word' && abbreviation.test(before.text)) {
        tokens[tokens.length - 1] = { ...before, end: index + 1, text: `${before.text}.` };
        continue;
      }
    }
    const kind = match[1] ? 'number' : match[2] ? 'word' : 'sign';
    tokens.push({ start: index, end: index + found.length, text: found, kind });
  }
  return tokens;
}
