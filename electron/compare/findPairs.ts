import {
  Candidates,
  type FoundPairs,
  type ProposeOptions,
} from '../../shared/compare/candidates/candidates.ts';
import { mentionsOf } from '../../shared/compare/candidates/mentions.ts';
import type { OriginCluster } from '../../shared/compare/statement.ts';
import type { FoundOrigins } from '../../shared/transfer/comparing.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import { decidedPairs } from './decidedPairs.ts';
import type { Finding, FindingProgress } from './finding.ts';
import { makeKeptBeside } from './keptBeside.ts';
import { newestArticles } from './newestArticles.ts';
import { readCandidates } from './readCandidates.ts';
import { lastEntry, touchedSince } from './touchedSince.ts';

/** So many pairs the window takes at a time; it asks again when they are decided. */
const inWindow = 500;
/** So many the command line prints at most. */
const printed = 100_000;

/** So many steps of proposing are done in a row: each is far below a millisecond. */
const atOnce = 16;

/** What finds pairs to decide: those for the window; for the command line all that may not both be true, and all. */
export interface PairFindings {
  readonly pairs: Finding<FoundPairs>;
  readonly conflicts: Finding<FoundPairs>;
  readonly allPairs: Finding<FoundPairs>;
}

/**
 * What finds pairs of statements that may not both be true, or may be the same, among the newest versions of all articles. Annotations are read
 * the first time, and afterwards those of articles that something was written in since.
 */
export function makeFindPairs(store: ReadableStore, findOrigins: Finding<FoundOrigins>): PairFindings {
  const candidates = new Candidates(mentionsOf((id) => store.articles.text(id) ?? ''));
  const beside = makeKeptBeside(store);
  let seq: number | null = null;
  function* read(): Generator<FindingProgress, readonly OriginCluster[]> {
    const { clusters } = yield* findOrigins();
    // What is written from here on is read the next time, be it once more.
    const last = lastEntry(store.db);
    const known = beside.read();
    const newest = new Map(newestArticles(store.db).map((article) => [article.id, article]));
    const due =
      seq === null
        ? [...newest.values()]
        : [...new Set([...touchedSince(store.db, seq), ...known.articleIds])].flatMap(
            (id) => newest.get(id) ?? [],
          );
    for (const id of [...candidates.articleIds()]) if (!newest.has(id)) candidates.set(id, []);
    let done = 0;
    for (const article of due) {
      candidates.set(article.id, readCandidates(store, article, known));
      done += 1;
      yield { done, total: due.length };
    }
    seq = last;
    known.settle();
    return clusters;
  }
  /** Null where something was written meanwhile: what others ask about that is to be answered, too, gets this very answer. */
  function* propose(options: ProposeOptions): Generator<FindingProgress, FoundPairs | null> {
    const known = seq;
    const steps = candidates.propose(options);
    for (let count = 1; ; count += 1) {
      const step = steps.next();
      if (!step.done && count % atOnce !== 0) continue;
      if (!step.done) yield { done: 1, total: 1 };
      if (seq !== known || lastEntry(store.db) !== known) return null;
      if (step.done) return step.value;
    }
  }
  const finding = (limit: number, withAlike: boolean): Finding<FoundPairs> =>
    function* () {
      for (;;) {
        const clusters = yield* read();
        const found = yield* propose({ clusters, decided: decidedPairs(store), limit, withAlike });
        if (found) return found;
      }
    };
  return {
    pairs: finding(inWindow, true),
    conflicts: finding(printed, false),
    allPairs: finding(printed, true),
  };
}
