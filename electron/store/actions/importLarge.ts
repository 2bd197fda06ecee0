import type { Dossier } from '../../../shared/formats/common/dossier.ts';
import type { Change } from '../../../shared/model/history.ts';
import { ok, Refusal, type Result } from '../../../shared/result.ts';
import type { ImportRun } from '../tables/settings.ts';
import type { WritableStore } from '../tables/store.ts';
import { isStorable } from './apply.ts';
import { transact, writeChanges } from './commit.ts';
import { type Batch, type ImportedChunk, isOfWorkspace, recordChunk } from './importChunk.ts';
import type { Draft, ImportedArticle } from './importDraft.ts';
import type { Incoming } from './incoming.ts';
import { planDossierSteps } from './planDossier.ts';

/** A file with more than so many annotations, links and articles does not go into one transaction. */
const maxChangesAtOnce = 300;

/** How long a transaction should take at most, in milliseconds, and how many changes the first one writes. */
const aimedAt = 25;
const firstSlice = 50;

/** A file whose articles come with their annotations, too many for one transaction. */
export type LargeFile = Extract<Incoming, { kind: 'dossier' }>;

/** Whether what a file brings is too much for one transaction. */
export function isLarge(incoming: Incoming): incoming is LargeFile {
  return incoming.kind === 'dossier' && changesIn(incoming.dossier) > maxChangesAtOnce;
}

function changesIn({ articles, actors }: Dossier): number {
  return articles.reduce(
    (sum, { annotations, links }) => sum + 1 + annotations.length + links.length,
    actors.length,
  );
}

/**
 * Writes what one large file brings in many transactions, whose entries are one batch with those before (`batch`), so
 * that others can write in between. Obstacles are found before the first: then nothing is written. The reader must have
 * checked the dossier. Throws `Refusal` when it is the workspace that fails; then a part may be in, which one undo
 * takes back and the same import completes.
 */
export function* importLarge(
  store: WritableStore,
  incoming: LargeFile,
  batch: Batch | null,
  isLast: boolean,
  run: ImportRun | null,
): Generator<void, ImportedChunk> {
  let draft: Draft;
  try {
    draft = yield* planDossierSteps(store, incoming.dossier, incoming.isForeign);
    yield* checkStorable(draft.changes);
  } catch (error) {
    if (error instanceof Refusal && !isOfWorkspace(error)) {
      return { outcomes: [{ ok: false, error: { code: error.code, message: error.message } }], batch };
    }
    throw error;
  }
  const written = yield* writeSlices(store, draft, batch, isLast, run);
  const outcome: Result<readonly ImportedArticle[]> = ok(draft.articles);
  return { outcomes: [outcome], batch: written };
}

function* checkStorable(changes: readonly Change[]): Generator<void, void> {
  for (const { entity, id, after } of changes) {
    if (!isStorable(after))
      throw new Refusal('invalid-input', `The ${entity} ${id} contains a character that cannot be stored.`);
    yield;
  }
}

function* writeSlices(
  store: WritableStore,
  { changes, newArticles }: Draft,
  before: Batch | null,
  isLast: boolean,
  run: ImportRun | null,
): Generator<void, Batch | null> {
  let batch = before;
  let size = firstSlice;
  for (let at = 0; at < changes.length; ) {
    const slice = changes.slice(at, at + size);
    at += slice.length;
    const begun = performance.now();
    const joined = batch;
    batch = transact(store, (moment) => {
      const articleIds = new Set(writeChanges(store, moment, { changes: slice, newArticles }));
      return recordChunk(
        store,
        moment,
        { changes: slice, articleIds },
        { before: joined, isLast: isLast && at === changes.length, run },
      );
    });
    const took = Math.max(performance.now() - begun, 1);
    size = Math.ceil(Math.min(Math.max((size * aimedAt) / took, firstSlice / 5), size * 2));
    yield;
  }
  return batch;
}
