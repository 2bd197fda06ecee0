import type { Range } from '../../../shared/model/segment.ts';
import type { Said } from '../said.ts';
import type { Structure } from '../structure.ts';
import { dateLineOf } from './dateLine.ts';
import { type FoundArticle, inHead, type Producer } from './found.ts';
import { type Line, rangeOf } from './lines.ts';

/**
 * Deliveries of the archives of Japanese newspapers (Kikuzo of the Asahi, Yomidas of the Yomiuri, Maisaku, Nikkei Telecom):
 * day, morning or evening issue, section, page and number of characters in one line or in lines that follow each other,
 * with the headline among them, above or below.
 */
export const japanese: Producer = {
  mark: /(?:朝刊|夕刊|週刊|号外|日刊)[\s\S]{0,80}?(?:ページ|頁|面)|(?:ページ|頁)[\s\S]{0,40}?(?:文字|字)/u,
  find: (lines, structure) => {
    const heads = headsIn(lines);
    const isSure = heads.length > 1 || heads.some(({ isNumbered }) => isNumbered);
    if (!isSure) return null;
    const isAbove = headlineIsAbove(lines, heads);
    return {
      producer: producerOf(structure),
      articles: heads.map((head, index) => read(lines, structure, { head, next: heads[index + 1], isAbove })),
    };
  },
};

/** The lines that describe an article, by their index; `end` is not included. */
interface Head {
  readonly first: number;
  readonly end: number;
  readonly day: string;
  readonly isNumbered: boolean;
  /** In the line of the day, where archives put it there. */
  readonly headline: string | undefined;
  readonly publisher: string | undefined;
}

const issue = /(?:朝刊|夕刊|週刊|号外|日刊)/u;
const page = /^[\p{N}]{1,4}(?:ページ|頁|面)$/u;
const length = /^\(?全?[\p{N},，]{1,7}(?:文字|字)\)?$/u;
/** How tall an article is, and that it has pictures. */
const small = /^(?:[\p{N}]{1,3}段|図|写|写有|図写|有|写真有|絵|表|地図)$/u;
const newspaper = /^\p{L}{1,8}新聞$/u;

function headsIn(lines: readonly Line[]): readonly Head[] {
  const heads: Head[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const head = headAt(lines, index);
    if (!head) continue;
    heads.push(head);
    index = head.end - 1;
  }
  return heads;
}

/** How many lines a description takes that has one line for each part. */
const mostLines = 7;
const longestPart = 30;

function headAt(lines: readonly Line[], index: number): Head | null {
  const { text = '' } = lines[index] ?? {};
  if (text.length > 200 || !/^(?:\S{1,6}[\s|,]+)?(?:19|20|１９|２０)[\p{N}]{2}[.年/-]/u.test(text))
    return null;
  const found = { issue: false, page: false, length: false };
  let pieces: string[] = [];
  let end = index;
  let day: string | undefined;
  while (end < Math.min(lines.length, index + mostLines)) {
    const line = lines[end]?.text ?? '';
    const isBeforeIssue = line.length <= 120 && isIssue(lines[end + 1]?.text ?? '');
    if (end > index && line.length > longestPart && !isBeforeIssue) break;
    const own = piecesOf(line);
    for (const piece of own) {
      if (day === undefined) day = dateLineOf(piece.normalize('NFKC'))?.iso;
      found.issue ||= isIssue(piece);
      found.page ||= page.test(piece);
      found.length ||= length.test(piece);
    }
    pieces = [...pieces, ...own];
    end += 1;
    if (found.length && found.page) break;
  }
  while (small.test(lines[end]?.text ?? '')) end += 1;
  const above = lines[index - 1]?.text ?? '';
  const isNumbered = /^(?:No\.?|Ｎｏ．?|【)?\s?[\p{N}]{1,5}】?$/iu.test(above);
  const isEnough = found.page && (found.issue || found.length);
  if (day === undefined || !isEnough) return null;
  return { first: isNumbered ? index - 1 : index, end, day, isNumbered, ...namesAmong(pieces) };
}

