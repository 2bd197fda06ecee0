import { type Place, Problem, use } from './problem.ts';
import type { Meaning } from './query.ts';
import { inQuotationMarks } from './quotation.ts';
import type { Token, Value } from './tokens.ts';
import { meaningOf } from './values.ts';

type FieldToken = Token & { readonly kind: 'field' };

/**
 * What a field asks for. Throws a `Problem`; where the tokens that follow make a value of it, such as the rest of a date that
 * has spaces in it, the repair writes it as one.
 */
export function fieldMeaning(token: FieldToken, following: readonly Token[]): Meaning {
  const { field, value } = token;
  const [next] = following;
  if (value.start === value.end && next?.kind === '(' && next.start === token.end)
    throw new Problem(token, `Repeat the field for each value: (${field.name}:… or ${field.name}:…).`);
  try {
    return meaningOf(field, value);
  } catch (error) {
    throw error instanceof Problem ? (scattered(token, following) ?? error) : error;
  }
}

/** The value with some of the words behind it, if that is one; null where it is not. */
function scattered({ field, value, ...token }: FieldToken, following: readonly Token[]): Problem | null {
  for (let count = 1; count <= maxWords; count += 1) {
    const last = following[count - 1];
    if (last?.kind !== 'word' && last?.kind !== 'quotation') return null;
    const pieces = following.slice(0, count).map((each) => ('text' in each ? each.text : ''));
    const whole: Value = { ...value, text: [value.text, ...pieces].join(' ').trim(), end: last.end };
    if (!isRead(() => meaningOf(field, whole))) continue;
    const place: Place = { start: value.start, end: last.end };
    const isEmpty = value.start === value.end;
    const text =
      /\s/.test(whole.text) || last.kind === 'quotation' ? inQuotationMarks(whole.text) : whole.text;
    return isEmpty
      ? new Problem(
          { start: token.start, end: token.end },
          `Write the value right after “${field.name}:”, without a space.`,
          use(place, text, `Use ${field.name}:${text}`),
        )
      : new Problem(
          place,
          'Put quotation marks around a value that has spaces in it.',
          use(place, text, `Use ${field.name}:${text}`),
        );
  }
  return null;
}

/** The longest is a date such as “27 Feb 2025”, with a comparison in front of it. */
const maxWords = 4;

function isRead(read: () => Meaning): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
