import { expect, it } from 'vitest';
import { wayTo } from '../structure/wayTo.ts';

it('the page loads no schemas, which would have to be made before its first frame', () => {
  expect(wayTo('renderer/main.tsx', 'react-dom/client')).toEqual(['renderer/main.tsx']);
  expect(wayTo('renderer/main.tsx', '@tiptap/core')).not.toEqual([]);
  expect(wayTo('renderer/main.tsx', 'zod')).toEqual([]);
});

it('the window is made before schemas and the database are loaded', () => {
  expect(wayTo('electron/main.ts', 'electron/window.ts')).toEqual(['electron/main.ts']);
  for (const late of ['zod', 'better-sqlite3']) {
    expect(wayTo('electron/main.ts', late)).toEqual([]);
    expect(wayTo('electron/behindWindow.ts', late)).not.toEqual([]);
  }
});

it('what comes in and goes out is loaded when it does', () => {
  for (const late of [
    'shared/formats/index.ts',
    'electron/import/readers.ts',
    'electron/store/safety/salvage.ts',
  ]) {
    expect(wayTo('electron/behindWindow.ts', late)).toEqual([]);
  }
  expect(wayTo('electron/ipc/transfer.ts', 'shared/formats/index.ts')).not.toEqual([]);
});
