import { expect, test } from 'vitest';
import { type ReadOptions, readFiles } from '../../electron/import/index.ts';
import { doubtfulPage } from '../fixtures/pages.ts';

const prose = (topic: string) =>
  `The harbour of ${topic} stays closed, the harbour master said on Tuesday, after a barge had broken loose in the storm and struck four pillars of the bridge.`;
const page = `<html><head><title>Harbour closed</title></head><body>
  <nav><p>News</p><p>Sport</p></nav>
  <article><h1>Harbour closed</h1><p>${prose('Varnholm')}</p><p>${prose('Osterby')}</p><p>${prose('Lostra')}</p></article>
  <footer><p>All rights reserved</p></footer></body></html>`;

async function read(options: ReadOptions = {}) {
  const result = await readFiles([{ name: 'a.html', bytes: new TextEncoder().encode(page) }], options);
  if (!result.ok || result.value.kind !== 'documents') throw new Error('no document');
  const [document] = result.value.documents;
  if (!document) throw new Error('no document');
  return document;
}

test('what a page holds is told in passages where that is asked for', async () => {
  expect((await read()).passages).toBeUndefined();
  const { text, passages = [] } = await read({ withPassages: true });
  expect(passages.map(({ id, label, isTaken }) => [id, label, isTaken])).toEqual([
    [0, 'Navigation', false],
    [1, null, true],
    [2, 'Foot of the page', false],
  ]);
  expect(passages[0]?.text).toBe('News\n\nSport');
  expect(passages[1]?.text).toBe(text);
});

test('a person decides which passages make up the text', async () => {
  const { text, leftOut, passages } = await read({ withPassages: true, takes: { 'a.html': [1, 2] } });
  expect(text.startsWith('Harbour closed')).toBe(true);
  expect(text.endsWith('All rights reserved')).toBe(true);
  expect(leftOut).toEqual(['Page navigation and adverts were left out (13 characters).']);
  expect(passages?.map(({ isTaken }) => isTaken)).toEqual([false, true, true]);
  const whole = await read({ take: 'all' });
  expect(whole.text.startsWith('News')).toBe(true);
  expect(whole.leftOut).toBeUndefined();
});

test('where two parts may be the article, each can be chosen by itself', async () => {
  const bytes = new TextEncoder().encode(doubtfulPage);
  const read = await readFiles([{ name: 'a.html', bytes }], { withPassages: true });
  const [document] = read.ok && read.value.kind === 'documents' ? read.value.documents : [];
  expect(document?.doubt).toBeDefined();
  const taken = document?.passages?.filter(({ isTaken }) => isTaken).map(({ text }) => text.slice(0, 18));
  expect(taken).toEqual(['Harbour of Varnhol', 'We value your priv']);
});
