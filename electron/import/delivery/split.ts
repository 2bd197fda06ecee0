import { counted, numeral } from '../../../shared/text/counting.ts';
import type { Particulars } from '../particulars.ts';
import type { ReaderOptions } from '../reader.ts';
import { particularsFrom } from '../said.ts';
import type { Structure } from '../structure.ts';
import { europresse } from './europresse.ts';
import { factiva } from './factiva.ts';
import { factivaCodes } from './factivaCodes.ts';
import { fieldList } from './fieldList.ts';
import type { Delivery, FoundArticle, Producer } from './found.ts';
import { genios } from './genios.ts';
import { integrum, integrumHeadings } from './integrum.ts';
import { japanese } from './japanese.ts';
import { linesOf } from './lines.ts';
import { nexis } from './nexis.ts';
import { PieceCounter } from './passages.ts';
import { Slicer } from './slice.ts';

/** Each by its own marks; those whose marks are the rarest come first. */
const producers: readonly Producer[] = [
  factivaCodes,
  factiva,
  europresse,
  integrum,
  genios,
  japanese,
  nexis,
  fieldList,
  integrumHeadings,
];

/** The articles of a delivery of a news archive. */
export interface Split {
  readonly articles: readonly (readonly [Structure, Particulars])[];
  /** What became of the delivery, in sentences. */
  readonly leftOut: readonly string[];
}

/**
 * Splits the text of a file that is a delivery of a news archive (Nexis, Factiva and others) into its articles, each with
 * the particulars that the delivery gives of it; null where a text is not certainly one. The text of an article is what
 * is written there, with those lines around it that a person took. `isPlain`: the text has no structure but its lines.
 */
export function splitDelivery(
  structure: Structure,
  isPlain: boolean,
  { take, withPassages }: Pick<ReaderOptions, 'take' | 'withPassages'> = {},
): Split | null {
  const delivery = deliveryIn(structure);
  if (!delivery) return null;
  const slicer = new Slicer(structure, isPlain);
  const pieces = new PieceCounter(structure.text, take);
  const articles: (readonly [Structure, Particulars])[] = [];
  let kept = 0;
  for (const [index, article] of delivery.articles.entries()) {
    const next = delivery.articles[index + 1];
    const until = next ? Math.min(article.until ?? startOf(next), startOf(next)) : structure.text.length;
    const { passages, ...chosen } = pieces.choose(inOrder(article), until);
    const made = slicer.cut(chosen);
    if (made.text === '') continue;
    kept += lettersIn(made.text);
    articles.push([made, { ...particularsFrom(article.said), ...(withPassages && { passages }) }]);
  }
  if (articles.length === 0) return null;
  return { articles, leftOut: sentences(delivery, articles.length, lettersIn(structure.text) - kept) };
}

/** Where the first part of an article is. */
function startOf({ headline, body }: FoundArticle): number {
  return Math.min(headline?.start ?? Number.POSITIVE_INFINITY, ...body.map(({ start }) => start));
}

/** Whether a text is a delivery, so that nothing of it is to be taken for what is around an article. */
export function isDelivery(structure: Structure): boolean {
  return deliveryIn(structure) !== null;
}

function deliveryIn(structure: Structure): Delivery | null {
  const likely = producers.filter(({ mark }) => mark.test(structure.text));
  if (likely.length === 0) return null;
  const lines = linesOf(structure);
  for (const { find } of likely) {
    const found = find(lines, structure);
    if (found && found.articles.length > 0) return found;
  }
  return null;
}

/** A headline that stands below the text, as in a list of fields, is a particular and no part of the text. */
function inOrder({ headline, body }: FoundArticle): Pick<FoundArticle, 'headline' | 'body'> {
  const first = body[0];
  return headline && first && headline.end > first.start ? { body } : { headline, body };
}

function sentences({ producer }: Delivery, count: number, around: number): readonly string[] {
  const articles = count === 1 ? 'one article' : `${numeral(count)} articles`;
  return [
    `Read as a delivery of ${producer} with ${articles}.`,
    ...(around > 0
      ? [
          `The lines around the ${count === 1 ? 'article' : 'articles'} were left out: headings, catalogue, cover page (${counted(around, 'character')} without spaces).`,
        ]
      : []),
  ];
}

/** How many code units of a text are not white space. */
function lettersIn(text: string): number {
  let count = 0;
  for (const { length } of text.split(/\s+/)) count += length;
  return count;
}
