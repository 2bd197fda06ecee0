import type { IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { serve } from '../../electron/ipc/serve.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import { type Channel, contract, type Handlers } from '../../shared/ipc/contract.ts';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { useBoundary } from './boundary.ts';

/** The part of a JSON Schema that bounds. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxItems?: number;
  readonly prefixItems?: unknown;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly properties?: unknown;
  readonly additionalProperties?: unknown;
}

describe('the boundary between the page and the main process', () => {
  const stage = useBoundary();

  it('serves every call of the contract and no other', () => {
    expect([...stage.listeners.keys()].sort()).toEqual(
      Object.keys(contract)
        .map((channel) => `glossator:${channel}`)
        .sort(),
    );
  });

  it('answers a caller it does not know with a refusal, and runs nothing', async () => {
    const stranger = {} as IpcMainInvokeEvent;
    const input = { articleId: stage.articleId, tag: 'figure', segments: [{ start: 0, end: 20 }] };
    expect(await stage.send('annotations.create', input, stranger)).toMatchObject({ ok: false });
    expect(stage.workspace.annotations.ofArticle(stage.articleId)).toEqual([]);
  });

  it.each([['Kim\nPark'], ['\0'], ['\ud800'], [' '], ['x'.repeat(201)]])(
    'refuses the name %j, which no history could keep',
    async (annotator) => {
      expect(await stage.send('settings.save', { annotator })).toMatchObject({ ok: false });
      expect(stage.workspace.settings.annotator()).toBeUndefined();
    },
  );

  it('says in a sentence that an article is gone', async () => {
    const id = '019328a0-0000-7000-8000-000000000000';
    expect(await stage.send('articles.open', { id })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'This article is no longer in the workspace.' },
    });
  });

  it.each([
    ['outside of the text', [{ start: 90, end: 900 }]],
    ['back to front', [{ start: 20, end: 3 }]],
    [
      'with segments that overlap',
      [
        { start: 0, end: 9 },
        { start: 4, end: 12 },
      ],
    ],
  ])('refuses a mark %s and stores nothing', async (_what, segments) => {
    const reply = await stage.send('annotations.create', {
      articleId: stage.articleId,
      tag: 'claim',
      segments,
    });
    expect(reply.ok).toBe(false);
    expect(stage.workspace.annotations.ofArticle(stage.articleId)).toEqual([]);
    expect(stage.workspace.history.lastSeq()).toBe(1);
  });

  it('refuses what is larger or deeper than any call', async () => {
    const half = 'x'.repeat(maxDocumentBytes);
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    for (const input of [
      [half, half, half],
      { [half.repeat(3)]: 1 },
      new Uint8Array(3 * half.length),
      deep,
    ]) {
      expect(await stage.send('transfer.paste', input)).toEqual({
        ok: false,
        error: { code: 'invalid-input', message: 'transfer.paste: this call is too large.' },
      });
    }
    const paste = { title: null, url: null, text: half, html: half };
    expect(await stage.send('transfer.paste', paste)).toMatchObject({ ok: true });
  });

  it('bounds every text and list that a call may hold', () => {
    const unbounded: string[] = [];
    const look = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const {
        type,
        maxLength,
        format,
        pattern,
        maxItems,
        prefixItems,
        enum: names,
        const: only,
      } = node as Schema;
      const isFixed =
        names !== undefined || only !== undefined || format !== undefined || pattern !== undefined;
      if ([type].flat().includes('string') && !isFixed && maxLength === undefined) unbounded.push(at);
      if ([type].flat().includes('array') && maxItems === undefined && !prefixItems) unbounded.push(at);
      for (const [key, part] of Object.entries(node)) {
        // Names of a record and what they stand for: the size of the whole call is their bound.
        if (key !== 'propertyNames' && key !== 'additionalProperties') look(part, `${at}/${key}`);
      }
    };
    for (const [channel, { input }] of Object.entries(contract)) {
      look(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }), channel);
    }
    expect(unbounded).toEqual([]);
  });

  it('answers no more calls in a second than a window can need, and goes on after that', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const listeners = new Map<string, (event: IpcMainInvokeEvent, input: unknown) => unknown>();
    let handled = 0;
    const handlers = {
      'history.people': () => {
        handled += 1;
        return [];
      },
    } as unknown as Handlers;
    serve({ handle: (channel, listener) => void listeners.set(channel, listener) }, handlers, {
      isTrusted: () => true,
      isByHand: async () => true,
      callsPerSecond: 3,
    });
    const call = async () =>
      JSON.parse(
        String(await listeners.get('glossator:history.people')?.({} as IpcMainInvokeEvent, undefined)),
      );
    for (const _ of [1, 2, 3]) expect(await call()).toEqual({ ok: true, value: [] });
    expect(await call()).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(handled).toBe(3);
    vi.advanceTimersByTime(1000);
    expect(await call()).toMatchObject({ ok: true });
    vi.useRealTimers();
  });

  it('names every field of every call and answer', () => {
    const open: string[] = [];
    const look = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, properties, additionalProperties } = node as Schema;
      if (type === 'object' && properties && additionalProperties !== false) open.push(at);
      for (const [key, part] of Object.entries(node)) look(part, `${at}/${key}`);
    };
    for (const [channel, { input, output }] of Object.entries(contract)) {
      look(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }), `${channel} input`);
      look(z.toJSONSchema(output, { unrepresentable: 'any', io: 'input' }), `${channel} output`);
    }
    expect(open).toEqual([]);
  });

  it('answers nothing that the contract does not name', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(stage.workspace.history, 'people').mockImplementation(() => [{ path: '/home/a' }] as never);
    const reply = await stage.send('history.people');
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toContain('/home/a');
    expect(log).toHaveBeenCalledOnce();
  });

  it('logs what nobody expected and tells the page only a reference', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(stage.workspace.articles, 'getBytes').mockImplementation(() => {
      throw new TypeError('secret detail');
    });
    const reply = await stage.send('articles.open', { id: stage.articleId });
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(log).toHaveBeenCalledOnce();
  });

  it('rejects junk on every channel with a sentence, throws nothing and stores nothing', async () => {
    const channels = Object.keys(contract) as Channel[];
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const before = stage.everything();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), fc.anything(), async (channel, junk) => {
        fc.pre(!contract[channel].input.safeParse(junk).success);
        const reply = await stage.send(channel, junk);
        expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
        expect(reply.ok ? '' : reply.error.message).toContain(channel);
      }),
      { numRuns: 2000 },
    );
    expect(log).not.toHaveBeenCalled();
    expect(stage.everything()).toEqual(before);
  });

  it('remembers where an article was left, and nothing else of the window', async () => {
    expect(await stage.send('articles.rememberScroll', { id: stage.articleId, offset: 42 })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await stage.send('articles.open', { id: stage.articleId })).toMatchObject({
      ok: true,
      value: { scrollOffset: 42 },
    });
  });

  it('does not undo what another process has done in the meantime', async () => {
    const other = openWorkspace(stage.dir, { create: false });
    if (!other.ok) throw new Error(other.error.message);
    other.value.actions.createAnnotation({
      articleId: stage.articleId,
      tag: 'actor',
      segments: [{ start: 71, end: 100 }],
    });
    expect(await stage.send('history.undo')).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(stage.workspace.annotations.ofArticle(stage.articleId)).toHaveLength(1);
    other.value.actions.createAnnotation({
      articleId: stage.articleId,
      tag: 'actor',
      segments: [{ start: 71, end: 100 }],
    });
    expect(await stage.send('history.undoTo', { seq: 1 })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(stage.workspace.annotations.ofArticle(stage.articleId)).toHaveLength(2);
    expect(await stage.send('history.undo')).toMatchObject({ ok: true });
    expect(await stage.send('history.undo')).toMatchObject({ ok: true });
    expect(stage.workspace.annotations.ofArticle(stage.articleId)).toHaveLength(0);
    other.value.close();
  });
});
