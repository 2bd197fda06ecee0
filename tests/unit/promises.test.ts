import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('each promise of SECURITY.md names tests that are there', () => {
  const [, promised = ''] = readFileSync('SECURITY.md', 'utf8').split('## What is promised');
  const promises = (promised.split('\n## ')[0] ?? '').split(/^\d+\. /m).slice(1);
  expect(promises.length).toBeGreaterThan(9);
  for (const promise of promises) {
    const named = [...promise.matchAll(/`(tests\/\S+?\.test\.ts)`/g)].map(([, file = '']) => file);
    expect(named, promise).not.toEqual([]);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  }
});
