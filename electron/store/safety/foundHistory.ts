import type { ActorEntry } from '../../../shared/model/actor.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArticleRecord } from '../../../shared/model/article.ts';
import type { Decision } from '../../../shared/model/decision.ts';
import type { Exclusion } from '../../../shared/model/exclusion.ts';
import type { Link } from '../../../shared/model/link.ts';
import type { Outlet } from '../../../shared/model/outlet.ts';
import type { Pair } from '../../../shared/model/pair.ts';
import type { Question } from '../../../shared/model/question.ts';
import type { Series } from '../../../shared/model/series.ts';
import type { ReadableDb } from '../db/database.ts';
import { readHistory } from '../tables/history.ts';
import { replayed } from './verifyHistory.ts';

/** What the history of a damaged database says that there was. */
export interface FoundHistory {
  /** Every entry is there and fits its hash: then it is to be believed before any row. */
  readonly isWhole: boolean;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly links: ReadonlyMap<string, Link>;
  readonly actors: ReadonlyMap<string, ActorEntry>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly series: ReadonlyMap<string, Series>;
  readonly exclusions: ReadonlyMap<string, Exclusion>;
  readonly pairs: ReadonlyMap<string, Pair>;
}

/** Replays what can be read of a history, entry by entry; one that cannot be read is passed over. */
export function readFoundHistory(db: ReadableDb): FoundHistory {
  const history = readHistory(db);
  const state = new Map<string, unknown>();
  let isWhole = true;
  let previous = 0;
  for (const seq of history.seqs()) {
    const changes = attempt(() => (history.isChained(seq) ? history.get(seq)?.changes : undefined));
    if (seq !== previous + 1 || !changes) isWhole = false;
    previous = seq;
    for (const change of changes ?? attempt(() => history.get(seq)?.changes) ?? []) {
      const { key, after } = replayed(change, state);
      if (after === null) state.delete(key);
      else state.set(key, after);
    }
  }
  const of = <T>(entity: string): ReadonlyMap<string, T> =>
    new Map(
      [...state].flatMap(([key, value]): [string, T][] => {
        const [kind, id = ''] = key.split(' ');
        // True because changes are read with the schema of their entity.
        return kind === entity ? [[id, value as T]] : [];
      }),
    );
  return {
    isWhole: isWhole && previous > 0,
    articles: of('article'),
    annotations: of('annotation'),
    links: of('link'),
    actors: of('actor'),
    outlets: of('outlet'),
    questions: of('question'),
    decisions: of('decision'),
    series: of('series'),
    exclusions: of('exclusion'),
    pairs: of('pair'),
  };
}

/** Undefined where it cannot be read: whatever is wrong with it, the next one may be whole. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
