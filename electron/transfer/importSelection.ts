import { setImmediate } from 'node:timers/promises';
import type { ImportReport, ImportRequest, Progress } from '../../shared/transfer/importing.ts';
import type { ReadOptions } from '../import/index.ts';
import type { FoundFiles } from './findFiles.ts';
import { groupFiles } from './groups.ts';
import { type FileOutcome, type ImportTarget, importFiles } from './importFiles.ts';
import { makeImportReport } from './importReport.ts';
import type { GroupReader } from './readGroup.ts';

/** Milliseconds between two words on how far an import is. */
const sayEvery = 100;

/** Milliseconds after which others are answered: about half a frame. */
const aTurn = 8;

/** What whoever imports a selection hears of it, and says about it. */
interface SelectionHooks {
  readonly onProgress: (progress: Omit<Progress, 'token'>) => void;
  readonly isCancelled: () => boolean;
}

/** Imports what was chosen, dropped or pasted, and reports on all of it at the end; others are answered in between. */
export async function importSelection(
  target: ImportTarget,
  found: FoundFiles,
  request: ImportRequest,
  reader: GroupReader,
  { onProgress, isCancelled }: SelectionHooks,
): Promise<ImportReport> {
  const only = request.only && new Set(request.only);
  const groups = groupFiles(found.files).filter(({ name }) => !only || only.has(name));
  const report = only ? makeImportReport([], []) : makeImportReport(found.failed, found.skipped);
  let done = 0;
  let said = 0;
  let turned = 0;
  let written = 0;
  let now = '';
  const say = (file: string): void => {
    said = performance.now();
    const { failed, articles, alreadyThere } = report.counts;
    onProgress({ done, total: groups.length, file, failed, articles: articles + alreadyThere + written });
  };
  const hooks = {
    onBegin: (index: number): void => {
      now = groups[index]?.name ?? '';
      if (performance.now() - said > sayEvery) say(now);
    },
    onWritten: (articles: number): void => {
      written += articles;
      if (performance.now() - said > sayEvery) say(now);
    },
    onSettled: (outcomes: readonly FileOutcome[]): void => {
      done += outcomes.length;
      written = 0;
      outcomes.forEach(report.add);
    },
    isCancelled: async (): Promise<boolean> => {
      if (performance.now() - turned > aTurn) {
        await setImmediate();
        turned = performance.now();
      }
      return isCancelled();
    },
  };
  const stop = await importFiles(target, groups, readOptions(request), hooks, reader);
  if (stop) {
    const result = { ok: false, error: stop } as const;
    report.add({ file: groups[done]?.name ?? '', result, canFindByQuote: false });
  }
  say('');
  return report.finish(isCancelled());
}

function readOptions(request: ImportRequest): ReadOptions {
  const { mapping, encoding, encodings, columns, takes, findByQuote, revisionOf } = request;
  const otherEncodings = encodings;
  return { mapping, otherEncoding: encoding, otherEncodings, columns, takes, findByQuote, revisionOf };
}
