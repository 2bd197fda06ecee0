import type { Dossier } from '../../../shared/formats/common/dossier.ts';
import type { Committed } from '../../../shared/model/history.ts';
import { Refusal } from '../../../shared/result.ts';
import type { ImportRun } from '../tables/settings.ts';
import { refreshStatisticsIfPossible } from '../tables/statistics.ts';
import type { WritableStore } from '../tables/store.ts';
import { type Plan, record, transact, writeChanges } from './commit.ts';
import { type Batch, type ImportedChunk, importChunk } from './importChunk.ts';
import type { Draft, ImportedArticle } from './importDraft.ts';
import { importLarge } from './importLarge.ts';
import { endImportRun, keepInterrupted } from './importRuns.ts';
import type { ImportedDocument, Incoming } from './incoming.ts';
import type { Moment } from './moment.ts';
import { planImport } from './planImport.ts';
import { refuseAltered } from './revising.ts';
import { newestVersion } from './versions.ts';

export type Importing = ReturnType<typeof makeImporting>;

/** `committed` is null when there was nothing to add, so that no history entry was written. */
export interface Imported {
  readonly committed: Committed | null;
  readonly articles: readonly ImportedArticle[];
}

/** Imports: everything of one call in one transaction and one history entry. */
export function makeImporting(store: WritableStore) {
  const importWhole = (incoming: Incoming): Imported =>
    transact(store, (moment) => {
      const draft = planImport(store, moment, incoming);
      return finish(store, moment, draft, { kind: 'do', action: 'articles.import' });
    });

  return {
    /** Writes: new articles; a text that is there already is not stored twice. */
    importArticles: (documents: readonly ImportedDocument[]): Imported =>
      importWhole({ kind: 'documents', documents }),

    /** Writes: a new article as the next version after the newest one of an article that is here. */
    importRevision: (document: ImportedDocument, revisionOf: string): Imported =>
      importWhole({ kind: 'documents', documents: [document], revisionOf }),

    /**
     * Writes: an article made again of other parts of its file, as its newer version that keeps all that is known of it. Throws
     * `Refusal` where it has a newer version already.
     */
    remakeArticle: (document: ImportedDocument, id: string): Imported => {
      if (newestVersion(store, id)?.id !== id)
        throw new Refusal('conflict', 'This article has a newer version: open that one to change its parts.');
      refuseAltered(store, [id]);
      // Annotations that the file itself holds came in with the article, and are carried over with all others.
      const documents = [{ ...document, annotations: [] }];
      return importWhole({ kind: 'documents', documents, revisionOf: id, isRemade: true });
    },

    /** Writes, into an empty history only: the articles of the first run, which undo does not touch. */
    seed: (documents: readonly ImportedDocument[]): Imported =>
      transact(store, (moment) => {
        if (store.history.lastSeq() > 0) return { committed: null, articles: [] };
        const draft = planImport(store, moment, { kind: 'documents', documents });
        return finish(store, moment, draft, { kind: 'setup', action: 'workspace.seed', by: 'Glossator' });
      }),

    /**
     * Writes: what is missing here of a dossier; throws `Refusal` naming the obstacle. Articles that are here already
     * (by id, else by text) get the annotations they lack.
     */
    importDossier: (dossier: Dossier): Imported =>
      importWhole({ kind: 'dossier', dossier, isForeign: false }),

    /**
     * Writes: what some files of a longer import bring, in one entry that joins those before it (`batch`) unless somebody
     * has done something else since. Each file is in as a whole or not at all: why it is not is its outcome.
     * `isLast` says that nothing follows; `run` is noted until then. Throws `Refusal` when it is the workspace that fails: then none of them is in.
     */
    importChunk: (
      incoming: readonly Incoming[],
      batch: Batch | null,
      isLast: boolean,
      run: ImportRun | null = null,
    ): ImportedChunk => importChunk(store, incoming, batch, isLast, run),

    /** Writes: what one large file brings (`isLarge`), in steps; see there. */
    importLarge: (
      incoming: Incoming,
      batch: Batch | null,
      isLast: boolean,
      run: ImportRun | null = null,
      isCancelled: () => boolean = () => false,
      onWritten: (articles: number) => void = () => {},
    ) => importLarge(store, incoming, batch, isLast, run, isCancelled, onWritten),

    /** Writes: an import of several chunks has come to its end; see there. From now on searches are planned with what it has brought. */
    endImport: (run: ImportRun, isWhole: boolean): number => {
      const completed = endImportRun(store, run, isWhole);
      refreshStatisticsIfPossible(store.db);
      return completed;
    },

    /** Writes: what came in of an interrupted import stays; see there. */
    keepInterrupted: (id: string): void => keepInterrupted(store, id),
  };
}

function finish(
  store: WritableStore,
  moment: Moment,
  { changes, newArticles, articles }: Draft,
  plan: Pick<Plan, 'kind' | 'by'> & { readonly action: 'articles.import' | 'workspace.seed' },
): Imported {
  if (changes.length === 0) return { committed: null, articles };
  const whole: Plan = { ...plan, changes, newArticles };
  return { committed: record(store, moment, whole, writeChanges(store, moment, whole)), articles };
}
