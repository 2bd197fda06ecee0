import { linkTypes } from '../model/linkTable.ts';
import { type Tag, tags } from '../model/tag.ts';
import { fieldMeaning } from './fieldMeaning.ts';
import {
  neverClosed,
  nothingBetween,
  nothingOpen,
  nothingToJoin,
  tagInside,
  unknownLink,
  withoutTag,
} from './mistakes.ts';
import { type Place, Problem } from './problem.ts';
import type { Part, Query, QueryError } from './query.ts';
import { type Token, tokensOf } from './tokens.ts';

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
  /** The brackets around what is being read, and how many minus signs are in front of it. */
  private readonly open: Token[] = [];
  private signs = 0;
  private at = 0;
  private parts = 0;

  constructor(tokens: readonly Token[], textEnd: number) {
    this.tokens = tokens;
    this.textEnd = textEnd;
  }

  query(): Query | null {
    if (this.tokens.length === 0) return null;
    const query = this.alternatives();
    const rest = this.next();
    if (rest) throw nothingOpen(rest);
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
    this.signs += 1;
    this.checkDepth(minus);
    const part = this.signed();
    this.signs -= 1;
    return { kind: 'not', part, start: minus.start, end: part.end };
  }

  private single(): Part {
    const token = this.next();
    if (!token) throw this.missing(token);
    this.at += 1;
    switch (token.kind) {
      case '(':
        return this.group(token);
      case '[':
        throw withoutTag(token);
      case 'word':
        return this.counted(token, this.word(token));
      case 'quotation':
        return this.counted(token, this.quotation(token));
      case 'field':
        return this.counted(token, this.field(token));
      default:
        this.at -= 1;
        throw this.missing(token);
    }
  }

  private group(opening: Token): Part {
    const closing = this.next();
    if (closing?.kind === ')') throw nothingBetween({ start: opening.start, end: closing.end }, null);
    const { part, end } = this.enclosed(opening);
    return { ...part, start: opening.start, end };
  }

  /** What is in brackets, and where their closing one ends. */
  private enclosed(opening: Token): { readonly part: Part; readonly end: number } {
    this.open.push(opening);
    this.checkDepth(opening);
    const part = this.alternatives();
    const closing = this.take(opening.kind === '(' ? ')' : ']');
    if (!closing) throw neverClosed(this.open, this.next(), this.textEnd);
    this.open.pop();
    return { part, end: closing.end };
  }

  private word(token: Token & { readonly kind: 'word' }): Part {
    const { text, hasStar, start, end } = token;
    const name = hasStar ? '' : text.toLowerCase();
    const tag = tags.find((each) => each === name);
    if (tag) return this.tagged(tag, token);
    if (this.isInside()) return this.linkOrLag(token, name);
    if (name === 'here') return { kind: 'here', start, end };
    return { kind: 'words', text, isPhrase: false, isPrefix: hasStar, within: null, start, end };
  }

  /** In square brackets words are the names of links. */
  private linkOrLag(token: Token & { readonly kind: 'word' }, name: string): Part {
    const type = linkTypes.find((each) => each === name);
    if (type) return { kind: 'link', type, start: token.start, end: token.end };
    if (name === 'asof') return this.lag(token);
    throw unknownLink(token, token.text);
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
    const meaning = fieldMeaning(token, this.tokens.slice(this.at, this.at + 4));
    if (meaning.kind === 'tag') return this.tagged(meaning.tag, token);
    return { ...meaning, start: token.start, end: token.end };
  }

  private tagged(tag: Tag, token: Place): Part {
    if (this.isInside()) throw tagInside(token, tag);
    const { start, end } = token;
    const opening = this.take('[');
    if (!opening) return { kind: 'tag', tag, inside: null, start, end };
    const closing = this.next();
    if (closing?.kind === ']') throw nothingBetween({ start: opening.start, end: closing.end }, tag);
    const { part: inside, end: last } = this.enclosed(opening);
    return { kind: 'tag', tag, inside, start, end: last };
  }

  private isInside(): boolean {
    return this.open.some(({ kind }) => kind === '[');
  }

  private checkDepth(place: Place): void {
    if (this.open.length + this.signs > queryLimits.depth)
      throw new Problem(place, `Brackets can be nested ${queryLimits.depth} deep, and these go deeper.`);
  }

  private counted(place: Place, part: Part): Part {
    this.parts += 1;
    if (this.parts <= queryLimits.parts) return part;
    throw new Problem(
      { start: place.start, end: this.textEnd },
      `A query can have ${queryLimits.parts} parts, and this one has more. Put quotation marks around words to search for all of them in a row.`,
    );
  }

  /** A part was expected, and this came instead. */
  private missing(token: Token | undefined): Problem {
    const before = this.tokens[this.at - 1];
    if (token && (joining.has(token.kind) || !before || !joining.has(before.kind)))
      return nothingToJoin(token);
    if (before && joining.has(before.kind)) return nothingToJoin(before);
    return neverClosed(this.open, undefined, this.textEnd, true);
  }
}

/** Behind these no part goes on. */
const ending: ReadonlySet<Token['kind']> = new Set([')', ']', 'or']);
const joining: ReadonlySet<Token['kind']> = new Set(['or', '&', '-']);

function joined(kind: 'and' | 'or' | 'beside', parts: readonly Part[]): Part {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw new Error('Nothing was joined.');
  return parts.length === 1 ? first : { kind, parts, start: first.start, end: last.end };
}
