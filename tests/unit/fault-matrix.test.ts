import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults } from '../../electron/runtime/faultMatrix.mjs';
import { formats } from '../../shared/formats/index.ts';

describe('the tests that the list of faults names', () => {
  it.each([...new Set(faults.map(({ file }) => file))])('are in %s', (file) => {
    const source = readFileSync(file, 'utf8');
    const parts = faults.filter((fault) => fault.file === file).flatMap(({ tests }) => tests);
    expect(parts.filter((part) => !isTitleIn(source, part))).toEqual([]);
  });
});

/** Whether a part of a title is in a source, also where a table of tests puts one of its words into the title. */
function isTitleIn(source: string, part: string): boolean {
  if (source.includes(part)) return true;
  const words = part.split(' ');
  return words.some((word, index) => {
    const value = /[\w-]+/.exec(word)?.[0] ?? '';
    const isInTable = source.includes(`['${value}',`) || formats.some(({ id }) => id === value);
    return isInTable && source.includes(words.with(index, word.replace(value, '%s')).join(' '));
  });
}
