import { tryToReach, tryToRun } from '../e2e/intruder.ts';
import { mark, saved } from '../e2e/person.ts';
import { listen } from './server.ts';
import { expect, test } from './story.ts';

test('no script runs but the program’s own, whatever gets into the page', async ({ page }) => {
  const { results, refused, hacked, display } = await tryToRun(page);
  expect(results).toMatchObject({ innerHTML: 'TypeError', script: 'TypeError', handler: 'TypeError' });
  for (const name of ['eval', 'Function']) expect(results[name]).toMatch(/^(Eval|Type)Error$/);
  expect(refused).toEqual(expect.arrayContaining(['require-trusted-types-for', 'style-src-elem']));
  expect({ hacked, display }).toEqual({ hacked: false, display: 'block' });
});

test('nothing is fetched from elsewhere, nor is anything sent there', async ({ page }) => {
  const heard: string[] = [];
  const elsewhere = await listen(({ url = '' }, response) => {
    heard.push(url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  const { outcomes, refused } = await tryToReach(page, elsewhere.origin);
  elsewhere.close();
  expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused']));
  expect(refused).toEqual(['connect-src', 'frame-src', 'img-src']);
  expect(heard).toEqual([]);
});

test('what the page works with is served, and nothing else of the folder', async ({ page }) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await saved(page);
  const statuses = await page.evaluate(async () => {
    const ask = async (path: string) => (await fetch(path)).status;
    return {
      page: await ask('/index.html'),
      parent: await ask('/..%2fmain/main.js'),
      unknown: await ask('/nothing.js'),
      kind: await ask('/index.json'),
    };
  });
  expect(statuses).toEqual({ page: 200, parent: 404, unknown: 404, kind: 404 });
});
