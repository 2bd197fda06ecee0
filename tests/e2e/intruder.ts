import type { Page } from 'playwright/test';

/** What came of the tries: what each threw, which directives of the policy refused something, and what the page is like then. */
interface Tried {
  readonly results: Readonly<Record<string, unknown>>;
  readonly refused: readonly string[];
  readonly hacked: boolean;
  readonly display: string;
}

/** Tries to run scripts and to set styles in the page, in every way in which something that gets into it could. */
export function tryToRun(page: Page): Promise<Tried> {
  return page.evaluate(async () => {
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
        attempt('Function', () => new Function('return 1')());
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
    return { results, refused, hacked: 'hacked' in window, display: getComputedStyle(document.body).display };
  });
}

/** What came of each request, and which directives of the policy refused one. */
interface Asked {
  readonly outcomes: Readonly<Record<string, 'answered' | 'refused'>>;
  readonly refused: readonly string[];
}

/** Tries to reach a server (its origin: `http://127.0.0.1:1234`), the network and the disk from the page, and to send there. */
export function tryToReach(page: Page, server: string): Promise<Asked> {
  return page.evaluate(async (origin) => {
    const refused = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => refused.add(event.effectiveDirective));
    const outcomes: Record<string, 'answered' | 'refused'> = {};
    const ask = async (name: string, act: () => Promise<unknown>) => {
      outcomes[name] = await act().then(
        () => 'answered' as const,
        () => 'refused' as const,
      );
    };
    const loaded = (image: HTMLImageElement) =>
      new Promise((done, failed) => Object.assign(image, { onload: done, onerror: failed }));
    await ask('fetch', () => fetch(`${origin}/fetch`));
    await ask('without CORS', () => fetch(`${origin}/no-cors`, { mode: 'no-cors' }));
    await ask('elsewhere', () => fetch('http://example.org/'));
    await ask('elsewhere, encrypted', () => fetch('https://example.org/'));
    await ask('file', () => fetch('file:///etc/passwd'));
    await ask('picture', () => loaded(Object.assign(new Image(), { src: `${origin}/picture.png` })));
    await ask('socket', () => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`);
      return new Promise((opened, failed) => Object.assign(socket, { onopen: opened, onerror: failed }));
    });
    // These two tell nothing of what became of them; the server hears it.
    navigator.sendBeacon(`${origin}/beacon`, 'words');
    const frame = Object.assign(document.createElement('iframe'), { src: `${origin}/frame` });
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 50));
    frame.remove();
    return { outcomes, refused: [...refused].sort() };
  }, server);
}
