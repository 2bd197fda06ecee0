import { printQuery } from '../../shared/query/print.ts';
import {
  type CodeField,
  codeFields,
  type Having,
  havings,
  type Meaning,
  type Part,
} from '../../shared/query/query.ts';
import type { AnnotationFilter } from './annotationFilter.ts';

/**
 * The query that asks for what the Annotations list shows: in this article, and what the filter says in the language of queries.
 * `isOlder`: the article has a newer version, which alone would answer.
 */
export function queryOfFilter({ tags, text, status, trait }: AnnotationFilter, isOlder: boolean): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const [only] = tags;
  const parts: readonly Meaning[] = [
    { kind: 'here' },
    ...(tags.length > 1
      ? [{ kind: 'or', parts: tags.map((tag) => at({ kind: 'tag', tag, inside: null })) } as const]
      : only
        ? [{ kind: 'tag', tag: only, inside: null } as const]
        : []),
    ...(status === null ? [] : [{ kind: 'is', status } as const]),
    ...(trait === null ? [] : traitParts(trait)),
    ...(isOlder ? [{ kind: 'versions' } as const] : []),
    ...words.map(
      (word) => ({ kind: 'words', text: word, isPhrase: false, isPrefix: true, within: null }) as const,
    ),
  ];
  return printQuery(at({ kind: 'and', parts: parts.map(at) }));
}

/** “factuality: PR+” as a query says it; nothing where it has no field for that. */
function traitParts(trait: string): readonly Meaning[] {
  const [key = ''] = trait.split(':', 1);
  const name = fieldNames[key] ?? key;
  const code = trait.slice(key.length + 2);
  const field = codeFields.find((one) => one === name);
  if (code !== '') return field ? [{ kind: 'code', field, code }] : [];
  const what = havings.find((one) => one === name);
  return what ? [{ kind: 'has', what }] : [];
}

/** Attributes that a query has other names for. */
const fieldNames: Readonly<Record<string, CodeField | Having>> = {
  sourceReliability: 'reliability',
  informationCredibility: 'credibility',
  analystConfidence: 'confidence',
  checkWorthiness: 'worth',
  measuredEntity: 'entity',
  measuredProperty: 'property',
  asOf: 'asof',
  actorEntryId: 'entry',
};

/** Printing asks for no place. */
function at(meaning: Meaning): Part {
  return { start: 0, end: 0, ...meaning };
}
