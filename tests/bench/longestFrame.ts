import type { Page } from 'playwright/test';

declare global {
  interface Window {
    benchLongest?: { worst: number; isOn: boolean };
  }
}

/** Runs something while a page notes every frame; gives the longest time between two of them, in milliseconds. */
export async function longestFrame(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const longest = { worst: 0, isOn: true };
    window.benchLongest = longest;
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      longest.worst = Math.max(longest.worst, now - last);
      last = now;
      if (longest.isOn) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  return page.evaluate(() => {
    const { benchLongest: longest } = window;
    if (!longest || longest.worst === 0) throw new Error('The page drew no frame.');
    longest.isOn = false;
    return longest.worst;
  });
}
