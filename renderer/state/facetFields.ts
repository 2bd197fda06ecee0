import type { Tag } from '../../shared/model/tag.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import type { Query } from '../../shared/query/query.ts';

/** The facets beside the answers of one tag: those that are in sight, and those that are folded to a line. */
interface Facets {
  readonly open: readonly string[];
  readonly folded: readonly string[];
}

const ofAll: Facets = {
  open: ['tag', 'outlet', 'published', 'lang', 'label'],
  folded: ['status', 'verification', 'grade', 'by', 'author'],
};

const ofTag: Readonly<Record<Tag, Facets>> = {
  claim: {
    open: ['tag', 'verification', 'grade', 'outlet', 'published'],
    folded: [
      'lang',
      'claimer',
      'hedge',
      'label',
      'factuality',
      'stance',
      'confidence',
      'by',
      'author',
      'status',
    ],
  },
  actor: {
    open: ['tag', 'type', 'actor', 'outlet', 'published'],
    folded: ['lang', 'label', 'by', 'author', 'status'],
  },
  figure: {
    open: ['tag', 'property', 'outlet', 'published', 'figure'],
    folded: ['asof', 'entity', 'unit', 'claimer', 'grade', 'lang', 'label', 'by', 'author', 'status'],
  },
  quote: {
    open: ['tag', 'speaker', 'outlet', 'published'],
    folded: ['type', 'addressee', 'lang', 'label', 'by', 'author', 'status'],
  },
};

/** The facets for the answers of a query, by the tag that it asks for. */
export function facetsFor(query: string): Facets {
  const tag = tagOf(query);
  return tag ? ofTag[tag] : ofAll;
}

/** The fields of all of them. */
export function facetFields(query: string): readonly string[] {
  const { open, folded } = facetsFor(query);
  return [...open, ...folded];
}

/** The one tag whose annotations answer a query; null where several may. */
export function tagOf(text: string): Tag | null {
  const parsed = parseQuery(text);
  return parsed.ok && parsed.query ? tagAsked(parsed.query) : null;
}

function tagAsked(query: Query): Tag | null {
  if (query.kind === 'tag') return query.tag;
  // What lies beside it in the sentence does not answer.
  if (query.kind === 'beside') return query.parts[0] ? tagAsked(query.parts[0]) : null;
  if (query.kind !== 'and') return null;
  for (const part of query.parts) {
    const tag = tagAsked(part);
    if (tag) return tag;
  }
  return null;
}
