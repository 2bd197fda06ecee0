import type { Said } from '../said.ts';
import { dateLineOf } from './dateLine.ts';
import { type FoundArticle, inHead, type Producer } from './found.ts';
import { isByline, languageNamed, withoutBy } from './labels.ts';
import { type Group, groupsOf, type Line, rangeOf } from './lines.ts';
import { rights } from './nexisWords.ts';

/**
 * Deliveries of Factiva without codes: headline, author, “512 words”, day, source, its code, language, copyright, text,
 * and the number of the document in the archive, in the languages of its pages.
 */
export const factiva: Producer = {
  mark: /^[^\S\n]*(?:Document|Dokument|Documento|Документ|文書番号|文書|文件|文档|문서)\s[A-Z0-9]{4,14}\d{6}[a-z0-9]{5,12}[^\S\n]*$/m,
  find: (lines) => {
    const places: Place[] = [];
    let first = 0;
    for (const [index, { text }] of lines.entries()) {
      if (!number.test(text)) continue;
      let words = first;
      while (words < index && !isLength(lines[words]?.text ?? '')) words += 1;
      if (words === index) return null;
      places.push({ first, words, end: index });
      first = index + 1;
    }
    if (places.length === 0) return null;
    // The last article of a delivery that was cut off has no number.
    const words = lines.findIndex(({ text }, index) => index >= first && isLength(text));
    if (words !== -1) places.push({ first, words, end: lines.length });
    return { producer: 'Factiva', articles: places.map((place) => read(lines, place)) };
  },
};

/** “Document LEDGER0020240312ek3c0003x”: source, day and a number. */
const number =
  /^(?:Document|Dokument|Documento|Документ|文書番号|文書|文件|文档|문서)\s[A-Z0-9]{4,14}(?:19|20)\d{6}[a-z0-9]{5,12}$/;

function isLength(text: string): boolean {
  return /^\d[\d.,\s]{0,9}\s?(?:words?|Wörter|mots|palabras|parole|palavras|woorden|ord|слов[оа]?|語|単語|字|词|詞|단어)$/iu.test(
    text,
  );
}

/** Where an article is: lines by their index; `words` says how long it is, `end` is its number. */
interface Place {
  readonly first: number;
  readonly words: number;
  readonly end: number;
}

/** How many lines there may be between the length of an article and its text. */
const longestHead = 16;

function read(lines: readonly Line[], place: Place): FoundArticle {
  const { headline, author, others } = aboveOf(lines, place);
  const head = detailsOf(lines, place);
  const say = (value: string | null | undefined): Said | undefined =>
    value ? { value, from: inHead } : undefined;
  const ranges = [...others, { first: head.end, end: place.end }].map((group) => rangeOf(lines, group));
  return {
    headline: headline && rangeOf(lines, headline),
    body: ranges.filter((range) => range !== undefined),
    until: lines[Math.min(place.end, lines.length - 1)]?.end,
    said: {
      title: say(headline?.text),
      author: say(author && withoutBy(author.text)),
      publisher: say(head.publisher),
      publishedAt: say(head.day),
      language: say(head.language),
    },
  };
}

/** Headline and author above the length; what else there is, but for what the first article has above it, is kept. */
function aboveOf(lines: readonly Line[], { first, words }: Place) {
  const groups = groupsOf(lines, { first, end: words }, ({ text }) => isByline(text));
  const last = groups.at(-1);
  const headings = groups.filter((group) => lines[group.first]?.isHeading);
  const before = groups.at(-2);
  const isAuthor =
    last !== undefined &&
    before !== undefined &&
    !lines[last.first]?.isHeading &&
    (isByline(last.text) || headings.includes(before) || isName(last.text, before.text));
  const author = isAuthor ? last : undefined;
  const headline = isAuthor ? before : last;
  // The name of the section is above the headline: short, and no words of the article.
  const isOther = (group: Group) =>
    group !== author && group !== headline && group.text.length > longestSection;
  return { author, headline, others: first === 0 ? [] : groups.filter(isOther) };
}

const longestSection = 60;

/** Names of people have two to ten words that all begin with a capital, but for “and” and the like; headlines are longer. */
function isName(text: string, above: string): boolean {
  const parts = text.split(/[\s,;]+/);
  return (
    parts.length >= 2 &&
    parts.length <= 10 &&
    text.length < above.length &&
    parts.every((part) => /^(?:\p{Lu}|and$|und$|et$|y$|e$|en$|de$|von$|van$)/u.test(part)) &&
    !/[\p{N}:?!]/u.test(text)
  );
}

/** What the lines below the length say, and which the first line of the text is. */
function detailsOf(lines: readonly Line[], { words, end }: Place) {
  const found: { day?: string; publisher?: string; language?: string } = {};
  let next = words + 1;
  for (let index = next; index < Math.min(end, words + longestHead); index += 1) {
    const { text = '' } = lines[index] ?? {};
    const day = found.day === undefined && text.length < 60 ? dateLineOf(text) : null;
    if (rights.test(text)) {
      next = index + 1;
      while (next < end && lines[next] && !lines[next]?.isApart && rights.test(lines[next]?.text ?? ''))
        next += 1;
      return { ...found, end: next };
    }
    if (day) found.day = day.iso;
    else if (found.day !== undefined && found.publisher === undefined && time.test(text))
      found.day = dateLineOf(`${found.day} ${text}`)?.iso ?? found.day;
    else if (found.publisher === undefined && found.day !== undefined && text.length < 120)
      found.publisher = text;
    else if (found.language === undefined && languageNamed(text) !== null && text.length < 40) {
      found.language = languageNamed(text) ?? '';
      next = index + 1;
    } else if (found.publisher !== undefined && found.language === undefined && /^[A-Z0-9]{2,10}$/.test(text))
      next = index + 1;
    if (next === words + 1 && found.publisher === text) next = index + 1;
  }
  return { ...found, end: next };
}

const time = /^\d{1,2}:\d\d(?:\s?[AP]M)?(?:\s(?:GMT|UTC))?$/i;
