import { articleStatuses } from '../model/articleStatus.ts';
import { tags } from '../model/tag.ts';
import { fieldNamed } from './fields.ts';
import { Problem } from './problem.ts';
import type { Day, Meaning, Query, Span } from './query.ts';
import { inQuotationMarks } from './quotation.ts';
import { goesOnInThousands } from './thousands.ts';
import { tokensOf } from './tokens.ts';

/** The text of a query in its one canonical form: `parseQuery` reads the same query from it. Of null it is empty. */
export function printQuery(query: Query | null): string {
  return query === null ? '' : printPart(query);
}

/** The same of one part, whose place in a text does not matter. */
export function printPart(part: Meaning): string {
  return printed(part, outside);
}

type Where = 'outside' | 'inside';
const outside: Where = 'outside';

function printed(part: Meaning, where: Where): string {
  switch (part.kind) {
    case 'and':
      return part.parts.map((each) => enclosed(each, ['and', 'or'], where)).reduce(sideBySide);
    case 'or':
      return part.parts.map((each) => enclosed(each, ['or'], where)).join(' or ');
    case 'beside':
      return part.parts.map((each) => enclosed(each, ['and', 'or', 'beside'], where)).join(' & ');
    case 'not':
      return `-${enclosed(part.part, ['and', 'or', 'beside'], where)}`;
    case 'words':
      return printedWords(part, where);
    case 'tag':
      return part.inside ? `${part.tag}[${printed(part.inside, 'inside')}]` : part.tag;
    case 'here':
      return 'here';
    case 'versions':
      return 'versions:all';
    case 'link':
      return where === 'inside' ? part.type : `link:${part.type}`;
    case 'is':
      return `is:${part.status}`;
    case 'has':
    case 'no':
      return `${part.kind}:${part.what}`;
    case 'name':
    case 'whole':
      return `${part.field}:${printValue(part.text)}`;
    case 'code':
      return `${part.field}:${part.code}`;
    case 'status':
      return `status:${printValue(fieldNamed.get('status')?.values[articleStatuses.indexOf(part.status)]?.value ?? '')}`;
    case 'grade':
      return printedGrade(part);
    case 'value':
      return `figure:${printedSpan(part.span, printedAmount)}${part.isMust ? '!' : ''}`;
    case 'day':
      return `${part.field}:${printedDays(part)}${part.isMust ? '!' : ''}`;
    case 'lag':
      return `asof older published ${part.days}d`;
  }
}

/** In brackets where it is of a kind that would come apart. */
function enclosed(part: Meaning, kinds: readonly Meaning['kind'][], where: Where): string {
  const text = printed(part, where);
  return kinds.includes(part.kind) ? `(${text})` : text;
}

/** Three digits behind a number would be its thousands. */
function sideBySide(before: string, next: string): string {
  const isNumber = /(?:^|[\s(-])figure:\S+$/.test(before) && goesOnInThousands(before, ` ${next}`);
  return isNumber ? `${before} (${next})` : `${before} ${next}`;
}

function printedWords(part: Meaning & { readonly kind: 'words' }, where: Where): string {
  const { text, isPhrase, isPrefix, within } = part;
  const isQuoted = isPhrase || within !== null || where === 'inside' || !isOneWord(text, isPrefix);
  const end = within === null ? (isPrefix ? '*' : '') : `~${within}`;
  return `${isQuoted ? inQuotationMarks(text) : text}${end}`;
}

/** Whether the text, with its star, is read as one word, and not as a field, a tag or a sign. */
function isOneWord(text: string, hasStar: boolean): boolean {
  const name = text.toLowerCase();
  if (!hasStar && (name === 'here' || tags.some((tag) => tag === name))) return false;
  try {
    const [token, ...rest] = tokensOf(hasStar ? `${text}*` : text);
    return token?.kind === 'word' && token.text === text && token.hasStar === hasStar && rest.length === 0;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** A value as it is typed behind a colon: in quotation marks where they are needed. */
export function printValue(text: string): string {
  return /^[\p{L}\p{M}\p{N}.'’/%$€£+#@°_-]+$/u.test(text) ? text : inQuotationMarks(text);
}

function printedGrade(grade: Meaning & { readonly kind: 'grade' }): string {
  const { comparison, reliability, credibility } = grade;
  const code = `${reliability ?? ''}${credibility ?? ''}`;
  if (comparison === 'is') return `grade:${code}`;
  const field = reliability === null ? 'credibility' : credibility === null ? 'reliability' : 'grade';
  return `${field}:${comparison === 'worse' ? '<' : '>'}${code}`;
}

function printedSpan<T>(span: Span<T>, print: (one: T) => string): string {
  if (span.compare === '..') return `${print(span.from)}..${print(span.to)}`;
  return `${span.compare === '=' ? '' : span.compare}${print(span.with)}`;
}

/** Three decimals would be read as thousands. */
function printedAmount(decimal: string): string {
  return /^-?\d{1,3}\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal;
}

function printedDays({ field, span }: Meaning & { readonly kind: 'day' }): string {
  const text = printedSpan(span, printedDay);
  if (span.compare === '..') return text;
  const isBack = 'daysAgo' in span.with && span.with.daysAgo > 1;
  if (span.compare === '>=' && (field === 'since' || isBack)) return printedDay(span.with);
  return span.compare === '=' && isBack ? `=${text}` : text;
}

function printedDay(day: Day): string {
  if ('iso' in day) return day.iso;
  if ('isLastLook' in day) return 'lastlook';
  return day.daysAgo === 0 ? 'today' : day.daysAgo === 1 ? 'yesterday' : `${day.daysAgo}d`;
}
