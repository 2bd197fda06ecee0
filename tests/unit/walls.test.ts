import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'node_modules/.bin');

/** Every wall of the house, and a file that breaks through it. Each must make one of the two checks fail. */
const violations = [
  {
    wall: 'the renderer reaches the main process by no import',
    file: 'renderer/planted.ts',
    code: "import type { Workspace } from '../electron/store/open.ts';\nexport type Planted = Workspace;\n",
    check: 'types',
  },
  {
    wall: 'the renderer knows no Node',
    file: 'renderer/planted.ts',
    code: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    check: 'types',
  },
  {
    wall: 'the renderer knows no Electron, not even its types',
    file: 'renderer/planted.ts',
    code: "import type { IpcMain } from 'electron';\n\nexport type Planted = IpcMain;\n",
    check: 'lint',
  },
  {
    wall: 'only actions and the start of the window call the main process',
    file: 'renderer/library/planted.ts',
    code: "import { call } from '../ipc/client.ts';\n\nexport const planted = call;\n",
    check: 'lint',
  },
  {
    wall: 'shared code knows no Node',
    file: 'shared/planted.ts',
    code: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    check: 'types',
  },
  {
    wall: 'shared code knows no DOM',
    file: 'shared/planted.ts',
    code: 'export const planted = window.innerWidth;\n',
    check: 'types',
  },
  {
    wall: 'shared code knows no room',
    file: 'shared/planted.ts',
    code: "import type { Workspace } from '../electron/store/open.ts';\nexport type Planted = Workspace;\n",
    check: 'types',
  },
  {
    wall: 'the main process knows no renderer',
    file: 'electron/planted.ts',
    code: "import { getState } from '../renderer/state/store.ts';\nexport const planted = getState;\n",
    check: 'types',
  },
  {
    wall: 'the store knows no Electron, so that it runs without a window',
    file: 'electron/store/planted.ts',
    code: "import { app } from 'electron';\n\nexport const planted = app;\n",
    check: 'lint',
  },
  {
    wall: 'import and export know nothing of IPC',
    file: 'electron/transfer/planted.ts',
    code: "import { serve } from '../ipc/serve.ts';\n\nexport const planted = serve;\n",
    check: 'lint',
  },
  {
    wall: 'the store knows nothing of IPC',
    file: 'electron/store/planted.ts',
    code: "import { serve } from '../ipc/serve.ts';\n\nexport const planted = serve;\n",
    check: 'lint',
  },
  {
    wall: 'the store knows nothing of the contract with the page',
    file: 'electron/store/actions/planted.ts',
    code: "import type { Output } from '../../../shared/ipc/contract.ts';\n\nexport type Planted = Output<'history.list'>;\n",
    check: 'lint',
  },
  {
    wall: 'import and export know nothing of the contract with the page',
    file: 'electron/transfer/planted.ts',
    code: "import type { Output } from '../../shared/ipc/contract.ts';\n\nexport type Planted = Output<'transfer.inspect'>;\n",
    check: 'lint',
  },
] as const;

const commands = {
  types: (file: string) => [join(bin, 'tsc'), '-p', file.split('/')[0] ?? '', '--noEmit'],
  lint: (file: string) => [join(bin, 'biome'), 'lint', file],
} as const;

describe('the walls between the rooms', () => {
  const planted: string[] = [];
  // Also what the rooms refer to of each other has to be there before one of them is checked alone.
  beforeAll(() => {
    // A run that was killed may have left its file behind.
    for (const { file } of violations) rmSync(join(root, file), { force: true });
    const run = spawnSync(process.execPath, [join(bin, 'tsc'), '-b', 'shared', 'electron', 'renderer'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(run.status, run.stdout).toBe(0);
  }, 120_000);

  afterEach(() => {
    for (const file of planted.splice(0)) rmSync(file, { force: true });
  });

  it.each(violations)('$wall', { timeout: 120_000 }, ({ file, code, check }) => {
    const path = join(root, file);
    planted.push(path);
    writeFileSync(path, code);
    const [command = '', ...args] = commands[check](file);
    const run = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8' });
    expect(run.status, run.stdout).not.toBe(0);
    const said = run.stdout + run.stderr;
    expect(said).toContain(file);
    expect(said).toMatch(check === 'types' ? /error TS\d+/ : /noRestrictedImports/);
  });
});
