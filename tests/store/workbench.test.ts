import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listBackups } from '../../electron/store/safety/backups.ts';
import { openForWindow, type Workbench } from '../../electron/workbench.ts';
import { startHere } from '../fixtures/startHere.ts';

let dir: string;
let workbench: Workbench;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'glossator-workbench-'));
  workbench = openForWindow(join(dir, 'workspace'), {
    seeds: join(dir, 'none'),
    backups: join(dir, 'backups'),
    showTheme: () => {},
    startProcess: startHere,
  });
});
afterEach(() => {
  workbench.close();
  rmSync(dir, { recursive: true, force: true });
});

it('touches the file of the workspace only when the backup that is under way is whole', async () => {
  const made = workbench.backUp();
  const found = await workbench.whileClosed(() => listBackups(join(dir, 'backups')));
  expect(found).toEqual([(await made)?.backup]);
  expect(workbench.failure()).toBeNull();
});
