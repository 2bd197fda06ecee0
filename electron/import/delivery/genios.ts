import type { Said } from '../said.ts';
import { dateLineOf } from './dateLine.ts';
import { type FoundArticle, inHead, inLine, type Producer } from './found.ts';
import { keyOf, labelled, withoutBy } from './labels.ts';
import { type Group, groupsOf, type Line, rangeOf } from './lines.ts';

/**
 * Deliveries of GBI-Genios (WISO): below each text “Quelle:” with newspaper, day and page, “Ressort:”, “Dokumentnummer:” and
 * the lasting address of the document; above it, mostly, the newspaper again, and the headline.
 */
export const genios: Producer = {
  mark: /^[^\S\n]*(?:Dokumentnummer|Dokument-Nr\.?):/m,
  find: (lines) => {
    const places: { first: number; end: number }[] = [];
    let first = 0;
    for (let index = 0; index < lines.length; index += 1) {
      if (keyAt(lines, index) !== 'dokumentnummer' && keyAt(lines, index) !== 'dokumentnr') continue;
      while (index + 1 < lines.length && isClosing(lines[index + 1]?.text ?? '')) index += 1;
      places.push({ first, end: index + 1 });
      first = index + 1;
    }
    const articles = places.map((place) => read(lines, place));
    const sure = articles.filter((article) => article !== null);
    return sure.length > 0 && sure.length === places.length
      ? { producer: 'GBI-Genios', articles: sure }
      : null;
  },
};

function keyAt(lines: readonly Line[], index: number): string | undefined {
  return labelled(lines[index]?.text ?? '')?.key;
}

/** What follows the number of a document in the archive. */
function isClosing(text: string): boolean {
  const key = labelled(text)?.key;
  return (
    (key !== undefined && closing.has(key)) ||
    /^(?:Alle Rechte vorbehalten|©|\(c\)|https?:\/\/\S+$|Dauerhafte Adresse)/i.test(text)
  );
}

const closing = new Set(
  ['Dauerhafte Adresse des Dokuments', 'Alle Rechte vorbehalten', 'ISSN', 'Ressort', 'Quelle', 'Rubrik'].map(
    keyOf,
  ),
);

function read(
  lines: readonly Line[],
  { first, end }: { readonly first: number; readonly end: number },
): FoundArticle | null {
  let source = end - 1;
  while (source > first && keyAt(lines, source) !== 'quelle') source -= 1;
  const { value = '', label = '' } = labelled(lines[source]?.text ?? '') ?? {};
  const day = dateLineOf(value);
  if (source === first || !day) return null;
  const tail = labelsFrom(lines, source, end);
  const groups = groupsOf(lines, { first, end: source }, () => false);
  const { headline, author, body } = partsOf(groups, tail.get('ressort')?.value);
  if (!headline) return null;
  const said = (one: { readonly value: string; readonly from: string } | undefined): Said | undefined => one;
  const address = tail.get(keyOf('Dauerhafte Adresse des Dokuments'));
  const range = body && rangeOf(lines, { first: body.first, end: groups.at(-1)?.end ?? body.end });
  return {
    headline: rangeOf(lines, headline),
    until: lines[end - 1]?.end,
    body: range ? [range] : [],
    said: {
      title: { value: headline.text, from: inHead },
      author: said(author && { value: withoutBy(author.text), from: inHead }),
      publisher: { value: newspaperIn(value), from: inLine(label) },
      publishedAt: { value: day.iso, from: inLine(label) },
      url: address && /^https?:\/\/\S+$/.test(address.value) ? address : undefined,
    },
  };
}

function labelsFrom(lines: readonly Line[], first: number, end: number): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  for (let index = first; index < end; index += 1) {
    const { key, value, label } = labelled(lines[index]?.text ?? '') ?? {};
    if (key !== undefined && label !== undefined)
      found.set(key, { value: value || (lines[index + 1]?.text ?? ''), from: inLine(label) });
  }
  return found;
}

/** Above the headline there may be the newspaper with the day, and the section that is named below the text, too. */
function partsOf(groups: readonly Group[], section: string | undefined) {
  const isAbove = ({ text }: Group) =>
    (text.length < 150 && /\b(?:vom|Nr\.)\s/.test(text) && dateLineOf(text) !== null) ||
    (section !== undefined && text === section);
  let at = 0;
  while (at < Math.min(groups.length, 3) && isAbove(groups[at] ?? { first: 0, end: 0, text: '' })) at += 1;
  const [headline, second, third] = groups.slice(at);
  const isAuthor =
    second !== undefined &&
    third !== undefined &&
    /^(?:Von|VON)\s/.test(second.text) &&
    second.text.length < 120;
  return { headline, author: isAuthor ? second : undefined, body: isAuthor ? third : second };
}

/** “Varnholmer Zeitung vom 12.03.2024, Nr. 61, S. 4”. */
function newspaperIn(source: string): string {
  return source.split(/,?\s+(?:vom\s|Nr\.\s|\d{1,2}\.\d{1,2}\.\d{4})/)[0] ?? source;
}
