import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importCycles, plant, readImports, upwardArrows, withoutFloor } from '../structure/imports.ts';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'node_modules/.bin');

/**
 * Every wall of the house, and a file that breaks through it. Each must make its check fail: the linter, the compiler
 * (`types`), or the compiler for an import of another room (`rooms`).
 */
const violations = [
  {
    wall: 'the renderer reaches the main process by no import',
    file: 'renderer/planted.ts',
    code: "import { userDataDir } from '../electron/store/db/location.ts';\nexport const planted = userDataDir;\n",
    check: 'rooms',
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
    code: "import { userDataDir } from '../electron/store/db/location.ts';\nexport const planted = userDataDir;\n",
    check: 'rooms',
  },
  {
    wall: 'the main process knows no renderer',
    file: 'electron/planted.ts',
    code: "import { afterPaint } from '../renderer/state/timing.ts';\nexport const planted = afterPaint;\n",
    check: 'rooms',
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
    wall: 'whoever gets a database for reading cannot write with it',
    file: 'electron/store/actions/planted.ts',
    code: "import type { ReadableStore } from '../tables/store.ts';\nimport { transact } from './commit.ts';\nexport const planted = (store: ReadableStore) => transact(store, () => store.actors);\n",
    check: 'types',
  },
  {
    wall: 'a database for reading has nothing that writes',
    file: 'electron/store/db/planted.ts',
    code: "import type { ReadableDb } from './database.ts';\nexport const planted = (db: ReadableDb) => db.exec('DELETE FROM article');\n",
    check: 'types',
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

/** The violations with a file each, so that all of them can be there at once. */
const planted = violations.map((violation, index) => ({
  ...violation,
  file: violation.file.replace('planted', `planted${index}`),
}));

const run = (tool: 'tsc' | 'biome', ...args: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(bin, tool), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout + stderr;
};

const clear = () => {
  for (const { file } of planted) rmSync(join(root, file), { force: true });
};

describe('the walls between the rooms', () => {
  const said = { types: '', rooms: '', lint: '' };

  // Compiling takes seconds, so that each room is compiled once, with all that is planted in it.
  beforeAll(() => {
    // A run that was killed may have left its files behind.
    clear();
    // What the other rooms refer to has to be there before one of them is checked alone.
    expect(run('tsc', '-b', 'shared')).toBe('');
    try {
      const plant = (check: Check) => {
        for (const { file, code } of ofCheck(check)) writeFileSync(join(root, file), code);
      };
      plant('lint');
      said.lint = run('biome', 'lint', '--max-diagnostics=none', ...ofCheck('lint').map(({ file }) => file));
      clear();
      plant('types');
      const rooms = new Set(ofCheck('types').map(({ file }) => roomOf(file)));
      said.types = [...rooms].map((room) => run('tsc', '-p', room, '--noEmit')).join('');
      clear();
      plant('rooms');
      said.rooms = ofCheck('rooms')
        .map(({ file }) => compileAlone(file))
        .join('');
    } finally {
      clear();
    }
  }, 240_000);

  it.each(planted)('$wall', ({ file, check }) => {
    // What belongs to an error is indented below it.
    const errors = said[check].split(/\n(?=\S)/).filter((error) => error.includes(file));
    expect(errors.join('\n'), said[check]).toMatch(
      { types: /error TS\d+/, rooms: /error TS6307/, lint: /noRestrictedImports/ }[check],
    );
  });
});

type Check = (typeof violations)[number]['check'];

function ofCheck(check: Check) {
  return planted.filter((violation) => violation.check === check);
}

const roomOf = (file: string) => file.split('/')[0] ?? '';

/** With the options of its room: with all of the room, what it imports would be compiled many times over. */
function compileAlone(file: string): string {
  const config = join(root, roomOf(file), 'tsconfig.planted.json');
  writeFileSync(
    config,
    JSON.stringify({ extends: './tsconfig.json', include: [], files: [join(root, file)] }),
  );
  try {
    return run('tsc', '-p', config, '--noEmit');
  } finally {
    rmSync(config);
  }
}

/** A file on each floor that imports one of a floor above it, and one that goes past the port of the article. */
const climbs: readonly (readonly [from: string, to: string])[] = [
  ['renderer/commands/planted.ts', 'renderer/shell/makeDesk.ts'],
  ['renderer/inspector/planted.ts', 'renderer/commands/list.ts'],
  ['renderer/modes/planted.ts', 'renderer/find/finding.ts'],
  ['renderer/article/planted.ts', 'renderer/modes/mode.ts'],
  ['renderer/state/actions/planted.ts', 'renderer/article/articleView.ts'],
  ['renderer/ipc/planted.ts', 'renderer/state/store.ts'],
  ['renderer/ui/planted.ts', 'renderer/state/store.ts'],
  ['electron/ipc/planted.ts', 'electron/main.ts'],
  ['electron/workbench.ts', 'electron/ipc/serve.ts'],
  ['electron/transfer/planted.ts', 'electron/workbench.ts'],
  ['electron/import/planted.ts', 'electron/transfer/selections.ts'],
  ['electron/store/safety/planted.ts', 'electron/import/text.ts'],
  ['electron/store/open.ts', 'electron/store/safety/backups.ts'],
  ['electron/store/actions/planted.ts', 'electron/store/open.ts'],
  ['electron/store/tables/planted.ts', 'electron/store/actions/commit.ts'],
  ['electron/store/db/planted.ts', 'electron/store/tables/store.ts'],
  ['shared/planted.ts', 'renderer/ui/format.ts'],
  ['renderer/hover/planted.ts', 'renderer/article/articleView.ts'],
];

/** All the ways in which a file can refer to another one. */
const ways: readonly ((to: string) => string)[] = [
  (to) => `import { planted } from '${to}';`,
  (to) => `import type { Planted } from "${to}";`,
  (to) => `import '${to}';`,
  (to) => `export * from '${to}';`,
  (to) => `export type { Planted } from '${to}';`,
  (to) => `const planted = () => import('${to}');`,
  (to) => `const planted = () => import(\`${to}\`);`,
  (to) => `type Planted = import('${to}').Planted;`,
  (to) => `const planted = new Worker(new URL('${to}', import.meta.url));`,
  (to) => `import { planted } from '${to.replace(/\.ts$/, '')}';`,
  (to) => `import planted from '${to}?worker';`,
];

describe('the floors of a room', () => {
  const real = readImports();

  it.each(climbs)('%s may not import %s, not even a type of it', (from, to) => {
    const imports = plant(real, { [from]: `import type { Planted } from '${specifierOf(from, to)}';\n` });
    expect(upwardArrows(imports)).toEqual([{ from, to }]);
  });

  it.each(ways.map((way) => way('../shell/makeDesk.ts')))('are not evaded by %s', (code) => {
    const from = 'renderer/find/planted.ts';
    expect(upwardArrows(plant(real, { [from]: code }))).toEqual([{ from, to: 'renderer/shell/makeDesk.ts' }]);
  });

  it('are not climbed by words in a string or a comment', () => {
    const text = "export const planted = `from '../shell/makeDesk.ts'`; // import('../shell/makeDesk.ts')\n";
    expect(upwardArrows(plant(real, { 'renderer/find/planted.ts': text }))).toEqual([]);
  });

  it.each([
    'renderer/planted/List.tsx',
    'renderer/planted.ts',
    'electron/planted/main.ts',
    'electron/store/planted.ts',
  ])('%s is on none until it is listed', (file) => {
    const to = 'shared/result.ts';
    const imports = plant(real, { [file]: `import type { Result } from '${specifierOf(file, to)}';\n` });
    expect(withoutFloor(imports)).toEqual([
      `${file} is on no floor: list it, or its folder, in tests/structure/floors.ts.`,
    ]);
    expect(upwardArrows(imports)).toEqual([{ from: file, to }]);
  });

  it('have no files that import each other', () => {
    const [one, other] = ['renderer/find/planted.ts', 'renderer/history/planted.ts'];
    const imports = plant(real, {
      [one]: "export { planted } from '../history/planted.ts';\n",
      [other]: "export { planted } from '../find/planted.ts';\n",
    });
    expect(importCycles(imports)).toEqual([[one, other, one]]);
  });
});

function specifierOf(from: string, to: string): string {
  const path = relative(dirname(from), to).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}
