import { linkTypes } from '../model/linkTable.ts';
import { type Tag, tagLabel, tags, withArticle } from '../model/tag.ts';
import { nearest } from './nearest.ts';
import { type Place, Problem, use } from './problem.ts';
import type { Part, Query, QueryError } from './query.ts';
import { inQuotationMarks } from './quotation.ts';
import { type Token, tokensOf } from './tokens.ts';
import { meaningOf } from './values.ts';

/** What a text asks for; `query` is null where it asks for nothing: all accepted annotations answer. */
export type Parsed =
  | { readonly ok: true; readonly query: Query | null }
  | { readonly ok: false; readonly error: QueryError };

/** How long a query may be, in UTF-16 code units; how deep its brackets; how many parts it may have. */
export const queryLimits = { length: 10_000, depth: 100, parts: 300 } as const;

/** Reads the text of a query in linear time; its rules are in the documentation of queries. Never throws. */
export function parseQuery(text: string): Parsed {
  try {
    checkLength(text);
    return { ok: true, query: new Parser(tokensOf(text), text.trimEnd().length).query() };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, error: error.in(text) };
    throw error;
  }
}

function checkLength(text: string): void {
  const { length } = queryLimits;
  if (text.length <= length) return;
  throw new Problem(
    { start: length, end: text.length },
    `A query can have ${numeral(length)} characters; this one has ${numeral(text.length)}.`,
  );
}

const numeral = (number: number): string => number.toLocaleString('en-GB');

/**
 * By recursive descent. From what binds weakest: `or`, parts side by side, `&`, `-`, and then brackets, words and fields.
 */
class Parser {
  private readonly tokens: readonly Token[];
  private readonly textEnd: number;
  private readonly open: Token[] = [];
  private at = 0;
  private depth = 0;
  private parts = 0;

  constructor(tokens: readonly Token[], textEnd: number) {
    this.tokens = tokens;
    this.textEnd = textEnd;
  }

  query(): Query | null {
    if (this.tokens.length === 0) return null;
    const query = this.alternatives();
    const rest = this.next();
    if (rest)
      throw new Problem(rest, 'This bracket closes nothing: none is open.', use(rest, '', 'Leave it out'));
    return query;
  }

  private next(): Token | undefined {
    return this.tokens[this.at];
  }

  private take(kind: Token['kind']): Token | null {
    const token = this.next();
    if (token?.kind !== kind) return null;
    this.at += 1;
    return token;
  }

  private alternatives(): Part {
    const parts = [this.all()];
    while (this.take('or')) parts.push(this.all());
    return joined('or', parts);
  }

  private all(): Part {
    const parts = [this.beside()];
    for (let token = this.next(); token && !ending.has(token.kind); token = this.next())
      parts.push(this.beside());
    return joined('and', parts);
  }

  private beside(): Part {
    const parts = [this.signed()];
    while (this.take('&')) parts.push(this.signed());
    return joined('beside', parts);
  }

  private signed(): Part {
    const minus = this.take('-');
    if (!minus) return this.single();
    this.goDeeper(minus);
    const part = this.signed();
    this.depth -= 1;
    return { kind: 'not', part, start: minus.start, end: part.end };
  }

  private single(): Part {
    const token = this.next();
    if (!token || ending.has(token.kind) || token.kind === '&') throw this.missing(token);
    this.at += 1;
    if (token.kind !== '(') this.count(token);
    switch (token.kind) {
      case '(':
        return this.group(token);
      case '[':
        throw astray(token);
      case 'word':
        return this.word(token);
      case 'quotation':
        return this.quotation(token);
      case 'field':
        return this.field(token);
      default:
        throw this.missing(token);
    }
  }

  private group(opening: Token): Part {
    if (this.next()?.kind === ')')
      throw new Problem(
        { start: opening.start, end: this.next()?.end ?? opening.end },
        'There is nothing between these brackets.',
        use({ start: opening.start, end: this.next()?.end ?? opening.end }, '', 'Leave them out'),
      );
    const part = this.enclosed(opening);
    return { ...part, start: opening.start, end: this.tokens[this.at - 1]?.end ?? part.end };
  }

