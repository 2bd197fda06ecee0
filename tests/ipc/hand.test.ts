import type { IpcMainInvokeEvent } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHand } from '../../electron/ipc/hand.ts';
import { serve } from '../../electron/ipc/serve.ts';
import { type Channel, contract, type Handlers } from '../../shared/ipc/contract.ts';

const byHand = (Object.keys(contract) as Channel[]).filter((channel) => contract[channel].needsHand);

describe('a call that reaches the clipboard or opens a dialog of the system', () => {
  let hand: ReturnType<typeof watchHand>;
  let isActivated = false;
  const handled: Channel[] = [];
  const listeners = new Map<string, (event: IpcMainInvokeEvent, input: unknown) => unknown>();
  const call = async (channel: Channel): Promise<boolean> => {
    handled.length = 0;
    const answer: unknown = JSON.parse(
      String(await listeners.get(`glossator:${channel}`)?.({} as IpcMainInvokeEvent, inputs[channel])),
    );
    const { ok, error } = answer as { ok: boolean; error?: { code: string } };
    expect(ok || error?.code === 'conflict').toBe(true);
    expect(handled).toEqual(ok ? [channel] : []);
    return ok;
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    isActivated = false;
    hand = watchHand(async () => isActivated);
    const handlers = Object.fromEntries(
      byHand.map((channel) => [
        channel,
        () => {
          handled.push(channel);
          return answers.find((answer) => contract[channel].output.safeParse(answer).success);
        },
      ]),
    ) as unknown as Handlers;
    serve({ handle: (channel, listener) => void listeners.set(channel, listener) }, handlers, {
      isTrusted: () => true,
      isByHand: hand.allows,
    });
  });
  afterEach(() => void vi.useRealTimers());

  it('is each that reads or writes the clipboard, prints, or asks for a file or a folder', () => {
    expect(byHand.toSorted()).toEqual([
      'articles.saveOriginal',
      'asking.copy',
      'asking.save',
      'citations.copy',
      'clipboard.copy',
      'clipboard.paste',
      'clipboard.sourceUrl',
      'comparing.save',
      'diagnostics.save',
      'recovery.export',
      'transfer.choose',
      'transfer.export',
      'window.print',
      'workspace.choose',
      'workspace.create',
      'workspaces.open',
    ]);
  });

  it.each(byHand)(
    '%s is refused unless a person just pressed something, and once for each press',
    async (channel) => {
      expect(await call(channel)).toBe(false);
      hand.note();
      expect(await call(channel)).toBe(true);
      expect(await call(channel)).toBe(false);
      hand.note();
      vi.advanceTimersByTime(1000);
      hand.note();
      vi.advanceTimersByTime(2900);
      expect(await call(channel)).toBe(true);
      hand.note();
      vi.advanceTimersByTime(3100);
      expect(await call(channel)).toBe(false);
      // A screen reader sends neither keys nor clicks.
      isActivated = true;
      expect(await call(channel)).toBe(true);
    },
  );
});

/** One of them fits what each of these calls answers. */
const answers = [
  null,
  undefined,
  { citations: 1 },
  { answers: 1 },
  { name: 'Reports' },
  { fileName: 'Killed.svg' },
];

const wanted = { asked: { query: '' }, ids: null, order: 'newest', sorting: [], columns: ['words'] };

const inputs: Partial<Record<Channel, unknown>> = {
  'articles.saveOriginal': { id: '019328a0-0000-7000-8000-000000000000' },
  'asking.copy': { ...wanted, as: 'table' },
  'asking.save': { ...wanted, format: 'csv' },
  'citations.copy': { style: 'text', of: { ids: ['019328a0-0000-7000-8000-000000000000'] } },
  'clipboard.copy': { text: 'Nordküsten-Bote' },
  'comparing.save': { name: 'Killed', format: 'svg', content: '<svg/>' },
  'transfer.choose': { what: 'files' },
  'workspaces.open': { id: '0123456789abcdef' },
  'transfer.export': { format: 'json', articleIds: null, includeSuggestions: true, to: 'clipboard' },
};
