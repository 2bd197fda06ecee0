import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { keyLabel } from '../../shared/commands.ts';

const root = join(import.meta.dirname, '../..');

/** Arrows, mathematical and technical signs, boxes, dingbats, Braille patterns: what people draw with letters. */
const signs = /[×↑↓\u2190\u2192-\u21ff\u2200-\u23ff\u2460-\u27bf\u2800-\u28ff\u2900-\u297f\u2b00-\u2bff]/u;

/** The names of keys. The font that ships has these two arrows and the minus sign, and every Mac has the signs of its own keys. */
const keyNames = /(?:Alt\+|Press )[↑↓](?: (?:and Alt\+)?[↑↓])?|[−⌘⌥⇧]/gu;

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** The lines of a source that use a letter as a sign, comments left out. */
function signsIn(source: string): readonly string[] {
  return source
    .replaceAll(comments, '')
    .replaceAll(keyNames, '')
    .split('\n')
    .filter((line) => signs.test(line))
    .map((line) => line.trim());
}

it('draws its signs: each letter that a font may lack would be a box on some computer', () => {
  const found = globSync('renderer/**/*.{tsx,ts,css}', { cwd: root }).flatMap((file) =>
    signsIn(readFileSync(join(root, file), 'utf8')).map((line) => `${file}: ${line}`),
  );
  expect(found).toEqual([]);
});

it('names keys by what the font that ships has', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Mod+Alt+Shift+k', '-'];
  const labels = keys.map((key) => keyLabel(key, false));
  expect(labels.filter((label) => /[^ -~↑↓−]/u.test(label))).toEqual([]);
});

test.each([
  ['<button>×</button>', true],
  ['content: "✓";', true],
  ["sign = isOpen ? '▾' : '▸'", true],
  ['<span>⌖</span>', true],
  ['title="Drag to move; Alt+↑ and Alt+↓ move it, too"', false],
  ['/* 16 × 16 */ a', false],
  ['// from → to', false],
  ['“quoted”, 3–4 · more…', false],
])('tells a sign from words: %s', (source, isSign) => {
  expect(signsIn(source).length > 0).toBe(isSign);
});