  /** What is in brackets, and its closing bracket. */
  private enclosed(opening: Token): Part {
    this.goDeeper(opening);
    this.open.push(opening);
    const part = this.alternatives();
    if (!this.take(opening.kind === '(' ? ')' : ']')) throw this.neverClosed();
    this.open.pop();
    this.depth -= 1;
    return part;
  }

  private word(token: Token & { readonly kind: 'word' }): Part {
    const { text, hasStar, start, end } = token;
    const name = text.toLowerCase();
    const tag = hasStar ? undefined : tags.find((each) => each === name);
    if (tag && this.isInside()) throw tagInside(token, tag);
    if (tag) return this.tagged(tag, token);
    if (this.isInside()) return this.linkOrLag(token);
    if (name === 'here' && !hasStar) return { kind: 'here', start, end };
    return { kind: 'words', text, isPhrase: false, isPrefix: hasStar, within: null, start, end };
  }

  /** In square brackets words are the names of links. */
  private linkOrLag(token: Token & { readonly kind: 'word' }): Part {
    const name = token.text.toLowerCase();
    const type = linkTypes.find((each) => each === name);
    if (type && !token.hasStar) return { kind: 'link', type, start: token.start, end: token.end };
    if (name === 'asof') return this.lag(token);
    const near = nearest(name, linkTypes);
    const quoted = inQuotationMarks(token.text);
    throw new Problem(
      token,
      `There is no link “${token.text}”. Square brackets take links and fields, for example claim[contradicts] or quote[speaker:Moreau].`,
      near ? use(token, near) : use(token, quoted, `Search for ${quoted}`),
    );
  }

  /** `asof older published 30d` */
  private lag(first: Token): Part {
    const rest = this.tokens.slice(this.at, this.at + 3);
    const words = rest.map((token) => (token.kind === 'word' ? token.text.toLowerCase() : ''));
    const last = rest.at(-1);
    const days = /^(\d{1,5})d(?:ays?)?$/.exec(words[2] ?? '')?.[1];
    if (!last || days === undefined || words[0] !== 'older' || words[1] !== 'published')
      throw new Problem(first, 'Write figure[asof older published 30d], or a date as in asof:2025-01-10.');
    this.at += 3;
    return { kind: 'lag', days: Number(days), start: first.start, end: last.end };
  }

  private quotation({ text, hasStar, within, start, end }: Token & { readonly kind: 'quotation' }): Part {
    return { kind: 'words', text, isPhrase: true, isPrefix: hasStar, within, start, end };
  }

  private field(token: Token & { readonly kind: 'field' }): Part {
    const { field, value, start, end } = token;
    if (value.start === value.end) this.checkNext(token);
    const meaning = meaningOf(field, value);
    if (meaning.kind !== 'tag') return { ...meaning, start, end };
    if (this.isInside()) throw tagInside(token, meaning.tag);
    return this.tagged(meaning.tag, token);
  }

  /** Where a field has no value, something behind it may be meant as one. */
  private checkNext(token: Token & { readonly kind: 'field' }): void {
    const following = this.next();
    const { name, takes } = token.field;
    if (following?.kind === '(' && following.start === token.end)
      throw new Problem(token, `Repeat the field for each value: (${name}:… or ${name}:…).`);
    const isName =
      (takes === 'name' || takes === 'whole') && /^(?:word|quotation)$/.test(following?.kind ?? '');
    if (following && isName)
      throw new Problem(
        token,
        `Write the value right after “${name}:”, without a space.`,
        use({ start: token.end, end: following.start }, '', 'Remove the space'),
      );
  }

