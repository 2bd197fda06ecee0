import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { makeLicences } from './electron/runtime/licences.mjs';
import { releaseTime } from './electron/runtime/release.mjs';

const root = import.meta.dirname;
const licences = makeLicences();

/** Three bundles: the main process (window and command line), one CommonJS preload, one page. */
export default defineConfig({
  main: {
    plugins: [characterMaps(), nameWeights(), release(), licences({ isLast: false })],
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      minify: true,
      rollupOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          cli: resolve(root, 'electron/cli.ts'),
          process: resolve(root, 'electron/jobs/process.ts'),
        },
        external: ['better-sqlite3', 'electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    plugins: [licences({ isLast: false })],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react(), licences({ isLast: true })],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});

/** Puts beside the program the tables that say which letters Chinese, Japanese and Korean fonts in a PDF draw (1.7 MB). */
function characterMaps() {
  const folder = resolve(root, 'node_modules/pdfjs-dist/cmaps');
  return {
    name: 'character-maps',
    generateBundle(this: { emitFile: (file: object) => void }) {
      for (const name of readdirSync(folder)) {
        const source = readFileSync(resolve(folder, name));
        this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source });
      }
    },
  };
}

/** Puts beside the program the weights that names are recognised by (`npm run train-names`). */
function nameWeights() {
  return {
    name: 'name-weights',
    generateBundle(this: { emitFile: (file: object) => void }) {
      const source = readFileSync(resolve(root, 'shared/suggest/names/names.bin'));
      this.emitFile({ type: 'asset', fileName: 'names.bin', source });
    },
  };
}

/** Puts beside the program when it was released. */
function release() {
  return {
    name: 'release',
    generateBundle(this: { emitFile: (file: object) => void }) {
      const source = JSON.stringify({ releasedAt: releaseTime(root) });
      this.emitFile({ type: 'asset', fileName: 'release.json', source });
    },
  };
}
