import { articleStatuses, articleStatusLabel, articleStatusWord } from '../model/articleStatus.ts';
import { linkedBy, linkTypes } from '../model/linkTable.ts';
import { tagLabel, tags } from '../model/tag.ts';
import { codesOf, type FieldValue, havingLabel } from './fieldValues.ts';
import { type CodeField, type DayField, havings, type NameField, type WholeField } from './query.ts';

/** A field of the query language, as errors, completion and help tell of it. */
export interface Field {
  readonly name: FieldName;
  /** Whether it asks about the article, the annotation, or the way in which the whole query is answered. */
  readonly of: 'article' | 'annotation' | 'query';
  /** How its value is written. */
  readonly takes: 'name' | 'whole' | 'listed' | 'grade' | 'number' | 'day';
  /** A part of a query that has it. */
  readonly example: string;
  /** What it asks for, in the middle of a sentence. */
  readonly gloss: string;
  /** The values to choose from: all of them where the field takes a listed one, otherwise those that have words of their own. */
  readonly values: readonly FieldValue[];
  /** What people call it elsewhere: they are told the name that it has here. */
  readonly also: readonly string[];
}

type FieldName =
  | NameField
  | WholeField
  | CodeField
  | DayField
  | 'tag'
  | 'is'
  | 'has'
  | 'no'
  | 'link'
  | 'status'
  | 'grade'
  | 'figure'
  | 'versions';

const today: FieldValue = { value: 'today', gloss: 'today' };
const yesterday: FieldValue = { value: 'yesterday', gloss: 'yesterday' };
const week: FieldValue = { value: '7d', gloss: 'the last 7 days' };
const having = (words: (label: string) => string): readonly FieldValue[] =>
  havings.map((value) => ({ value, gloss: words(havingLabel[value]) }));

