import { setImmediate } from 'node:timers/promises';
import { type ForeignNames, namesIn } from '../../shared/formats/mapping.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { Progress } from '../../shared/ipc/transfer.ts';
import { type ReadOptions, readForeign } from '../import/index.ts';
import type { FoundFiles } from './findFiles.ts';
import { type FileGroup, groupFiles } from './groups.ts';
import { type ImportTarget, importFiles, loadGroup } from './importFiles.ts';
import { makeImportReport } from './importReport.ts';

/** Milliseconds between two words on how far an import is. */
const sayEvery = 100;

/** What whoever imports a selection hears of it, and says about it. */
interface SelectionHooks {
  readonly onProgress: (progress: Omit<Progress, 'token'>) => void;
  readonly isCancelled: () => boolean;
}

/** Imports what was chosen, dropped or pasted, and reports on all of it at the end; others are answered in between. */
export async function importSelection(
  target: ImportTarget,
  found: FoundFiles,
  request: Input<'transfer.import'>,
  { onProgress, isCancelled }: SelectionHooks,
): Promise<Output<'transfer.import'>> {
  const only = request.only && new Set(request.only);
  const groups = groupFiles(found.files).filter(({ name }) => !only || only.has(name));
  const report = only ? makeImportReport([], []) : makeImportReport(found.failed, found.skipped);
  let done = 0;
  let said = 0;
  const say = (file: string): void => {
    said = performance.now();
    onProgress({ done, total: groups.length, file, failed: report.counts.failed });
  };
  const stop = await importFiles(target, groups, readOptions(request), {
    onBegin: (index) => {
      if (performance.now() - said > sayEvery) say(groups[index]?.name ?? '');
    },
    onSettled: (outcomes) => {
      done += outcomes.length;
      outcomes.forEach(report.add);
    },
    isCancelled: async () => {
      await setImmediate();
      return isCancelled();
    },
  });
  if (stop) {
    const result = { ok: false, error: stop } as const;
    report.add({ file: groups[done]?.name ?? '', result, canFindByQuote: false });
  }
  say('');
  return report.finish(isCancelled());
}

/** The names that other tools' files in a selection use; null where there are none. Reads for about a second at most. */
export async function foreignNamesIn(found: FoundFiles): Promise<ForeignNames | null> {
  const begun = performance.now();
  const foreign = [];
  for (const group of groupFiles(found.files)) {
    if (performance.now() - begun > 1000) break;
    await setImmediate();
    const one = foreignOf(group);
    if (one) foreign.push(one);
  }
  return foreign.length === 0 ? null : namesIn(foreign);
}

function foreignOf(group: FileGroup) {
  const loaded = loadGroup(group);
  return loaded.ok ? readForeign(loaded.value, {}) : null;
}

function readOptions(request: Input<'transfer.import'>): ReadOptions {
  const { mapping, encoding, columns, findByQuote, revisionOf } = request;
  return { mapping, otherEncoding: encoding, columns, findByQuote, revisionOf };
}
