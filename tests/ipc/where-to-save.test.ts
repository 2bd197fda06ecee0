import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whereToSave } from '../../electron/ipc/whereToSave.ts';
import { openWorkspace } from '../../electron/store/open.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-save-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const table = { title: 'Save answers', name: 'answers', ending: '.csv', kind: 'CSV' };

it('begins in the folder of the last time', async () => {
  const opened = openWorkspace(join(folder, 'workspace'), { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  const { settings, close } = opened.value;
  const asked: (string | undefined)[] = [];
  const askToSave = async (question: { readonly folder?: string }) => {
    asked.push(question.folder);
    return join(folder, 'answers');
  };
  for (let time = 0; time < 2; time += 1)
    expect(await whereToSave({ askToSave }, table, settings)).toBe(join(folder, 'answers.csv'));
  expect(asked).toEqual([undefined, folder]);
  close();
});

it('lets what is in a workspace be saved elsewhere where the workspace itself can no longer be written', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const opened = openWorkspace(join(folder, 'workspace'), { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  renameSync(join(folder, 'workspace'), join(folder, 'moved away'));
  const askToSave = async () => join(folder, 'rescued');
  expect(await whereToSave({ askToSave }, table, opened.value.settings)).toBe(join(folder, 'rescued.csv'));
  expect(logged).toHaveBeenCalledOnce();
  opened.value.close();
});
