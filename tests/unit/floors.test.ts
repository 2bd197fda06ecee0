import { describe, expect, it } from 'vitest';
import { importCycles, readImports, upwardArrows, withoutFloor } from '../structure/imports.ts';

describe('the floors of the house', () => {
  const imports = readImports();

  it('hold every file', () => {
    expect(withoutFloor(imports)).toEqual([]);
  });

  it('have no import that runs upward', () => {
    expect(upwardArrows(imports)).toEqual([]);
  });

  it('have no files that import each other in a ring', () => {
    expect(importCycles(imports)).toEqual([]);
  });
});