/** Every field, in the order in which help lists them. */
export const fields: readonly Field[] = [
  {
    name: 'tag',
    of: 'annotation',
    takes: 'listed',
    example: 'tag:claim',
    gloss: 'tag of the annotation',
    values: tags.map((value) => ({ value, gloss: tagLabel[value] })),
    also: ['kind'],
  },
  {
    name: 'is',
    of: 'annotation',
    takes: 'listed',
    example: 'is:suggested',
    gloss: 'whether it is accepted',
    values: [
      { value: 'accepted', gloss: 'accepted' },
      { value: 'suggested', gloss: 'suggested, waiting for review' },
      { value: 'rejected', gloss: 'rejected' },
    ],
    also: ['review', 'state'],
  },
  {
    name: 'has',
    of: 'annotation',
    takes: 'listed',
    example: 'has:note',
    gloss: 'has a note, a link, …',
    values: having((label) => `has a value for ${label}`),
    also: ['with'],
  },
  {
    name: 'no',
    of: 'annotation',
    takes: 'listed',
    example: 'no:grade',
    gloss: 'has no grade, no type, …',
    values: having((label) => `has no ${label}`),
    also: ['without', 'missing'],
  },
  {
    name: 'link',
    of: 'annotation',
    takes: 'listed',
    example: 'link:contradicts',
    gloss: 'link from or to the annotation',
    values: linkTypes.map((value) => ({ value, gloss: `${value}, or ${linkedBy[value]}` })),
    also: ['linked', 'relation'],
  },
  name('actor', 'actor:"Kim Jong Un"', 'actor entry, by any of its names', ['person', 'who']),
  name('speaker', 'speaker:Zelenskyy', 'speaker of a quote', ['said', 'saidby']),
  name('claimer', 'claimer:ministry', 'claimer of a claim', ['claimed', 'claimedby']),
  name('addressee', 'addressee:parliament', 'addressee of a quote', ['to']),
  name('about', 'about:Kursk', 'actor mentioned in the annotation or its sentence', ['mentions']),
  name('by', 'by:Anna', 'annotator', ['annotator', 'user']),
  articleName('outlet', 'outlet:"Strait Wire"', 'outlet of the article', ['source', 'publisher', 'site']),
  articleName('author', 'author:Moreau', 'author of the article', ['writer', 'byline']),
  articleName('label', 'label:ferry', 'label of the article', ['keyword', 'topic']),
  articleName('title', 'title:inquiry', 'title of the article', ['headline']),
  {
    name: 'lang',
    of: 'article',
    takes: 'whole',
    example: 'lang:de',
    gloss: 'language of the article',
    values: [],
    also: ['language', 'locale'],
  },
  {
    name: 'status',
    of: 'article',
    takes: 'listed',
    example: 'status:todo',
    gloss: 'status of the article',
    values: articleStatuses.map((status) => ({
      value: articleStatusWord[status],
      gloss: articleStatusLabel[status],
    })),
    also: ['progress'],
  },
  {
    name: 'published',
    of: 'article',
    takes: 'day',
    example: 'published:2025-02..2025-03',
    gloss: 'day of publication',
    values: [today, yesterday, week],
    also: ['date', 'day'],
  },
  {
    name: 'asof',
    of: 'annotation',
    takes: 'day',
    example: 'asof:<2025-01-10',
    gloss: 'as-of date of a figure',
    values: [today, yesterday],
    also: ['as-of', 'as_of'],
  },
  {
    name: 'marked',
    of: 'annotation',
    takes: 'day',
    example: 'marked:today',
    gloss: 'day of annotation',
    values: [today, yesterday, week],
    also: ['created', 'tagged', 'annotated'],
  },
  {
    name: 'since',
    of: 'annotation',
    takes: 'day',
    example: 'since:yesterday',
    gloss: 'annotated on this day or later',
    values: [
      { value: 'lastlook', gloss: 'when you last looked at the saved question' },
      today,
      yesterday,
      week,
    ],
    also: ['after', 'new'],
  },
  {
    name: 'grade',
    of: 'annotation',
    takes: 'grade',
    example: 'grade:<C3',
    gloss: 'grade: this one, worse (<) or better (>)',
    values: [],
    also: ['rating', 'admiralty'],
  },
  graded('reliability', 'reliability:B', 'source reliability'),
  graded('credibility', 'credibility:2', 'information credibility'),
  coded('verification', 'verification:unverified', 'result of checking the claim', ['verified', 'checked']),
  coded('confidence', 'confidence:high', 'confidence in the judgement', ['sure']),
  coded('hedge', 'hedge:likely', 'how likely the hedge makes the claim', ['likelihood', 'band']),
  coded('factuality', 'factuality:PR+', 'how firmly the source commits to the claim', ['belief']),
  coded('stance', 'stance:refute', 'whether the claimer affirms or denies the claim', []),
  coded('type', 'type:ORG', 'type of actor or of quote', []),
  coded('worth', 'worth:check-worthy', 'whether the claim is worth checking', [
    'checkworthiness',
    'worthiness',
  ]),
  {
    name: 'figure',
    of: 'annotation',
    takes: 'number',
    example: 'figure:>10000',
    gloss: 'value of a figure: can be, or with ! must be',
    values: [],
    also: ['value', 'number', 'amount'],
  },
  name('entity', 'entity:soldiers', 'what a figure counts', ['thing', 'counts']),
  name('property', 'property:killed', 'what a figure measures of it', ['measure']),
  {
    name: 'unit',
    of: 'annotation',
    takes: 'whole',
    example: 'unit:%',
    gloss: 'unit of a figure',
    values: [],
    also: ['currency'],
  },
  {
    name: 'versions',
    of: 'query',
    takes: 'listed',
    example: 'versions:all',
    gloss: 'older versions of articles, too',
    values: [{ value: 'all', gloss: 'all versions, not only the newest' }],
    also: ['version', 'revisions'],
  },
];

/** The field of that name; the name is in small letters. */
export const fieldNamed: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.name, field]));

function name(of: NameField, example: string, gloss: string, also: readonly string[]): Field {
  return { name: of, of: 'annotation', takes: 'name', example, gloss, values: [], also };
}

function articleName(of: NameField, example: string, gloss: string, also: readonly string[]): Field {
  return { ...name(of, example, gloss, also), of: 'article' };
}

function coded(of: CodeField, example: string, gloss: string, also: readonly string[]): Field {
  return { name: of, of: 'annotation', takes: 'listed', example, gloss, values: codesOf[of], also };
}

function graded(of: 'reliability' | 'credibility', example: string, gloss: string): Field {
  return { ...coded(of, example, gloss, []), takes: 'grade' };
}
