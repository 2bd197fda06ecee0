import { articleStatusLabel } from '../model/articleStatus.ts';
import type { DateForm } from '../model/dateForm.ts';
import type { Tag } from '../model/tag.ts';
import { codesOf, havingLabel } from './fieldValues.ts';
import type { CodeField, Meaning, Part, Query } from './query.ts';
import { amountInWords, daysInWords } from './spanWords.ts';
import { topParts } from './topParts.ts';

/** How a part of a query reads on its chip: “grade **worse than C3**”. */
export interface Description {
  /** Whose letter and tint the chip has: that of a tag by itself, or with square brackets. */
  readonly tag: Tag | null;
  /** What it asks about; empty where the value says that, too. */
  readonly label: string;
  readonly value: string;
  /** The value is taken away: “not” is in front of the label. */
  readonly isNegative: boolean;
}

/** Describes one part of a query, with days in the form that is asked for. Nothing else in it depends on the day, the locale or the workspace. */
export function describePart(part: Part, form: DateForm = 'day-month'): Description {
  if (part.kind !== 'not') return { ...positive(part, form), isNegative: false };
  const inner = describePart(part.part, form);
  return { ...inner, isNegative: !inner.isNegative };
}

/** The same in one line, as assistive technology says it: “not outlet Reuters”. */
export function partInWords(part: Part, form: DateForm = 'day-month'): string {
  const { label, value, isNegative } = describePart(part, form);
  return [isNegative ? 'not' : '', label, value].filter((words) => words !== '').join(' ');
}

/** All parts of a query in one line: “claim, verification unverified, grade worse than C3”. */
export function queryInWords(query: Query | null): string {
  return query === null
    ? 'all annotations'
    : topParts(query)
        .map((part) => partInWords(part))
        .join(', ');
}

type Words = Omit<Description, 'isNegative'>;

function positive(part: Exclude<Part, { readonly kind: 'not' }>, form: DateForm): Words {
  switch (part.kind) {
    case 'and':
      return plain(part.parts.map((each) => inBrackets(each, form)).join(' and '));
    case 'or':
      return alternatives(part.parts, form);
    case 'beside':
      return plain(part.parts.map((each) => inBrackets(each, form)).join(' in one sentence with '));
    case 'words':
      return plain(inQuotes(part));
    case 'tag':
      return {
        ...plain(part.tag + (part.inside ? ` with ${partInWords(part.inside, form)}` : '')),
        tag: part.tag,
      };
    case 'here':
      return plain('in this article');
    case 'versions':
      return plain('all versions');
    case 'link':
      return labelled('link', part.type);
    case 'is':
      return plain(part.status);
    case 'has':
    case 'no':
      return labelled(part.kind, havingLabel[part.what]);
    case 'name':
    case 'whole':
      return labelled(fieldLabel[part.field] ?? part.field, part.text);
    case 'code':
      return labelled(fieldLabel[part.field] ?? part.field, codeInWords(part.field, part.code));
    case 'status':
      return labelled('status', articleStatusLabel[part.status].toLowerCase());
    case 'grade':
      return grade(part);
    case 'value':
      return labelled('figure', (part.isMust ? 'must be ' : '') + amountInWords(part.span));
    case 'day':
      return labelled(
        fieldLabel[part.field] ?? part.field,
        (part.isMust ? 'must be ' : '') +
          (part.field === 'since' ? sinceWords(part, form) : daysInWords(part.span, form)),
      );
    case 'lag':
      return labelled('as of', `at least ${part.days} days before publication`);
  }
}

const plain = (value: string): Words => ({ tag: null, label: '', value });
const labelled = (label: string, value: string): Words => ({ tag: null, label, value });

/** Where the name of a field is an abbreviation, or would read oddly. */
const fieldLabel: Readonly<Partial<Record<string, string>>> = {
  lang: 'language',
  asof: 'as of',
  marked: 'annotated',
  worth: 'worth checking',
};

/** The field is named once where all alternatives are about it. */
function alternatives(parts: readonly Part[], form: DateForm): Words {
  const all = parts.map((part) => describePart(part, form));
  const [first] = all;
  const isOne =
    first !== undefined &&
    first.label !== '' &&
    all.every((each) => each.label === first.label && !each.isNegative);
  return isOne
    ? labelled(first.label, all.map(({ value }) => value).join(' or '))
    : plain(parts.map((part) => inBrackets(part, form)).join(' or '));
}

function inBrackets(part: Part, form: DateForm): string {
  const words = partInWords(part, form);
  return part.kind === 'and' || part.kind === 'or' || part.kind === 'beside' ? `(${words})` : words;
}

function inQuotes({ text, isPhrase, isPrefix, within }: Meaning & { readonly kind: 'words' }): string {
  const words =
    isPhrase || within !== null ? `“${text}${isPrefix ? '…' : ''}”` : `${text}${isPrefix ? '…' : ''}`;
  return within === null ? words : `${words} within ${within} words`;
}

/** A code that analysts know by heart is followed by what it means: “PR+ probable”. */
function codeInWords(field: CodeField, code: string): string {
  const gloss = codesOf[field].find(({ value }) => value === code)?.gloss ?? code;
  return field === 'factuality' || field === 'reliability' || field === 'credibility'
    ? `${code} ${gloss}`
    : gloss;
}

function grade({ comparison, reliability, credibility }: Meaning & { readonly kind: 'grade' }): Words {
  const code = `${reliability ?? ''}${credibility ?? ''}`;
  if (comparison === 'is') return labelled('grade', code);
  const label = reliability === null ? 'credibility' : credibility === null ? 'reliability' : 'grade';
  return labelled(label, `${comparison} than ${code}`);
}

function sinceWords({ span }: Meaning & { readonly kind: 'day' }, form: DateForm): string {
  return daysInWords(span.compare === '..' ? span : { ...span, compare: '=' }, form);
}
