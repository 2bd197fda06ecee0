import type { ImportReport } from './transferring.ts';

/** The report of an import after the files in `only` were tried again. */
export function joined(before: ImportReport, again: ImportReport, only: readonly string[]): ImportReport {
  const tried = new Set(only);
  const sum = (what: 'articles' | 'alreadyThere' | 'annotations') => before.counts[what] + again.counts[what];
  return {
    counts: {
      articles: sum('articles'),
      alreadyThere: sum('alreadyThere'),
      annotations: sum('annotations'),
      failed: before.counts.failed - tried.size + again.counts.failed,
    },
    rows: [...before.rows, ...again.rows],
    failed: [...before.failed.filter(({ file }) => !tried.has(file)), ...again.failed],
    skipped: before.skipped,
    isCancelled: again.isCancelled,
  };
}
