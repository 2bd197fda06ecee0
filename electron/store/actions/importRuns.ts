import { v7 as newId } from 'uuid';
import { timeOf } from '../../../shared/formats/common/instants.ts';
import { Refusal } from '../../../shared/result.ts';
import { counted } from '../../../shared/text/counting.ts';
import type { InterruptedImport } from '../../../shared/transfer/importing.ts';
import { prepareRead } from '../db/database.ts';
import { sha256 } from '../db/hash.ts';
import { hasEnded, ownMark } from '../db/unfinished.ts';
import type { ImportRun } from '../tables/settings.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { transact } from './commit.ts';

/**
 * What an import of these files (their paths) notes in its first transaction, and its last one removes, so that the next one to open the
 * workspace after it was killed is told that only a part is in.
 */
export function newImportRun(paths: readonly string[]): ImportRun {
  const files = paths.map((path) => sha256(path).slice(0, 8));
  return { id: newId(), by: ownMark(), at: new Date().toISOString(), batches: [], files };
}

/** Within `transact`: notes that an import has begun a batch, and that more follows. */
export function noteBatch(store: WritableStore, run: ImportRun, first: number): void {
  const before = store.settings.importRuns().find(({ id }) => id === run.id) ?? run;
  store.settings.saveImportRun({ ...before, batches: [...before.batches, first] });
}

/**
 * Writes: an import has come to its end. With `isWhole` it has gone through all its files, and completes those that were
 * interrupted while they brought some of the same ones; gives how many these were. Throws `Refusal`.
 */
export function endImportRun(store: WritableStore, run: ImportRun, isWhole: boolean): number {
  if (store.settings.importRuns().length === 0) return 0;
  return transact(store, () => {
    const brought = new Set(run.files);
    const completed = store.settings
      .importRuns()
      .filter(
        ({ id, by, at, files }) =>
          isWhole && id !== run.id && hasEnded(by, timeOf(at)) && files.every((file) => brought.has(file)),
      );
    for (const { id } of [run, ...completed]) store.settings.forgetImportRun(id);
    return completed.length;
  });
}

/** The imports of which a part is in and whose processes have ended; one that was undone is settled. */
export function interruptedImports(store: ReadableStore): readonly InterruptedImport[] {
  return store.settings
    .importRuns()
    .filter(({ by, at }) => hasEnded(by, timeOf(at)))
    .flatMap(({ id, at, batches }) => {
      const found = batches.map((first) => readStanding(store, first)).filter(({ last }) => last !== null);
      if (found.length === 0) return [];
      const sum = (of: 'articles' | 'annotations') =>
        found.reduce((total, { [of]: count }) => total + count, 0);
      const canUndo = found.length === 1 && store.history.nextUndo() === found[0]?.last;
      return [{ id, at, articles: sum('articles'), annotations: sum('annotations'), canUndo }];
    });
}

interface Standing {
  /** Null where all of it was undone. */
  readonly last: number | null;
  readonly articles: number;
  readonly annotations: number;
}

/** What the entries of a batch brought that have not been undone. */
function readStanding({ db }: ReadableStore, first: number): Standing {
  const brought = (entity: string): string =>
    `(SELECT count(*) FROM json_each(changes) WHERE value ->> 'entity' = '${entity}')`;
  const standing = prepareRead<[{ first: number }], Standing>(
    db,
    `SELECT max(seq) AS last, total(${brought('article')}) AS articles, total(${brought('annotation')}) AS annotations
     FROM history
     JOIN undo_stack USING (seq)
     WHERE batch = :first AND undone = 0`,
  ).get({ first });
  return standing ?? { last: null, articles: 0, annotations: 0 };
}

/** In words, and what can be done about it where there are no buttons. */
export function interruptedSentence({ at, articles, annotations, canUndo }: InterruptedImport): string {
  const undo = canUndo
    ? 'or open the workspace in the window to undo it or to keep what came in'
    : 'or open the workspace in the window to keep what came in';
  return `An import was interrupted (it began on ${at}): only a part of it came in, ${counted(articles, 'article')} and ${counted(annotations, 'annotation')}. Import the same files again to complete it, ${undo}.`;
}

/** Writes: what came in of an interrupted import stays as it is, and nothing more is said of it. Throws `Refusal`. */
export function keepInterrupted(store: WritableStore, id: string): void {
  const run = store.settings.importRuns().find((one) => one.id === id);
  if (run && !hasEnded(run.by, timeOf(run.at)))
    throw new Refusal('busy', 'This import is still going on in another program: wait until it has ended.');
  transact(store, () => store.settings.forgetImportRun(id));
}
