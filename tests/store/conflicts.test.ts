import { describe, expect, test } from 'vitest';
import { judged, loadThread, type Thread, threads } from '../fixtures/compare/threads.ts';
import { lines, run } from '../fixtures/runCli.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

/** A thread in a closed workspace. */
function folderWith(thread: Thread): string {
  const dir = temporaryFolder();
  const workspace = open(dir);
  loadThread(workspace, thread);
  workspace.close();
  return dir;
}

async function conflicts(dir: string, ...args: readonly string[]) {
  const { status, out, error } = await run('conflicts', ...args, '--workspace', dir);
  return { status, error, pairs: lines(out).map((line) => JSON.parse(line)) };
}

describe('glossator conflicts', () => {
  test.each(threads().map((thread) => [thread.name, thread] as const))(
    'prints every planted conflict of %s, once, and nothing else',
    async (_name, thread) => {
      const { status, error, pairs } = await conflicts(folderWith(thread));
      expect([status, error]).toEqual([0, '']);
      expect(judged(thread, pairs)).toEqual({ missed: [], wrong: [] });
    },
  );
});
