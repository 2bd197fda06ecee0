import type { Emptiness } from '../../shared/ipc/asking.ts';
import { tags } from '../../shared/model/tag.ts';
import { describePart } from '../../shared/query/describe.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import type { Part } from '../../shared/query/query.ts';
import { counted, numeral } from '../../shared/text/counting.ts';

/** Why nothing answers a query, in one sentence: which of its parts nothing meets, by itself or of what was left before it. */
export function emptinessSentence(query: string, { parts, ways }: Emptiness): string {
  const suggested = ways.find(({ kind }) => kind === 'suggestions');
  if (suggested) return `Only suggestions answer: ${numeral(suggested.count)} of them.`;
  const versions = ways.find(({ kind }) => kind === 'versions');
  if (versions)
    return versions.count === 1
      ? 'One answer is in an earlier version.'
      : `${numeral(versions.count)} answers are in earlier versions.`;
  const index = parts.findIndex(({ left }) => left === 0);
  const place = parts[index];
  if (!place) return 'Nothing has been annotated yet.';
  const part = partOf(query.slice(place.start, place.end));
  const words = part ? meets(part) : `matches ${query.slice(place.start, place.end)}`;
  const before = index === 0 ? undefined : parts[index - 1];
  if (place.alone === 0 || !before)
    return `No ${nounOf(query, parts.slice(0, index))} in the workspace ${words}.`;
  const noun = nounOf(query, parts.slice(0, index));
  return before.left === 1
    ? `The one ${noun} that is left does not answer: it is not one that ${words}.`
    : `Of these ${counted(before.left, noun)}, none ${words}.`;
}

function partOf(text: string): Part | null {
  const parsed = parseQuery(text);
  return parsed.ok ? parsed.query : null;
}

/** What an answer would have to do, after “none”: “was published before 11 Nov 2026”. */
function meets(part: Part): string {
  const { label, value, isNegative } = describePart(part);
  const inner = part.kind === 'not' ? part.part : part;
  if (inner.kind === 'day' && inner.field === 'published')
    return `was ${isNegative ? 'not ' : ''}published ${onDay(value)}`;
  if (inner.kind === 'words') return isNegative ? `is without ${value}` : `has the words ${value}`;
  if (inner.kind === 'tag') return isNegative ? `is not a ${value}` : `is a ${value}`;
  return `has ${isNegative ? 'another ' : 'the '}${label} ${value}`.replace(/ {2}/g, ' ').trim();
}

/** A day by itself takes “on”, a month or a year “in”; “before” and the like are in the words already. */
function onDay(words: string): string {
  if (/^\d{1,2} /.test(words)) return `on ${words}`;
  return /^(?:[A-Z][a-z]{2} )?\d{4}$/.test(words) ? `in ${words}` : words;
}

/** What the parts before have found: annotations of one tag, where one of them is a tag. */
function nounOf(query: string, parts: Emptiness['parts']): string {
  for (const { start, end } of parts) {
    const part = partOf(query.slice(start, end));
    const tag = part?.kind === 'tag' ? tags.find((each) => each === part.tag) : undefined;
    if (tag) return tag;
  }
  return 'annotation';
}