  private tagged(tag: Tag, { start, end }: Place): Part {
    const opening = this.take('[');
    if (!opening) return { kind: 'tag', tag, inside: null, start, end };
    const closing = this.next();
    if (closing?.kind === ']')
      throw new Problem(
        { start: opening.start, end: closing.end },
        'Write a link or a field between the square brackets, for example claim[contradicts].',
        use({ start: opening.start, end: closing.end }, '', `Use ${tag}`),
      );
    const inside = this.enclosed(opening);
    return { kind: 'tag', tag, inside, start, end: this.tokens[this.at - 1]?.end ?? end };
  }

  private isInside(): boolean {
    return this.open.some(({ kind }) => kind === '[');
  }

  private goDeeper(place: Place): void {
    this.depth += 1;
    if (this.depth > queryLimits.depth)
      throw new Problem(place, `Brackets can be nested ${queryLimits.depth} deep, and these go deeper.`);
  }

  private count(place: Place): void {
    this.parts += 1;
    if (this.parts > queryLimits.parts)
      throw new Problem(
        { start: place.start, end: this.textEnd },
        `A query can have ${queryLimits.parts} parts, and this one has more. Put quotation marks around words to search for all of them in a row.`,
      );
  }

  /** A part was expected, and this came instead. */
  private missing(token: Token | undefined): Problem {
    const before = this.tokens[this.at - 1];
    const isToken = token && (joining.has(token.kind) || !before || !joining.has(before.kind));
    const place = isToken ? token : before;
    const wrong = place ?? { start: 0, end: 0, kind: 'or' as const };
    const opening = this.open.at(-1);
    if (opening && before === opening && !token) return new Problem(opening, neverClosed);
    if (wrong.kind === '-')
      return new Problem(
        wrong,
        'Write what to leave out right after the minus sign, as in -quote.',
        use(wrong, '', 'Leave it out'),
      );
    if (wrong.kind === '&')
      return new Problem(
        wrong,
        'Write a part on either side of “&”, as in quote & figure: both in one sentence.',
        use(wrong, '', 'Leave it out'),
      );
    if (wrong.kind === 'or')
      return new Problem(
        wrong,
        'Write a part on either side of “or”, as in claim or quote.',
        use(wrong, '"or"', 'Search for the word “or”'),
      );
    return new Problem(wrong, 'This bracket closes nothing: none is open.', use(wrong, '', 'Leave it out'));
  }

  /** The bracket that was opened last, where another one or the end of the text comes before its closing one. */
  private neverClosed(): Problem {
    const opening = this.open.at(-1);
    const token = this.next();
    if (!opening) throw new Error('No bracket is open.');
    const closing = (kind: Token['kind']): string => (kind === '(' ? ')' : ']');
    if (token)
      return new Problem(
        opening,
        neverClosed,
        use({ start: token.start, end: token.start }, closing(opening.kind), 'Close it'),
      );
    const all = this.open.toReversed().map(({ kind }) => closing(kind));
    const end = { start: this.textEnd, end: this.textEnd };
    return new Problem(opening, neverClosed, use(end, all.join(''), 'Close it at the end'));
  }
}

const neverClosed = 'This bracket is opened here and never closed.';

/** Behind these no part goes on. */
const ending: ReadonlySet<Token['kind']> = new Set([')', ']', 'or']);
const joining: ReadonlySet<Token['kind']> = new Set(['or', '&', '-']);

function joined(kind: 'and' | 'or' | 'beside', parts: readonly Part[]): Part {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw new Error('Nothing was joined.');
  return parts.length === 1 ? first : { kind, parts, start: first.start, end: last.end };
}

function astray(token: Token): Problem {
  return new Problem(
    token,
    'Square brackets follow a tag, as in claim[contradicts] or quote[speaker:Moreau].',
  );
}

function tagInside(token: Place, tag: Tag): Problem {
  return new Problem(
    token,
    `${tagLabel[tag]} is a tag, and an annotation has one tag: for ${withArticle(tag)} in the same sentence write “& ${tag}” behind the square brackets.`,
  );
}
