import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const renderer = resolve(import.meta.dirname, '..', '..', 'renderer');

// Whenever the keyboard moves, Chromium gives a new style to whatever any rule names after any `:has()`, wherever it is. A class of a few
// elements costs nothing; an attribute or the name of an element that thousands have took 60 ms for each key in a picture of 2,000 marks.
test('what a rule names after :has() is told by a class, or is a field', () => {
  const selectors = globSync('**/*.css', { cwd: renderer }).flatMap((file) =>
    selectorsOf(readFileSync(join(renderer, file), 'utf8')).map((selector) => `${file}: ${selector}`),
  );
  expect(selectors.length).toBeGreaterThan(20);
  expect(selectors.filter((selector) => afterHas(selector).some((part) => !isNarrow(part)))).toEqual([]);
});

/** The selectors with `:has()`, but for those of print: they are no rules on a screen. */
function selectorsOf(sheet: string): readonly string[] {
  const plain = sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media print \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
  return [...plain.matchAll(/([^{};]*:has\([^{};]*)\{/g)]
    .flatMap(([, selector = '']) =>
      // A comma in brackets parts no selectors.
      selector.split(/,(?![^(]*\))/).map((each) => each.trim()),
    )
    .filter((selector) => selector.includes(':has('));
}

/** The parts of a selector that come after its first `:has()`. */
function afterHas(selector: string): readonly string[] {
  const bare = selector.replace(/:(?:has|not|is|dir)\((?:[^()]|\([^()]*\))*\)/g, (found) =>
    found.startsWith(':has') ? ':has' : found.startsWith(':is(.') ? '.one-of' : '',
  );
  const rest = bare.slice(bare.indexOf(':has') + ':has'.length);
  return rest
    .split(/[\s>+~]+/)
    .slice(1)
    .filter(Boolean);
}

function isNarrow(part: string): boolean {
  return /\.[\w-]|^(?:input|select|textarea)\b|^#/.test(part);
}
