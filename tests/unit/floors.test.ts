import { dirname, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCycles, readImports, upwardArrows } from '../structure/imports.ts';

describe('the floors of the house', () => {
  const imports = readImports();

  it('has no import that runs upward', () => {
    expect(upwardArrows(imports)).toEqual([]);
  });

  it('has no files that import each other in a ring', () => {
    expect(importCycles(imports)).toEqual([]);
  });

  it.each([
    ['electron/store/db/planted.ts', 'electron/store/tables/store.ts'],
    ['electron/store/tables/planted.ts', 'electron/store/actions/commit.ts'],
    ['electron/store/actions/planted.ts', 'electron/store/open.ts'],
    ['electron/store/planted.ts', 'electron/store/safety/backups.ts'],
    ['electron/store/safety/planted.ts', 'electron/import/text.ts'],
  ])('%s may not import %s', (from, to) => {
    const path = relative(dirname(from), to);
    const text = `import type { Planted } from '${path.startsWith('.') ? path : `./${path}`}';\n`;
    expect(upwardArrows(readImports({ [from]: text }))).toEqual([{ from, to }]);
  });
});
