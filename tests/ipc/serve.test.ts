import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actorHandlers, readLedger } from '../../electron/ipc/actors.ts';
import { annotationHandlers } from '../../electron/ipc/annotations.ts';
import { articleHandlers } from '../../electron/ipc/articles.ts';
import { briefHandlers } from '../../electron/ipc/briefs.ts';
import { historyHandlers } from '../../electron/ipc/history.ts';
import { linkHandlers } from '../../electron/ipc/links.ts';
import { serve } from '../../electron/ipc/serve.ts';
import { settingsHandlers } from '../../electron/ipc/settings.ts';
import { makeOutsideWatch } from '../../electron/outsideWatch.ts';
import { openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { importBytes } from '../../electron/transfer/report.ts';
import { type Channel, contract, type Handlers, type Output } from '../../shared/ipc/contract.ts';
import { Refusal, type Result } from '../../shared/result.ts';

const text =
  'Over 11,000 soldiers were likely dispatched to Kursk, according to the National Intelligence Service.';

/** Calls that need Electron itself (dialogs, the app's version) are answered by the smallest thing that is true. */
const withoutElectron: Pick<
  Handlers,
  | 'workspace.open'
  | 'workspace.read'
  | 'workspace.choose'
  | 'window.close'
  | 'window.wait'
  | 'window.print'
  | 'transfer.import'
  | 'transfer.importBytes'
  | 'transfer.formats'
  | 'transfer.export'
> = {
  'workspace.open': () => {
    throw new Refusal('damaged', 'The workspace is damaged.');
  },
  'workspace.read': () => ({
    articles: [],
    actors: [],
    mentions: [],
    undoState: { undo: null, redo: null },
  }),
  'workspace.choose': () => undefined,
  'window.close': () => undefined,
  'window.wait': () => undefined,
  'window.print': () => undefined,
  'transfer.import': () => null,
  'transfer.importBytes': () => ({ imported: [], failed: [] }),
  'transfer.formats': () => [],
  'transfer.export': () => null,
};

const trusted = { trusted: true } as unknown as IpcMainInvokeEvent;

describe('the boundary between the page and the main process', () => {
  let dir: string;
  let workspace: Workspace;
  let articleId: string;
  const listeners = new Map<string, (event: IpcMainInvokeEvent, input: unknown) => unknown>();
  /** Calls as the page does; an answer that does not fit the contract is a failure of the test. */
  const send = async (channel: Channel, input?: unknown, event = trusted): Promise<Result<unknown>> => {
    const json = await listeners.get(`glossator:${channel}`)?.(event, input);
    const reply = JSON.parse(String(json)) as Result<unknown>;
    return reply.ok ? { ok: true, value: contract[channel].output.parse(reply.value) } : reply;
  };
  const everything = () =>
    workspace.db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
      .map((table) => [table, workspace.db.prepare(`SELECT * FROM ${table}`).all()]);

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'glossator-ipc-'));
    const opened = openWorkspace(dir, { create: true });
    if (!opened.ok) throw new Error(opened.error.message);
    workspace = opened.value;
    articleId =
      importBytes(workspace, { fileName: 'a.txt', bytes: new TextEncoder().encode(text) }).imported[0]?.id ??
      '';
    const workbench = {
      dir,
      workspace: () => workspace,
      settings: {},
      saveSettings: workspace.settings.save,
      rememberBounds: () => {},
      outside: makeOutsideWatch(workspace.db),
      close: () => {},
    };
    const handlers: Handlers = {
      ...withoutElectron,
      ...articleHandlers(workbench),
      ...annotationHandlers(workbench),
      ...actorHandlers(workbench),
      ...linkHandlers(workbench),
      ...briefHandlers(workbench),
      ...historyHandlers(workbench),
      ...settingsHandlers(workbench, () => undefined),
    };
    listeners.clear();
    serve(
      { handle: (channel, listener) => void listeners.set(channel, listener) },
      handlers,
      (event) => event === trusted,
    );
  });

  afterEach(() => {
    workspace.close();
    rmSync(dir, { recursive: true, force: true });
    vi.restoreAllMocks();
  });

  it('serves every call of the contract and no other', () => {
    expect([...listeners.keys()].sort()).toEqual(
      Object.keys(contract)
        .map((channel) => `glossator:${channel}`)
        .sort(),
    );
  });

  it('answers a caller it does not know with a refusal, and runs nothing', async () => {
    const stranger = {} as IpcMainInvokeEvent;
    const input = { articleId, tag: 'figure', segments: [{ start: 0, end: 20 }] };
    expect(await send('annotations.create', input, stranger)).toMatchObject({ ok: false });
    expect(workspace.annotations.ofArticle(articleId)).toEqual([]);
  });

  it('marks, retags, notes, removes, undoes and redoes, and each answer fits the contract', async () => {
    const created = await send('annotations.create', {
      articleId,
      tag: 'figure',
      segments: [{ start: 0, end: 20 }],
    });
    if (!created.ok) throw new Error(created.error.message);
    const { changes } = created.value as Output<'annotations.create'>;
    const id = changes[0]?.id;
    expect(changes).toMatchObject([
      { after: { tag: 'figure', segments: [{ exact: 'Over 11,000 soldiers' }] } },
    ]);
    for (const [channel, input] of [
      ['annotations.update', { id, patch: { tag: 'claim' } }],
      ['annotations.update', { id, patch: { note: 'Check with the ministry.' } }],
      ['annotations.update', { id, patch: { tag: 'figure' } }],
      ['annotations.update', { id, patch: { attributes: { unit: 'men' } } }],
      ['annotations.rereadFigure', { id }],
      ['annotations.update', { id, patch: { segments: [{ start: 0, end: 11 }] } }],
      ['annotations.remove', { id }],
      ['history.undo', undefined],
      ['history.redo', undefined],
    ] as const) {
      expect(await send(channel, input), channel).toMatchObject({ ok: true, value: { changes: [{ id }] } });
    }
    expect(await send('articles.open', { id: articleId })).toMatchObject({
      ok: true,
      value: { annotations: [] },
    });
  });

  it('sets attributes, links and dates, and each answer fits the contract', async () => {
    const segments = [{ start: 0, end: 20 }];
    const made = await send('annotations.create', { articleId, tag: 'quote', segments });
    if (!made.ok) throw new Error(made.error.message);
    const { id } = (made.value as Output<'annotations.create'>).changes[0] ?? {};
    const linked = await send('annotations.create', {
      articleId,
      tag: 'actor',
      segments,
      link: { type: 'speaker', with: id },
    });
    expect(linked).toMatchObject({
      ok: true,
      value: { changes: [{}, { after: { type: 'speaker', from: id } }] },
    });
    const [actor] = linked.ok ? (linked.value as Output<'annotations.create'>).changes : [];
    const addressee = { type: 'addressee', from: id, to: actor?.id };
    const made2 = await send('links.create', addressee);
    expect(made2).toMatchObject({ ok: true, value: { changes: [{ after: addressee }] } });
    const link = made2.ok ? (made2.value as Output<'links.create'>).changes[0]?.id : undefined;
    for (const [channel, input] of [
      ['links.remove', { id: link }],
      ['annotations.update', { id, patch: { attributes: { type: 'direct' }, status: 'suggested' } }],
      ['articles.update', { id: articleId, patch: { publishedAt: '2025-02-27', note: 'A note.' } }],
    ] as const) {
      expect(await send(channel, input), channel).toMatchObject({ ok: true, value: { changes: [{}] } });
    }
    expect(
      await send('articles.update', { id: articleId, patch: { publishedAt: 'last week' } }),
    ).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  it('tells of annotations in few words, and finds claims of other articles', async () => {
    const segments = [{ start: 0, end: 20 }];
    const made = await send('annotations.create', { articleId, tag: 'claim', segments });
    const { id } = (made.ok ? (made.value as Output<'annotations.create'>).changes[0] : null) ?? {};
    const brief = { id, tag: 'claim', words: 'Over 11,000 soldiers', articleId };
    expect(await send('annotations.brief', { ids: [id] })).toMatchObject({ ok: true, value: [brief] });
    const nowhere = '019328a0-0000-7000-8000-000000000000';
    const search = { text: 'SOLDIERS', except: nowhere };
    expect(await send('claims.search', search)).toMatchObject({ ok: true, value: [brief] });
    expect(await send('claims.search', { ...search, except: articleId })).toEqual({ ok: true, value: [] });
    for (const [channel, junk] of [
      ['annotations.brief', { ids: ['no id'] }],
      ['claims.search', { text: 'x'.repeat(1001), except: nowhere }],
      ['claims.search', { text: 'x' }],
    ] as const) {
      expect(await send(channel, junk)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });

  it('tags many passages at once and takes them back in one step', async () => {
    const ranges = [
      { start: 0, end: 4 },
      { start: 12, end: 20 },
    ];
    const input = { articleId, tag: 'figure', ranges };
    expect(await send('annotations.createAll', input)).toMatchObject({
      ok: true,
      value: { changes: [{ after: { segments: [{ exact: 'Over' }] } }, {}] },
    });
    expect(await send('annotations.createAll', { ...input, ranges: [] })).toMatchObject({ ok: false });
    expect(await send('history.undo')).toMatchObject({ ok: true, value: { changes: [{}, {}] } });
    expect(workspace.annotations.ofArticle(articleId)).toEqual([]);
  });

  it('keeps the actor ledger, shows each mention in its sentence, and each answer fits the contract', async () => {
    const [start, end] = [text.indexOf('National'), text.indexOf('National') + 29];
    const made = await send('annotations.create', { articleId, tag: 'actor', segments: [{ start, end }] });
    const mention = made.ok ? (made.value as Output<'annotations.create'>).changes[0]?.id : undefined;
    const created = await send('actors.create', { name: 'NIS', country: 'kr', mentionIds: [mention] });
    if (!created.ok) throw new Error(created.error.message);
    const id = (created.value as Output<'actors.create'>).changes[0]?.id;
    expect(await send('actors.mentions', { id, from: 0, count: 50 })).toMatchObject({
      ok: true,
      value: { total: 1, mentions: [{ id: mention, sentence: text, marked: [{ start, end }] }] },
    });
    expect(readLedger(workspace)).toMatchObject({
      actors: [{ id, name: 'NIS', country: 'KR' }],
      mentions: [[id, 1]],
    });
    const other = await send('actors.create', { name: 'Spies' });
    const from = other.ok ? (other.value as Output<'actors.create'>).changes[0]?.id : undefined;
    for (const [channel, input] of [
      ['actors.update', { id, patch: { sector: 'SPY' } }],
      ['actors.merge', { into: id, from }],
      ['actors.point', { id: null, mentionIds: [mention] }],
      ['history.undo', undefined],
      ['actors.remove', { id }],
      ['history.undo', undefined],
    ] as const) {
      expect(await send(channel, input), channel).toMatchObject({ ok: true });
    }
    expect(await send('actors.split', { id, mentionIds: [mention], name: 'Other' })).toEqual({
      ok: false,
      error: {
        code: 'invalid-input',
        message: 'These are all mentions of “NIS”: rename it instead of splitting it.',
      },
    });
  });

  it('marks words everywhere, and says before how many there are', async () => {
    const wanted = {
      articleId,
      range: { start: 5, end: 11 },
      tag: 'figure',
      like: null,
      likeness: 'loose',
      scope: 'workspace',
    };
    expect(await send('annotations.occurrences', wanted)).toMatchObject({
      ok: true,
      value: { articles: [{ id: articleId, count: 1, known: 0, samples: [{ words: '11,000' }] }] },
    });
    expect(await send('annotations.markEverywhere', { ...wanted, range: { start: 5, end: 5000 } })).toEqual({
      ok: false,
      error: { code: 'invalid-input', message: 'There are no words from 5 to 5000 to look for.' },
    });
    expect(await send('annotations.markEverywhere', wanted)).toMatchObject({
      ok: true,
      value: { changes: [{ after: { segments: [{ exact: '11,000' }] } }] },
    });
    expect(await send('annotations.markEverywhere', wanted)).toMatchObject({
      ok: true,
      value: { changes: [] },
    });
  });

  it('lists the history with its people, and undoes to an entry', async () => {
    for (const start of [5, 21]) {
      await send('annotations.create', { articleId, tag: 'claim', segments: [{ start, end: start + 4 }] });
    }
    const query = { articleId, before: null, count: 2, by: null, topic: null, text: '' };
    expect(await send('history.list', query)).toMatchObject({
      ok: true,
      value: {
        lines: [
          { seq: 3, isUndone: false },
          { seq: 2, by: 'analyst' },
        ],
        isEnd: false,
      },
    });
    expect(await send('history.list', { ...query, before: 2 })).toMatchObject({
      ok: true,
      value: { lines: [{ seq: 1 }], isEnd: true },
    });
    expect(await send('history.people')).toEqual({ ok: true, value: ['analyst'] });
    expect(await send('history.since', { seq: 1, articleId })).toEqual({
      ok: true,
      value: { actions: 2, elsewhere: 0 },
    });
    expect(await send('history.undoTo', { seq: 1 })).toMatchObject({
      ok: true,
      value: { changes: [{}, {}] },
    });
    expect(await send('history.undoTo', { seq: 3 })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(workspace.annotations.ofArticle(articleId)).toEqual([]);
  });

  it.each([['Kim\nPark'], ['\0'], ['\ud800'], [' '], ['x'.repeat(201)]])(
    'refuses the name %j, which no history could keep',
    async (annotator) => {
      expect(await send('settings.save', { annotator })).toMatchObject({ ok: false });
      expect(workspace.settings.annotator()).toBeUndefined();
    },
  );

  it('says in a sentence that an article is gone', async () => {
    const id = '019328a0-0000-7000-8000-000000000000';
    expect(await send('articles.open', { id })).toEqual({
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
    const reply = await send('annotations.create', { articleId, tag: 'claim', segments });
    expect(reply.ok).toBe(false);
    expect(workspace.annotations.ofArticle(articleId)).toEqual([]);
    expect(workspace.history.lastSeq()).toBe(1);
  });

  it('logs what nobody expected and tells the page only a reference', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(workspace.articles, 'get').mockImplementation(() => {
      throw new TypeError('secret detail');
    });
    const reply = await send('articles.open', { id: articleId });
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(log).toHaveBeenCalledOnce();
  });

  it('rejects junk on every channel with a sentence, throws nothing and stores nothing', async () => {
    const channels = Object.keys(contract) as Channel[];
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const before = everything();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), fc.anything(), async (channel, junk) => {
        fc.pre(!contract[channel].input.safeParse(junk).success);
        const reply = await send(channel, junk);
        expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
        expect(reply.ok ? '' : reply.error.message).toContain(channel);
      }),
      { numRuns: 2000 },
    );
    expect(log).not.toHaveBeenCalled();
    expect(everything()).toEqual(before);
  });

  it('remembers where an article was left, and nothing else of the window', async () => {
    expect(await send('articles.rememberScroll', { id: articleId, offset: 42 })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await send('articles.open', { id: articleId })).toMatchObject({
      ok: true,
      value: { scrollOffset: 42 },
    });
  });

  it('does not undo what another process has done in the meantime', async () => {
    const other = openWorkspace(dir, { create: false });
    if (!other.ok) throw new Error(other.error.message);
    other.value.actions.createAnnotation({ articleId, tag: 'actor', segments: [{ start: 71, end: 100 }] });
    expect(await send('history.undo')).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(workspace.annotations.ofArticle(articleId)).toHaveLength(1);
    other.value.actions.createAnnotation({ articleId, tag: 'actor', segments: [{ start: 71, end: 100 }] });
    expect(await send('history.undoTo', { seq: 1 })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(workspace.annotations.ofArticle(articleId)).toHaveLength(2);
    expect(await send('history.undo')).toMatchObject({ ok: true });
    expect(await send('history.undo')).toMatchObject({ ok: true });
    expect(workspace.annotations.ofArticle(articleId)).toHaveLength(0);
    other.value.close();
  });
});
