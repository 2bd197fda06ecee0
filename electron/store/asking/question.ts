import { type Needs, needsOf } from '../../../shared/query/needs.ts';
import type { Query } from '../../../shared/query/query.ts';
import type { Asked } from '../../../shared/transfer/asking.ts';
import { codeIn } from '../tables/markCodes.ts';
import type { ReadableStore } from '../tables/store.ts';
import { Bits } from './bits.ts';
import type { Memory } from './memory.ts';
import { readQuery } from './readQuery.ts';

/** A query that is asked of a workspace as it is at one moment. */
export interface Question {
  readonly store: ReadableStore;
  readonly memory: Memory;
  /** As it was written. */
  readonly text: string;
  readonly query: Query | null;
  readonly needs: Needs;
  /** The slots of the annotations that may answer at all: accepted ones and those that the query names, in articles that may. */
  readonly universe: Bits;
  /** The numbers of the articles that may answer at all. */
  readonly articles: Bits;
  readonly hereId: string | null;
  /** In days since 1970, where the computer is. */
  readonly today: number;
  /** When the saved question was last looked at, in milliseconds since 1970; null: never, or it is none. */
  readonly lastLook: number | null;
  /** The entry of the actor ledger that its names mean, though others may have one of them, too. */
  readonly entryId?: string | null;
}

/** What a query depends on besides the workspace. */
export type Circumstances = Pick<Question, 'hereId' | 'today' | 'lastLook' | 'entryId'>;

/** Makes a query a question to a workspace. Throws `Refusal` where it cannot be read. */
export function questionOf(
  store: ReadableStore,
  memory: Memory,
  text: string,
  circumstances: Circumstances,
): Question {
  const query = remembered(text, circumstances);
  const needs = needsOf(query);
  const articles = articlesOf(memory, needs.allVersions);
  const universe = universeOf(memory, articles, needs.reviews);
  return { store, memory, text, query, needs, articles, universe, ...circumstances };
}

/** Queries that were read lately, by all that they depend on: pages and facets ask the same, and what its parts found is kept with them. */
const lately = new Map<string, Query | null>();
const mostRemembered = 40;

function remembered(text: string, { hereId, today, lastLook, entryId }: Circumstances): Query | null {
  const key = JSON.stringify([text, hereId, today, lastLook, entryId]);
  const known = lately.get(key);
  if (known !== undefined) return known;
  const query = readQuery(text);
  if (lately.size >= mostRemembered) lately.clear();
  lately.set(key, query);
  return query;
}

/** The same question to annotations of other reviews. */
export function withReviews(question: Question, reviews: Needs['reviews']): Question {
  const { memory, articles } = question;
  return { ...question, universe: universeOf(memory, articles, reviews) };
}

function articlesOf({ articles }: Memory, isWithOlder: boolean): Bits {
  const found = new Bits(articles.list.length);
  articles.list.forEach(({ isHidden }, number) => {
    if (isWithOlder ? !isHidden : articles.isNewest(number)) found.add(number);
  });
  return found;
}

function universeOf(memory: Memory, articles: Bits, reviews: Needs['reviews']): Bits {
  const known = universes.get(memory.state) ?? new Map<string, Bits>();
  universes.set(memory.state, known);
  const key = `${reviews.join()} ${articles.count()}`;
  const found = known.get(key) ?? findUniverse(memory, articles, reviews);
  known.set(key, found);
  return found;
}

/** As long as nothing changes: of the newest versions of articles, and of all, by review. */
const universes = new WeakMap<object, Map<string, Bits>>();

function findUniverse({ columns }: Memory, articles: Bits, reviews: Needs['reviews']): Bits {
  const { codes, homes } = columns;
  const isWanted = [
    false,
    reviews.includes('accepted'),
    reviews.includes('suggested'),
    reviews.includes('rejected'),
  ];
  return columns.alive.filter(
    (slot) => isWanted[codeIn(codes[slot] ?? 0, 'review')] === true && articles.has(homes[slot] ?? 0),
  );
}

/** What a call asks with, as far as it is known before the workspace is read. */
export function circumstancesOf(
  store: ReadableStore,
  { hereId = null, questionId = null, entryId = null }: Asked,
  today: number,
): Circumstances {
  const at = questionId === null ? null : store.settings.lookedAt(questionId);
  return { hereId, today, lastLook: at ? Date.parse(at) : null, entryId };
}
