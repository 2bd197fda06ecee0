import type { DateForm } from '../../shared/model/dateForm.ts';
import { withArticle } from '../../shared/model/tag.ts';
import { describePart } from '../../shared/query/describe.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import type { NameField, Part } from '../../shared/query/query.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import type { Emptiness } from '../../shared/transfer/asking.ts';
import { tagOf } from '../state/facetFields.ts';

/** Why nothing answers a query, in one sentence: which of its parts nothing meets, by itself or of what was left before it. */
export function emptinessSentence(query: string, { parts, ways }: Emptiness, form: DateForm): string {
  const suggested = ways.find(({ kind }) => kind === 'suggestions');
  if (suggested)
    return suggested.count === 1
      ? 'Only a suggestion answers.'
      : `Only suggestions answer: ${numeral(suggested.count)} of them.`;
  const versions = ways.find(({ kind }) => kind === 'versions');
  if (versions)
    return versions.count === 1
      ? 'One answer is in an earlier version.'
      : `${numeral(versions.count)} answers are in earlier versions.`;
  const index = parts.findIndex(({ left }) => left === 0);
  const place = parts[index];
  if (!place) return 'Nothing has been annotated yet.';
  const part = partOf(query.slice(place.start, place.end));
  const noun = nounOf(query, parts.slice(0, index));
  const left = parts[index - 1]?.left ?? 0;
  if (!part) return 'Nothing answers.';
  if (place.alone === 0 || left === 0) return nothingMeets(part, noun, form);
  return left === 1
    ? `The one ${noun} that is left ${meets(part, false, form)}.`
    : `Of these ${counted(left, noun)}, none ${meets(part, true, form)}.`;
}

/** The first name that nothing has, where that is why nothing answers: others may be meant. Null where something else is. */
export function unknownName(
  query: string,
  { parts }: Emptiness,
): { readonly field: NameField; readonly text: string; readonly start: number; readonly end: number } | null {
  const place = parts.find(({ left }) => left === 0);
  const part = place?.alone === 0 ? partOf(query.slice(place.start, place.end)) : null;
  if (!place || part?.kind !== 'name' || part.field === 'title') return null;
  return { field: part.field, text: part.text, start: place.start, end: place.end };
}

function partOf(text: string): Part | null {
  const parsed = parseQuery(text);
  return parsed.ok ? parsed.query : null;
}

function nothingMeets(part: Part, noun: string, form: DateForm): string {
  if (part.kind === 'name' && part.field !== 'about' && part.field !== 'title')
    return `No ${describePart(part).label} is called “${part.text}”.`;
  return part.kind === 'words' && noun === 'annotation'
    ? `Nothing in the workspace ${meets(part, true, form)}.`
    : `No ${noun} in the workspace ${meets(part, true, form)}.`;
}

/** What an answer does, or does not do: “was published before 11 Nov 2026”. */
function meets(part: Part, does: boolean, form: DateForm): string {
  if (part.kind === 'not') return meets(part.part, !does, form);
  const { label, value } = describePart(part, form);
  switch (part.kind) {
    case 'words':
      return `${does ? 'contains' : 'does not contain'} ${/^“/.test(value) ? value : `“${value}”`}`;
    case 'tag':
      return `${does ? 'is' : 'is not'} ${withArticle(part.tag)}${part.inside ? ' of that kind' : ''}`;
    case 'day':
      if (part.field === 'published') return `was ${does ? '' : 'not '}published ${onDay(value)}`;
      break;
    case 'name':
      return `${does ? 'has' : 'does not have'} the ${label} “${part.text}”`;
  }
  const words = [label, value].filter((each) => each !== '').join(' ');
  return label === '' ? `${does ? 'is' : 'is not'} ${words}` : `${does ? 'has' : 'does not have'} “${words}”`;
}

/** A day by itself takes “on”, a month or a year “in”; “before” and the like are in the words already. */
function onDay(words: string): string {
  if (/^(?:\d{1,2} [A-Z]|[A-Z][a-z]{2} \d{1,2}, |\d{4}-\d{2}-\d{2}$)/.test(words)) return `on ${words}`;
  return /^(?:(?:[A-Z][a-z]{2} )?\d{4}|\d{4}-\d{2})$/.test(words) ? `in ${words}` : words;
}

/** What the parts before have found: annotations of one tag, where they ask for one. */
function nounOf(query: string, parts: Emptiness['parts']): string {
  const [first, last] = [parts[0], parts.at(-1)];
  return (first && last && tagOf(query.slice(first.start, last.end))) ?? 'annotation';
}
