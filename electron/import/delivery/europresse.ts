import type { Said } from '../said.ts';
import { dateLineOf } from './dateLine.ts';
import { type FoundArticle, inHead, type Producer } from './found.ts';
import { isByline, withoutBy } from './labels.ts';
import { groupsOf, type Line, rangeOf } from './lines.ts';
import { rights } from './nexisWords.ts';

/**
 * Deliveries of Europresse (Eureka in Canada): newspaper; section, day, length and page in one line; headline; author;
 * text; copyright; and the number of the document (“news·20240312·LH·0042”), above or below all that.
 */
export const europresse: Producer = {
  mark: /\bnews[·•‧]\d{8}[·•‧]/,
  find: (lines) => {
    const numbers = lines.flatMap(({ text }, index) =>
      number.test(text) && text.length < 120 ? [index] : [],
    );
    const firstNumber = numbers[0];
    const firstHead = lines.findIndex(({ text }) => isHead(text));
    if (firstNumber === undefined || firstHead === -1) return null;
    const isBelow = firstHead < firstNumber;
    const places = numbers.map((index, at) =>
      isBelow
        ? { first: (numbers[at - 1] ?? -1) + 1, end: index }
        : { first: index + 1, end: numbers[at + 1] ?? lines.length },
    );
    const articles = places.map((place) => read(lines, place));
    const sure = articles.filter((article) => article !== null);
    return sure.length === places.length ? { producer: 'Europresse', articles: sure } : null;
  },
};

const number = /\bnews[·•‧]\d{8}[·•‧][\p{L}\p{N}_]{1,10}[·•‧][\p{L}\p{N}_.-]+/u;

/** A day with a length or a page: “Monde, mardi 12 mars 2024 512 mots, p. 4”. */
function isHead(text: string): boolean {
  return (
    text.length < 250 &&
    /\b(?:mots|words|p\. ?[\p{L}\d]+|no\. ?\d+|UTC)/iu.test(text) &&
    dateLineOf(text) !== null
  );
}

function read(
  lines: readonly Line[],
  { first, end }: { readonly first: number; readonly end: number },
): FoundArticle | null {
  let head = first;
  while (head < end && !isHead(lines[head]?.text ?? '')) head += 1;
  if (head === end) return null;
  const { text } = lines[head] ?? { text: '' };
  const above = head > first ? lines[head - 1] : undefined;
  const outlet = (above && !number.test(above.text) ? above.text : text.split(',')[0]) ?? '';
  let bottom = end - 1;
  while (bottom > head && !rights.test(lines[bottom]?.text ?? '')) bottom -= 1;
  const groups = groupsOf(lines, { first: head + 1, end: bottom === head ? end : bottom }, () => false);
  const [headline, second, ...others] = groups;
  if (!headline) return null;
  const isAuthor =
    second !== undefined && others.length > 0 && (isByline(second.text) || isNames(second.text));
  const say = (value: string | null | undefined): Said | undefined =>
    value ? { value, from: inHead } : undefined;
  const body = rangeOf(lines, {
    first: (isAuthor ? second : headline).end,
    end: groups.at(-1)?.end ?? headline.end,
  });
  return {
    headline: rangeOf(lines, headline),
    until: lines[Math.min(end, lines.length - 1)]?.start,
    body: body ? [body] : [],
    said: {
      title: say(headline.text),
      author: isAuthor ? say(withoutBy(second.text)) : undefined,
      publisher: say(outlet.replace(/,? n[o°]\.? ?\d.*$/i, '').trim()),
      publishedAt: say(dateLineOf(text)?.iso),
    },
  };
}

/** One to a dozen words that begin with capitals, as no sentence does; a place or an agency may be among them. */
function isNames(text: string): boolean {
  const parts = text.split(/[\s,;]+/);
  return (
    parts.length >= 2 &&
    parts.length <= 12 &&
    text.length <= 100 &&
    !/[.!?…»”"]$/.test(text) &&
    parts.every((part) => /^(?:\p{Lu}|\(|et$|and$|de$|à$|avec$)/u.test(part))
  );
}
