import type { ImportReport } from './transferring.ts';

/** The report of an import after the files in `only` were tried again. */
export function joined(before: ImportReport, again: ImportReport, only: readonly string[]): ImportReport {
  const tried = new Set(only);
  const sum = (what: 'articles' | 'alreadyThere' | 'annotations' | 'files' | 'guesses') =>
    before.counts[what] + again.counts[what];
  return {
    counts: {
      articles: sum('articles'),
      alreadyThere: sum('alreadyThere'),
      annotations: sum('annotations'),
      failed: before.counts.failed - tried.size + again.counts.failed,
      files: sum('files'),
      guesses: sum('guesses'),
    },
    rows: [...before.rows, ...again.rows],
    leftOut: [...before.leftOut, ...again.leftOut],
    guessed: [...before.guessed, ...again.guessed],
    failed: [...before.failed.filter(({ file }) => !tried.has(file)), ...again.failed],
    skipped: before.skipped,
    isCancelled: again.isCancelled,
  };
}
