import { expect, test } from 'vitest';
import { makeHanded } from '../../electron/ipc/handed.ts';
import type { Send } from '../../electron/ipc/send.ts';
import { makeSelections } from '../../electron/transfer/selections.ts';

const waits = ['notice', 'The files that you opened will be imported when a workspace is open.'];

function handedOver() {
  const said: unknown[] = [];
  const send: Send = (event, payload) => void said.push([event, payload]);
  return { said, handed: makeHanded(makeSelections(), send) };
}

test('files that the program is started with come in when the workspace is open, without a word', async () => {
  const { said, handed } = handedOver();
  await handed.open(['/reports/a.txt']);
  expect(said).toEqual([]);
  handed.workspaceOpened();
  await expect.poll(() => said).toEqual([['opened', expect.objectContaining({ names: ['a.txt'] })]]);
});

test('files that come while the workspace cannot be opened wait until it was restored, and are not lost', async () => {
  const { said, handed } = handedOver();
  handed.workspaceFailed();
  await handed.open(['/reports/a.txt']);
  await handed.open(['/reports/b.txt']);
  expect(said).toEqual([waits, waits]);
  expect(handed.waiting()).toEqual(['/reports/a.txt', '/reports/b.txt']);
  handed.workspaceOpened();
  await expect
    .poll(() => said.at(-1))
    .toEqual(['opened', expect.objectContaining({ names: ['a.txt', 'b.txt'] })]);
  expect(handed.waiting()).toEqual([]);
});
