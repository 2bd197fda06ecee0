import { mark, saved } from '../e2e/person.ts';
import { listen } from './server.ts';
import { expect, test } from './story.ts';

test('no script runs but the program’s own, whatever gets into the page', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const results: Record<string, unknown> = {};
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    const attempt = (name: string, act: () => unknown) => {
      try {
        results[name] = act();
      } catch (error) {
        results[name] = (error as Error).name;
      }
    };
    // In a task of the page's own: what a driver evaluates is exempt from the policy.
    await new Promise<void>((done) =>
      setTimeout(() => {
        // biome-ignore lint/security/noGlobalEval: that is what is refused
        attempt('eval', () => eval('1 + 1'));
        attempt('innerHTML', () => {
          document.createElement('div').innerHTML = '<img src=x onerror="window.hacked = true">';
        });
        attempt('script', () => {
          const script = document.createElement('script');
          script.textContent = 'window.hacked = true';
          document.body.append(script);
        });
        attempt('handler', () => {
          const button = document.createElement('button');
          button.setAttribute('onclick', 'window.hacked = true');
          document.body.append(button);
          button.click();
          button.remove();
        });
        attempt('style', () => {
          const style = document.createElement('style');
          style.textContent = 'body { display: none }';
          document.head.append(style);
        });
        setTimeout(done, 50);
      }),
    );
    return { results, refused, hacked: 'hacked' in window, shown: getComputedStyle(document.body).display };
  });
  expect(ran.results).toMatchObject({ innerHTML: 'TypeError', script: 'TypeError', handler: 'TypeError' });
  expect(ran.results.eval).toMatch(/^(Eval|Type)Error$/);
  expect(ran.refused).toEqual(expect.arrayContaining(['require-trusted-types-for', 'style-src-elem']));
  expect(ran).toMatchObject({ hacked: false, shown: 'block' });
});

test('nothing is fetched from elsewhere, nor is anything sent there', async ({ page }) => {
  const heard: string[] = [];
  const elsewhere = await listen(({ url = '' }, response) => {
    heard.push(url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  const outcome = await page.evaluate(async (origin) => {
    const refused = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => refused.add(event.effectiveDirective));
    const fetched = await fetch(`${origin}/fetch`).then(
      () => 'answered',
      ({ name }: Error) => name,
    );
    const image = new Image();
    const shown = await new Promise((done) => {
      image.onload = () => done('shown');
      image.onerror = () => done('refused');
      image.src = `${origin}/pixel.png`;
    });
    const frame = document.createElement('iframe');
    frame.src = `${origin}/frame`;
    document.body.append(frame);
    navigator.sendBeacon(`${origin}/beacon`, 'words');
    new WebSocket(origin.replace('http', 'ws')).close();
    await new Promise((done) => setTimeout(done, 50));
    frame.remove();
    return { fetched, shown, refused: [...refused].sort() };
  }, elsewhere.origin);
  elsewhere.close();
  expect(outcome).toEqual({
    fetched: 'TypeError',
    shown: 'refused',
    refused: ['connect-src', 'frame-src', 'img-src'],
  });
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
