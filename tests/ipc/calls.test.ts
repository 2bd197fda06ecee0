import { describe, expect, it } from 'vitest';
import { readLedger } from '../../electron/ipc/actors.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import { importBytes } from '../fixtures/importing.ts';
import { text, useBoundary } from './boundary.ts';

describe('a call from the page', () => {
  const stage = useBoundary();

  it('marks, retags, notes, removes, undoes and redoes, and each answer fits the contract', async () => {
    const created = await stage.send('annotations.create', {
      articleId: stage.articleId,
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
      expect(await stage.send(channel, input), channel).toMatchObject({
        ok: true,
        value: { changes: [{ id }] },
      });
    }
    expect(await stage.send('articles.open', { id: stage.articleId })).toMatchObject({
      ok: true,
      value: { annotations: [] },
    });
  });

  it('keeps a note that is being written until it is saved or dropped', async () => {
    const { articleId: id } = stage;
    expect(await stage.send('drafts.save', { id, text: 'Ask the min' })).toMatchObject({ ok: true });
    expect(stage.workspace.drafts.all()).toEqual([
      { id, text: 'Ask the min', about: expect.stringMatching(/\S/) },
    ]);
    await stage.send('articles.update', { ids: [id], patch: { note: 'Ask the min' } });
    expect(stage.workspace.drafts.all()).toEqual([]);
    await stage.send('drafts.save', { id, text: 'Ask the ministry' });
    await stage.send('drafts.save', { id, text: null });
    expect(stage.workspace.drafts.all()).toEqual([]);
  });

  it('says what is known of articles besides their texts', async () => {
    expect(await stage.send('articles.records', { ids: [stage.articleId] })).toMatchObject({
      ok: true,
      value: [{ id: stage.articleId, source: { fileName: expect.stringMatching(/\S/) } }],
    });
  });

  it('searches the articles, and the answer fits the contract', async () => {
    expect(await stage.send('articles.search', { text: 'soldiers' })).toMatchObject({
      ok: true,
      value: [{ id: stage.articleId, words: 'soldiers' }],
    });
  });

  it('sets attributes, links and dates, and each answer fits the contract', async () => {
    const segments = [{ start: 0, end: 20 }];
    const made = await stage.send('annotations.create', {
      articleId: stage.articleId,
      tag: 'quote',
      segments,
    });
    if (!made.ok) throw new Error(made.error.message);
    const { id } = (made.value as Output<'annotations.create'>).changes[0] ?? {};
    const linked = await stage.send('annotations.create', {
      articleId: stage.articleId,
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
    const made2 = await stage.send('links.create', addressee);
    expect(made2).toMatchObject({ ok: true, value: { changes: [{ after: addressee }] } });
    const link = made2.ok ? (made2.value as Output<'links.create'>).changes[0]?.id : undefined;
    for (const [channel, input] of [
      ['links.remove', { id: link }],
      ['annotations.update', { id, patch: { attributes: { type: 'direct' }, status: 'suggested' } }],
      ['articles.update', { ids: [stage.articleId], patch: { publishedAt: '2025-02-27', note: 'A note.' } }],
    ] as const) {
      expect(await stage.send(channel, input), channel).toMatchObject({ ok: true, value: { changes: [{}] } });
    }
    expect(
      await stage.send('articles.update', { ids: [stage.articleId], patch: { publishedAt: 'last week' } }),
    ).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  it('tells of annotations in few words, and finds claims of other articles', async () => {
    const segments = [{ start: 0, end: 20 }];
    const made = await stage.send('annotations.create', {
      articleId: stage.articleId,
      tag: 'claim',
      segments,
    });
    const { id } = (made.ok ? (made.value as Output<'annotations.create'>).changes[0] : null) ?? {};
    const brief = { id, tag: 'claim', words: 'Over 11,000 soldiers', articleId: stage.articleId };
    expect(await stage.send('annotations.brief', { ids: [id] })).toMatchObject({ ok: true, value: [brief] });
    const nowhere = '019328a0-0000-7000-8000-000000000000';
    const search = { text: 'SOLDIERS', except: nowhere };
    expect(await stage.send('claims.search', search)).toMatchObject({ ok: true, value: [brief] });
    expect(await stage.send('claims.search', { ...search, except: stage.articleId })).toEqual({
      ok: true,
      value: [],
    });
    for (const [channel, junk] of [
      ['annotations.brief', { ids: ['no id'] }],
      ['claims.search', { text: 'x'.repeat(1001), except: nowhere }],
      ['claims.search', { text: 'x' }],
    ] as const) {
      expect(await stage.send(channel, junk)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });

  it('tags many passages at once and takes them back in one step', async () => {
    const ranges = [
      { start: 0, end: 4 },
      { start: 12, end: 20 },
    ];
    const input = { articleId: stage.articleId, tag: 'figure', ranges };
    expect(await stage.send('annotations.createAll', input)).toMatchObject({
      ok: true,
      value: { changes: [{ after: { segments: [{ exact: 'Over' }] } }, {}] },
    });
    expect(await stage.send('annotations.createAll', { ...input, ranges: [] })).toMatchObject({ ok: false });
    expect(await stage.send('history.undo')).toMatchObject({ ok: true, value: { changes: [{}, {}] } });
    expect(stage.workspace.annotations.ofArticle(stage.articleId)).toEqual([]);
  });

  it('keeps the actor ledger, shows each mention in its sentence, and each answer fits the contract', async () => {
    const [start, end] = [text.indexOf('National'), text.indexOf('National') + 29];
    const made = await stage.send('annotations.create', {
      articleId: stage.articleId,
      tag: 'actor',
      segments: [{ start, end }],
    });
    const mention = made.ok ? (made.value as Output<'annotations.create'>).changes[0]?.id : undefined;
    const created = await stage.send('actors.create', { name: 'NIS', country: 'kr', mentionIds: [mention] });
    if (!created.ok) throw new Error(created.error.message);
    const id = (created.value as Output<'actors.create'>).changes[0]?.id;
    expect(readLedger(stage.workspace)).toMatchObject({
      actors: [{ id, name: 'NIS', country: 'KR' }],
      mentions: [[id, 1]],
    });
    const other = await stage.send('actors.create', { name: 'Spies' });
    const from = other.ok ? (other.value as Output<'actors.create'>).changes[0]?.id : undefined;
    for (const [channel, input] of [
      ['actors.update', { id, patch: { sector: 'SPY' } }],
      ['actors.updateMany', { ids: [id, from], patch: { type: 'ORG' } }],
      ['actors.merge', { into: id, from }],
      ['actors.point', { id: null, mentionIds: [mention] }],
      ['history.undo', undefined],
      ['actors.remove', { id }],
      ['history.undo', undefined],
    ] as const) {
      expect(await stage.send(channel, input), channel).toMatchObject({ ok: true });
    }
    expect(await stage.send('actors.split', { id, mentionIds: [mention], name: 'Other' })).toEqual({
      ok: false,
      error: {
        code: 'invalid-input',
        message: 'These are all the mentions of “NIS”: rename it instead.',
      },
    });
  });

  it('marks words everywhere, and says before how many there are', async () => {
    const wanted = {
      articleId: stage.articleId,
      range: { start: 5, end: 11 },
      tag: 'figure',
      like: null,
      likeness: 'loose',
      insideWords: false,
      scope: 'workspace',
    };
    const ticked = [{ articleId: stage.articleId, starts: [5] }];
    expect(await stage.send('annotations.occurrences', wanted)).toMatchObject({
      ok: true,
      value: { articles: [{ id: stage.articleId, count: 1, known: 0, ranges: [{ start: 5, end: 11 }] }] },
    });
    expect(
      await stage.send('annotations.inSentences', {
        articleId: stage.articleId,
        ranges: [{ start: 5, end: 11 }],
      }),
    ).toMatchObject({ ok: true, value: [{ words: '11,000' }] });
    expect(
      await stage.send('annotations.markEverywhere', { ...wanted, ticked, range: { start: 5, end: 5000 } }),
    ).toEqual({
      ok: false,
      error: { code: 'invalid-input', message: 'There are no words from 5 to 5000 to look for.' },
    });
    expect(await stage.send('annotations.markEverywhere', { ...wanted, ticked })).toMatchObject({
      ok: true,
      value: { changes: [{ after: { segments: [{ exact: '11,000' }] } }] },
    });
    expect(await stage.send('annotations.markEverywhere', { ...wanted, ticked })).toMatchObject({
      ok: true,
      value: { changes: [] },
    });
  });

  it('lists the history with its people, and undoes to an entry', async () => {
    for (const start of [5, 21]) {
      await stage.send('annotations.create', {
        articleId: stage.articleId,
        tag: 'claim',
        segments: [{ start, end: start + 4 }],
      });
    }
    const query = { articleId: stage.articleId, before: null, count: 2, by: null, topic: null, text: '' };
    expect(await stage.send('history.list', query)).toMatchObject({
      ok: true,
      value: {
        lines: [
          { seq: 3, isUndone: false },
          { seq: 2, by: 'analyst' },
        ],
        isEnd: false,
      },
    });
    expect(await stage.send('history.list', { ...query, before: 2 })).toMatchObject({
      ok: true,
      value: { lines: [{ seq: 1 }], isEnd: true },
    });
    expect(await stage.send('history.people')).toEqual({ ok: true, value: ['analyst'] });
    const since = '2026-01-01T00:00:00.000Z';
    expect(await stage.send('history.list', { ...query, since })).toMatchObject({ ok: true });
    expect(await stage.send('history.news', { since })).toMatchObject({
      ok: true,
      value: [{ by: 'analyst' }],
    });
    expect(await stage.send('history.since', { seq: 1, articleId: stage.articleId })).toEqual({
      ok: true,
      value: { actions: 2, elsewhere: 0 },
    });
    expect(await stage.send('history.undoTo', { seq: 1 })).toMatchObject({
      ok: true,
      value: { changes: [{}, {}] },
    });
    expect(await stage.send('history.undoTo', { seq: 3 })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(stage.workspace.annotations.ofArticle(stage.articleId)).toEqual([]);
  });
});

describe('versions of an article', () => {
  const stage = useBoundary();

  it('are related, reviewed, compared, and each answer fits the contract', async () => {
    await stage.send('annotations.create', {
      articleId: stage.articleId,
      tag: 'figure',
      segments: [{ start: 0, end: 20 }],
    });
    const bytes = Buffer.from(text.replace('11,000', '12,000'));
    const { rows } = await importBytes(stage.workspace, { fileName: 'newer.txt', bytes });
    const [{ id: newer = '' } = {}] = rows;
    const older = stage.articleId;
    expect(await stage.send('revisions.relate', { newer, older })).toMatchObject({
      ok: true,
      value: { carried: 0, waiting: 1 },
    });
    const waiting = await stage.send('revisions.waiting', { articleId: newer });
    if (!waiting.ok) throw new Error(waiting.error.message);
    const [item] = waiting.value as Output<'revisions.waiting'>;
    expect(item).toMatchObject({
      status: 'changed',
      isLeft: false,
      older: { marked: [{ start: 0, end: 20 }] },
    });
    expect(item?.candidates[0]?.parts).toContainEqual({ kind: 'removed', text: '11,000 ' });
    expect(await stage.send('revisions.compare', { newer, older })).toMatchObject({
      ok: true,
      value: [{ isSame: false }],
    });
    // Its words are others now.
    expect(await stage.send('revisions.placeIdentical', { articleId: newer })).toMatchObject({
      ok: true,
      value: { changes: [] },
    });
    const decision = { kind: 'place', segments: item?.candidates[0]?.segments, how: 'confirmed' };
    expect(await stage.send('revisions.decide', { id: item?.id, decision })).toMatchObject({ ok: true });
    expect(await stage.send('revisions.waiting', { articleId: newer })).toEqual({ ok: true, value: [] });
  });
});
