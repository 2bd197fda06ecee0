import { type ErrorCode, Refusal } from '../../shared/result.ts';
import { type Incoming, type ReadOptions, readBytes } from '../import/index.ts';
import { explainFailure } from '../store/failures.ts';
import type { Imported } from '../store/importing.ts';
import type { Workspace } from '../store/open.ts';

/** What an import did: the articles that are in, and one sentence for each file that is not. */
export interface ImportReport {
  readonly imported: readonly {
    readonly id: string;
    readonly title: string;
    readonly file: string;
    readonly characters: number;
    readonly annotations: number;
    readonly alreadyThere: boolean;
    readonly revision?: { readonly of: string; readonly carried: number; readonly waiting: number };
    readonly resembles?: { readonly id: string; readonly title: string; readonly similarity: number };
  }[];
  readonly failed: readonly string[];
}

/**
 * Where an import goes: a workspace, or what stands for one that is not opened yet. `actions` is asked for only when
 * a document has been read, so that an import of nothing need not make a workspace; it may throw `Refusal`.
 */
export type ImportTarget = Pick<Workspace, 'file' | 'actions'>;

/**
 * Imports one document or exchange file that is in memory already: dropped, pasted, or just read. Throws `Refusal`
 * when the workspace cannot be opened or written at all (busy, read-only, full disk).
 */
export function importBytes(
  target: ImportTarget,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  options: ReadOptions = {},
): ImportReport {
  const read = readBytes(bytes, fileName, options);
  if (!read.ok) return { imported: [], failed: [read.error.message] };
  const { actions } = target;
  try {
    const { articles } = store(actions, read.value, options.revisionOf);
    const imported = articles.map(({ id, title, ...rest }) => ({ id, title, file: fileName, ...rest }));
    return { imported, failed: [] };
  } catch (error) {
    const known = explainFailure(error, target.file);
    if (!known) throw error;
    // The workspace itself is at fault: no other file would fare better.
    if (workspaceFailures.includes(known.code)) throw new Refusal(known.code, known.message);
    return { imported: [], failed: [`“${fileName}” was not imported: ${known.message}`] };
  }
}

const workspaceFailures: readonly ErrorCode[] = ['busy', 'read-only', 'io', 'damaged'];

/** Several reports as one. */
export function joinReports(reports: readonly ImportReport[]): ImportReport {
  return {
    imported: reports.flatMap((report) => report.imported),
    failed: reports.flatMap((report) => report.failed),
  };
}

function store(actions: Workspace['actions'], incoming: Incoming, revisionOf: string | undefined): Imported {
  switch (incoming.kind) {
    case 'document':
      return revisionOf === undefined
        ? actions.importArticles([incoming.document])
        : actions.importRevision(incoming.document, revisionOf);
    case 'exchange':
      return actions.importExchange(incoming.exchange);
  }
}
