import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeLicences } from '../../electron/runtime/licences.mjs';

/** Builds a bundle that holds one module of a package with these particulars. */
function bundleWith(particulars: object, files: Readonly<Record<string, string>> = {}): void {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-licences-'));
  try {
    const home = join(folder, 'node_modules/theirs');
    mkdirSync(join(home, 'dist'), { recursive: true });
    writeFileSync(
      join(home, 'package.json'),
      JSON.stringify({ name: 'theirs', version: '1.0.0', ...particulars }),
    );
    // Says what kind of modules are here, and is not a package.
    writeFileSync(join(home, 'dist/package.json'), '{ "type": "module", "version": "9.9.9" }');
    for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content);
    const bundle = { 'main.js': { type: 'chunk', moduleIds: [join(home, 'dist/index.js?commonjs')] } };
    makeLicences()({ isLast: true }).generateBundle({}, bundle);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a package that is bundled', () => {
  test.each(['GPL-3.0-or-later', 'SEE LICENSE IN EULA', '(MIT AND GPL-2.0-only)', 'Custom', undefined])(
    'stops the build with the licence %s',
    (license) => {
      const bundle = () => bundleWith({ license }, { LICENSE: 'Their terms.' });
      expect(bundle).toThrow(`theirs 1.0.0 is bundled, and its licence (${license}) is not on the list`);
    },
  );

  test('stops the build when it brings no text of its licence', () => {
    expect(() => bundleWith({ license: '(MIT OR GPL-3.0-or-later)' })).toThrow(
      'brings no text of its licence',
    );
  });
});
