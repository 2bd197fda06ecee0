import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isPlanted } from '../structure/imports.ts';

const client = 'renderer/ipc/client.ts';

it('the page calls the main process through one file alone', () => {
  const files = globSync('renderer/**/*.{ts,tsx}').filter((file) => !isPlanted.test(file));
  expect(files).toContain(client);
  expect(files.filter((file) => reachesBridge(readFileSync(file, 'utf8')))).toEqual([client]);
});

it.each([
  'window.glossator.call(channel)',
  'globalThis?.glossator',
  "window['glossator']",
  'const { glossator } = window;',
  'declare global { interface Window { readonly glossator: Bridge } }',
])('%s would be found', (line) => {
  expect(reachesBridge(line)).toBe(true);
});

it.each(['performance.mark("glossator:article-open")', "from '../../shared/formats/glossator/wire.ts'"])(
  '%s has nothing to do with the bridge',
  (line) => expect(reachesBridge(line)).toBe(false),
);

/** Whether code names the bridge: as a property, in a pattern or in a declaration. */
function reachesBridge(code: string): boolean {
  return /\.glossator\b|\[\s*['"`]glossator['"`]\s*\]|[{,]\s*glossator\b|\breadonly glossator\b/.test(code);
}
