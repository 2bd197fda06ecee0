import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { type Channel, contract } from '../../shared/ipc/contract.ts';
import { inputs } from '../fixtures/fuzz.ts';
import { useBoundary } from './boundary.ts';

/** Together more than ten thousand calls. */
const runs = 300;

describe('calls that nobody should make', () => {
  const stage = useBoundary();

  it('are answered by a sentence or done as a whole, on every channel', { timeout: 600_000 }, async () => {
    const channels = Object.keys(contract) as Channel[];
    const known = [stage.articleId];
    for (const tag of ['actor', 'quote', 'claim', 'figure'] as const) {
      const made = await stage.send('annotations.create', {
        articleId: stage.articleId,
        tag,
        segments: [{ start: 0, end: 20 }],
      });
      known.push(...[...JSON.stringify(made).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id));
    }
    let calls = 0;
    for (const channel of channels) {
      // What is answered without the store is only said to be answered here: the window's own tests go through it.
      await fc.assert(
        fc.asyncProperty(inputs(contract[channel].input, known), async (input) => {
          const reply = await stage.send(channel, input);
          calls += 1;
          if (reply.ok) return;
          expect(reply.error.code, `${channel}: ${reply.error.message}`).not.toBe('internal');
          expect(reply.error.message).toMatch(/\S/);
        }),
        { numRuns: runs, seed: 7 },
      );
    }
    expect(calls).toBeGreaterThan(10_000);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
    expect(verifyWorkspace(stage.workspace)).toEqual([]);
  });
});
