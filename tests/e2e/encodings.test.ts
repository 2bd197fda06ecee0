import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { build } from 'vite';
import { decodeAs } from '../../electron/import/encoding/decodeAs.ts';
import { encodedTexts } from '../fixtures/encodedTexts.ts';
import { electronExecutable, environment, newFolders, putFile, removeFolders, root } from './workbench.ts';

test('every encoding is read alike by Node and by Electron, whose own decoders differ', async () => {
  const folders = newFolders();
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron/import/encoding/decodeAs.ts'),
      outDir: join(folders.home, 'bundle'),
      rollupOptions: { output: { format: 'es', entryFileNames: 'decodeAs.mjs' } },
    },
  });
  const cases = encodedTexts.map(([encoding, hex]) => [encoding, hex]);
  const script = putFile(
    folders,
    'decode.mjs',
    `import { decodeAs } from ${JSON.stringify(pathToFileURL(join(folders.home, 'bundle', 'decodeAs.mjs')).href)};
const cases = ${JSON.stringify(cases)};
const read = cases.map(([encoding, hex]) => [encoding, decodeAs(Uint8Array.from(Buffer.from(hex, 'hex')), encoding)]);
console.log(JSON.stringify({ electron: process.versions.electron, read }));`,
  );
  const env = { ...environment(folders), ELECTRON_RUN_AS_NODE: '1' };
  const said = JSON.parse(execFileSync(electronExecutable(), [script], { env, encoding: 'utf8' }));
  expect(said.electron).toEqual(expect.any(String));
  expect(said.read).toEqual(encodedTexts.map(([encoding, , text]) => [encoding, text]));
  const here = encodedTexts.map(([encoding, hex]) => [
    encoding,
    decodeAs(Uint8Array.from(Buffer.from(hex, 'hex')), encoding),
  ]);
  expect(said.read).toEqual(here);
  removeFolders(folders);
});
