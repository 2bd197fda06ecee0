import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openWorkspace, type Workspace } from '../../../electron/store/open.ts';
import { newsText } from '../../fixtures/corpus.ts';
import { readText } from '../../fixtures/readText.ts';
import { timed } from '../disk.ts';
import { atMost, type Measurement } from '../measurement.ts';
import { interleave, median, spreadOf } from '../statistics.ts';
import { newWorkspace } from '../workspace.ts';

const bytes = 50_000_000;

/** What it costs at each start to make sure that nothing is damaged or missing. */
export const checks: Measurement = {
  name: 'checks',
  about:
    'a workspace of 50 MB opened in Node with all checks of its start: header, every page, mark, newest entries of the history. ' +
    'Floor: SQLite opens the file and reads one row. The file is in the cache of the system on both sides',
  measure: async (bench) => {
    const dir = bench.folder('checks');
    const workspace = newWorkspace(dir);
    fill(workspace);
    workspace.close();
    const bare = () =>
      timed(() => {
        const db = new Database(workspace.file, { readonly: true });
        db.prepare('SELECT seq FROM history ORDER BY seq DESC LIMIT 1').get();
        db.close();
      });
    const checked = () => {
      let opened: ReturnType<typeof openWorkspace> | undefined;
      const taken = timed(() => {
        opened = openWorkspace(dir, { create: false });
      });
      if (!opened?.ok) throw new Error(opened?.error.message);
      opened.value.close();
      return taken;
    };
    const [floors, samples] = await interleave({ runs: 25, warmUps: 3 }, bare, checked);
    return [
      {
        name: 'checks at the start, 50 MB',
        unit: 'ms',
        value: median(samples),
        floor: median(floors),
        goal: atMost(150, 'ms'),
        ...spreadOf(samples),
      },
    ];
  },
};

/** Articles of 4 kB, with their original files and search words, until the file is large enough. */
function fill(workspace: Workspace): void {
  for (let seed = 1; statSync(workspace.file).size < bytes; seed += 1) {
    const read = readText(new TextEncoder().encode(newsText(4000, { seed })), `${seed}.txt`);
    if (!read.ok) throw new Error(read.error.message);
    workspace.actions.importArticles([read.value]);
    // What is still in the write-ahead log is not in the file yet.
    if (seed % 500 === 0) workspace.db.pragma('wal_checkpoint(TRUNCATE)');
  }
}
