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
});
