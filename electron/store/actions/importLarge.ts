import { checkDocument } from '../../../shared/anchor/invariants.ts';
import type { Dossier } from '../../../shared/formats/common/dossier.ts';
import type { Change } from '../../../shared/model/history.ts';
import { ok, Refusal, type Result } from '../../../shared/result.ts';
import type { ImportRun } from '../tables/settings.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { isStorable } from './apply.ts';
import { now, transact, writeChanges } from './commit.ts';
import { type Batch, type ImportedChunk, isOfWorkspace, recordChunk } from './importChunk.ts';
import type { Draft, ImportedArticle } from './importDraft.ts';
import type { ImportedDocument, Incoming } from './incoming.ts';
import { planDossierSteps } from './planDossier.ts';
import { planDocumentsSteps } from './planImport.ts';

/** A file with more than so many annotations, links and articles does not go into one transaction. */
const maxChangesAtOnce = 300;

/** An article weighs as much as one change for every so many UTF-16 code units of its text. */
const textOfAChange = 2000;

/** How long a transaction should take at most, in milliseconds, and how many changes the first one writes. */
const aimedAt = 25;
const firstSlice = 50;

/** Whether what a file brings is too much for one transaction: articles with their annotations, or a table of articles. */
export function isLarge(incoming: Incoming): boolean {
  if (incoming.kind === 'dossier') return changesIn(incoming.dossier) > maxChangesAtOnce;
  if (incoming.kind === 'notes') return false;
  return incoming.documents.length > 1 && weightOf(incoming.documents) > maxChangesAtOnce;
}

function changesIn({ articles, actors, ...shelf }: Dossier): number {
  const others = Object.values(shelf).reduce((sum, entries) => sum + entries.length, actors.length);
  return articles.reduce(
    (sum, { annotations, links }) => sum + 1 + annotations.length + links.length,
    others,
  );
}

function weightOf(documents: readonly ImportedDocument[]): number {
  return documents.reduce((sum, { text }) => sum + 1 + text.length / textOfAChange, 0);
}

/**
 * Writes what one large file brings in many transactions, whose entries are one batch with those before (`batch`), so
 * that others can write in between. Obstacles are found before the first: then nothing is written. The reader must have
 * checked a dossier. Throws `Refusal` when it is the workspace that fails; then a part may be in, which one undo
 * takes back and the same import completes. Of documents, those that have come in stay when `isCancelled` says so; a
 * dossier is in as a whole or not at all. `onWritten` hears how many articles each transaction brought.
 */
export function* importLarge(
  store: WritableStore,
  incoming: Incoming,
  batch: Batch | null,
  isLast: boolean,
  run: ImportRun | null,
  isCancelled: () => boolean,
  onWritten: (articles: number) => void = () => {},
): Generator<void, ImportedChunk> {
  let draft: Draft;
  try {
    draft = yield* plan(store, incoming);
    yield* check(draft);
  } catch (error) {
    if (error instanceof Refusal && !isOfWorkspace(error)) {
      return { outcomes: [{ ok: false, error: { code: error.code, message: error.message } }], batch };
    }
    throw error;
  }
  const canStop = incoming.kind === 'documents' ? isCancelled : () => false;
  const { written, batch: after } = yield* writeSlices(store, draft, batch, isLast, run, canStop, onWritten);
  const outcome: Result<readonly ImportedArticle[]> = ok(articlesIn(draft, written));
  return { outcomes: [outcome], batch: after };
}

function plan(store: ReadableStore, incoming: Incoming): Generator<void, Draft> {
  if (incoming.kind === 'notes') throw new Error('Notes come in at once.');
  return incoming.kind === 'dossier'
    ? planDossierSteps(store, incoming.dossier, incoming.isForeign)
    : planDocumentsSteps(store, now(store), incoming);
}

function* check({ changes, newArticles }: Draft): Generator<void, void> {
  for (const { entity, id, after } of changes) {
    if (!isStorable(after))
      throw new Refusal('invalid-input', `The ${entity} ${id} contains a character that cannot be stored.`);
    const article = newArticles.get(id)?.article;
    const breach = article && checkDocument(article);
    if (breach) throw new Refusal('invariant', `The text of “${article.title}” cannot be stored: ${breach}.`);
    yield;
  }
}

/** The articles of a draft of which so many changes have been written. */
function articlesIn({ changes, newArticles, articles }: Draft, written: number): readonly ImportedArticle[] {
  if (written === changes.length) return articles;
  const missing = new Set(changes.slice(written).map(({ id }) => id));
  return articles.filter(({ id }) => !newArticles.has(id) || !missing.has(id));
}

function* writeSlices(
  store: WritableStore,
  draft: Draft,
  before: Batch | null,
  isLast: boolean,
  run: ImportRun | null,
  isCancelled: () => boolean,
  onWritten: (articles: number) => void,
): Generator<void, { readonly written: number; readonly batch: Batch | null }> {
  const { changes, newArticles } = draft;
  let batch = before;
  let weight = firstSlice;
  let at = 0;
  while (at < changes.length) {
    // An article that has begun comes in with all that is carried over to it.
    const end = isCancelled() ? nextArticle(changes, at) : endOfSlice(draft, at, weight);
    if (end === at) break;
    const slice = changes.slice(at, end);
    at = end;
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
    onWritten(slice.filter(({ entity }) => entity === 'article').length);
    const took = Math.max(performance.now() - begun, 1);
    weight = Math.min(Math.max((weight * aimedAt) / took, firstSlice / 5), weight * 2);
    yield;
  }
  return { written: at, batch };
}

function endOfSlice({ changes, newArticles }: Draft, at: number, most: number): number {
  let weight = 0;
  let end = at;
  for (; end < changes.length && weight < most; end += 1) {
    const text = newArticles.get(changes[end]?.id ?? '')?.article.text ?? '';
    weight += 1 + text.length / textOfAChange;
  }
  return end;
}

function nextArticle(changes: readonly Change[], at: number): number {
  const found = changes.findIndex(({ entity }, index) => index >= at && entity === 'article');
  return found === -1 ? changes.length : found;
}
