import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { packages } = read('package-lock.json') as {
  packages: Record<string, { version?: string; integrity?: string; resolved?: string }>;
};

/** Every copy of a package that would be installed. */
const versionsOf = (name: string): string[] =>
  Object.entries(packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version = '' }]) => version);

/** Below these versions each has a known hole, or, for better-sqlite3, no binary that serves Node and Electron alike. */
test.each([
  ['prosemirror-view', '1.42.3'],
  ['pdfjs-dist', '4.2.67'],
  ['better-sqlite3', '13.0.0'],
])('%s is not older than %s', (name, floor) => {
  const versions = versionsOf(name);
  expect(versions).not.toEqual([]);
  for (const version of versions)
    expect(version.localeCompare(floor, 'en', { numeric: true }), version).toBeGreaterThanOrEqual(0);
});

/** Lists of what is allowed do their work: DOMPurify let 48 of 255 payloads reach a network by its default. */
test.each(['dompurify', 'jsdom', 'sanitize-html'])('%s is not among the libraries', (name) => {
  expect(versionsOf(name)).toEqual([]);
});

test('each library is pinned to one version', () => {
  const { dependencies, devDependencies } = read('package.json');
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test('DECISIONS says of each library under which licence it is, and why it was chosen', () => {
  const cells = readFileSync('DECISIONS.md', 'utf8').match(/^\| [^|]+/gm) ?? [];
  const named = new Set(cells.flatMap((cell) => cell.slice(2).trim().split(', ')));
  const { dependencies, devDependencies } = read('package.json');
  const isNamed = (name: string) => named.has(name) || named.has(name.replace(/^.*\//, '-/'));
  const chosen = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !name.startsWith('@types/'),
  );
  expect(chosen.filter((name) => !isNamed(name))).toEqual([]);
});