function isIssue(piece: string): boolean {
  return piece.length <= 12 && issue.test(piece);
}

/** The parts of a line: cells of a table, or words apart in a line that holds all; a headline by itself is one. */
function piecesOf(text: string): readonly string[] {
  const cells = text.split(/\s*[|\t]\s*/);
  if (cells.length > 1) return cells;
  const parts = text.split(/[\s,，]+/u).filter((part) => part !== '');
  const isDescription = parts.some((part) => page.test(part) || length.test(part) || isIssue(part));
  return isDescription && parts.length > 1 ? parts : [text];
}

/** The headline is what is behind the day and not the name of the issue; a newspaper has its name. */
function namesAmong(pieces: readonly string[]): Pick<Head, 'headline' | 'publisher'> {
  const publisher = pieces.find((piece) => newspaper.test(piece));
  const dayAt = pieces.findIndex((piece) => dateLineOf(piece.normalize('NFKC')) !== null);
  const issueAt = pieces.findIndex((piece) => isIssue(piece));
  const between = issueAt > dayAt + 1 ? pieces.slice(dayAt + 1, issueAt) : [];
  const words = between.filter(
    (piece) => piece !== publisher && !small.test(piece) && !page.test(piece) && !/^\p{N}+$/u.test(piece),
  );
  return { headline: words.length > 0 ? words.join(' ') : undefined, publisher };
}

/** Texts end with a full stop or a bracket, headlines do not. */
function headlineIsAbove(lines: readonly Line[], heads: readonly Head[]): boolean {
  const above = heads.slice(1).map(({ first }) => lines[first - 1]?.text ?? '');
  const [start] = heads;
  const hasFirst = (start?.first ?? 0) > 0;
  return hasFirst && above.every((text) => text.length <= 80 && !/[。．）)」】=]$/u.test(text));
}

/** An article between its description and the next. */
interface Place {
  readonly head: Head;
  readonly next: Head | undefined;
  readonly isAbove: boolean;
}

function read(lines: readonly Line[], { text }: Structure, { head, next, isAbove }: Place): FoundArticle {
  const end = next ? next.first - (isAbove && next.headline === undefined ? 1 : 0) : lines.length;
  const at = isAbove ? head.first - 1 : head.end;
  const outside = head.headline === undefined ? rangeOf(lines, { first: at, end: at + 1 }) : undefined;
  const headline = outside ?? rangeWithin(lines, text, head);
  const first = outside && !isAbove ? head.end + 1 : head.end;
  const say = (value: string | undefined): Said | undefined => (value ? { value, from: inHead } : undefined);
  const body = rangeOf(lines, { first, end });
  return {
    headline,
    body: body ? [body] : [],
    said: {
      title: say(head.headline ?? (headline && text.slice(headline.start, headline.end))),
      publisher: say(head.publisher),
      publishedAt: say(head.day),
      language: { value: 'ja', from: inHead, isGuess: true },
    },
  };
}

/** Where in the lines of a description its headline is written. */
function rangeWithin(
  lines: readonly Line[],
  text: string,
  { first, end, headline }: Head,
): Range | undefined {
  const whole = rangeOf(lines, { first, end });
  if (!whole || headline === undefined) return undefined;
  const at = text.slice(whole.start, whole.end).indexOf(headline);
  return at === -1 ? undefined : { start: whole.start + at, end: whole.start + at + headline.length };
}

function producerOf({ text }: Structure): string {
  const known = [/聞蔵|朝日新聞/u, /ヨミダス|読売新聞/u, /毎索|毎日新聞/u, /日経テレコン|日本経済新聞/u];
  const names = ['the Asahi Shimbun', 'the Yomiuri Shimbun', 'the Mainichi Shimbun', 'Nikkei Telecom'];
  const at = known.findIndex((name) => name.test(text.slice(0, 2000)));
  return names[at] ?? 'the archive of a Japanese newspaper';
}
