import { describe, expect, test } from 'vitest';
import { makeSuggester } from '../../electron/ipc/suggester.ts';
import type { StartProcess } from '../../electron/jobs/jobs.ts';
import { makeKeptJobs } from '../../electron/jobs/keptJobs.ts';
import { startHere } from '../fixtures/startHere.ts';
import { addArticle, open, temporaryFolder } from '../fixtures/workspaces.ts';

/** Starts processes as a test needs them, and counts those that were started and those that were ended. */
function counted() {
  const counts = { started: 0, killed: 0 };
  const start: StartProcess = (hooks) => {
    counts.started += 1;
    const process = startHere(hooks);
    return {
      ...process,
      kill: () => {
        counts.killed += 1;
        hooks.onExit('unknown');
      },
    };
  };
  return { counts, start };
}

describe('the process that reads for suggestions', () => {
  test('is started once for all that is asked of it', async () => {
    const { counts, start } = counted();
    const workspace = open(temporaryFolder());
    const ids = ['Ostrava', 'Selmar'].map((place) =>
      addArticle(workspace, `Over 40 lorries reached ${place} on Monday.\n`, `${place}.txt`),
    );
    const suggester = makeSuggester(
      () => workspace,
      start,
      () => undefined,
    );
    await suggester.make(ids);
    for (const id of ids) await suggester.corrections(id);
    expect(counts).toEqual({ started: 1, killed: 0 });
    await suggester.end();
    expect(counts).toEqual({ started: 1, killed: 1 });
  });

  test('ends some time after its last task, and another one is started for the next', async () => {
    const { counts, start } = counted();
    const workspace = open(temporaryFolder());
    const articleId = addArticle(workspace, 'Over 40 lorries crossed the bridge.\n', 'a.txt');
    const kept = makeKeptJobs(start, 5);
    const once = () => kept.use((jobs) => jobs.suggest({ file: workspace.file, articleId }));
    await once();
    await expect.poll(() => counts.killed).toBe(1);
    await once();
    expect(counts.started).toBe(2);
    await kept.end();
  });

  test('that is ended while it looks for corrections says that the workspace was closed', async () => {
    const { start } = counted();
    const workspace = open(temporaryFolder());
    const id = addArticle(workspace, 'Over 40 lorries crossed the bridge.\n', 'a.txt');
    const suggester = makeSuggester(
      () => workspace,
      start,
      () => undefined,
    );
    const asked = suggester.corrections(id);
    await suggester.end();
    await expect(asked).rejects.toMatchObject({ code: 'conflict', message: /The workspace was closed/ });
  });
});
