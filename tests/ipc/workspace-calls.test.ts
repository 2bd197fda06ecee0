import { describe, expect, it } from 'vitest';
import type { Output } from '../../shared/ipc/contract.ts';
import { addArticle } from '../fixtures/workspaces.ts';
import { text, useBoundary } from './boundary.ts';

describe('a call about the whole workspace', () => {
  const stage = useBoundary();

  it('compares statements of a scope, and says of one that has gone that it has', async () => {
    const made = await stage.send('annotations.create', {
      articleId: stage.articleId,
      tag: 'figure',
      segments: [{ start: 0, end: 20 }],
    });
    const { id } = (made.ok ? (made.value as Output<'annotations.create'>).changes[0] : null) ?? {};
    for (const scope of [{ kind: 'all' }, { kind: 'ids', ids: [id] }, { kind: 'figure', id }])
      expect(await stage.send('comparing.statements', { scope })).toMatchObject({
        ok: true,
        value: { statements: [{ id, tag: 'figure' }], total: 1, links: [], series: [] },
      });
    expect(await stage.send('comparing.statements', { scope: { kind: 'claim', id } })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await stage.send('comparing.statements', { scope: { kind: 'query' } })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  it('asks the whole workspace, and each answer fits the contract', async () => {
    const made = await stage.send('annotations.create', {
      articleId: stage.articleId,
      tag: 'claim',
      segments: [{ start: 0, end: 20 }],
    });
    const { id } = (made.ok ? (made.value as Output<'annotations.create'>).changes[0] : null) ?? {};
    await stage.send('annotations.update', {
      id,
      patch: { attributes: { sourceReliability: 'C', informationCredibility: '4' } },
    });
    const asked = { query: 'claim soldiers grade:<C3', hereId: stage.articleId };
    expect(await stage.send('asking.ask', { asked, order: 'newest', from: 0, count: 50 })).toMatchObject({
      ok: true,
      value: { total: 1, articles: 1, byTag: { claim: 1 }, answers: [{ id, parts: 1 }] },
    });
    expect(await stage.send('asking.hits', { asked, order: 'tag' })).toEqual({
      ok: true,
      value: [{ id, articleId: stage.articleId }],
    });
    expect(
      await stage.send('asking.facets', { asked, fields: ['tag', 'grade', 'colour'], count: 10 }),
    ).toMatchObject({
      ok: true,
      value: [
        { field: 'tag', values: [{ value: 'claim', count: 1, state: 'asked' }] },
        { field: 'grade', values: [{ value: 'C4', count: 1 }] },
        { field: 'colour', values: [] },
      ],
    });
    expect(
      await stage.send('asking.passages', { asked: { query: 'Kursk' }, from: 0, count: 10 }),
    ).toMatchObject({
      ok: true,
      value: [{ articleId: stage.articleId, passages: [{ hits: [{ start: 47, end: 52 }] }], more: 0 }],
    });
    expect(
      await stage.send('asking.rows', {
        asked,
        columns: ['tag', 'grade', 'colour'],
        sorting: [{ column: 'words', isDescending: true }],
        from: 0,
        count: 10,
      }),
    ).toMatchObject({ ok: true, value: { total: 1, rows: [{ id, cells: { tag: 'Claim' } }] } });
    expect(
      await stage.send('asking.pivot', { asked, rows: 'tag', columns: 'outlet', of: 'articles' }),
    ).toMatchObject({ ok: true, value: { counts: [[1]], total: 1 } });
    expect(await stage.send('asking.explain', { query: 'claim lang:ko' })).toMatchObject({
      ok: true,
      value: {
        parts: [
          { left: 1, alone: 1 },
          { left: 0, alone: 0 },
        ],
        ways: [{ query: 'claim', count: 1 }],
      },
    });
    expect(await stage.send('asking.values', { field: 'grade', prefix: 'c', count: 5 })).toMatchObject({
      ok: true,
      value: [{ value: 'C4', count: 1 }],
    });
    expect(
      await stage.send('asking.batch', { names: ['SOLDIERS', 'nobody at all'], among: 'annotations' }),
    ).toMatchObject({
      ok: true,
      value: [
        { annotations: 1, articles: 1 },
        { annotations: 0, articles: 0 },
      ],
    });
    expect(await stage.send('asking.explain', { query: '(claim' })).toMatchObject({
      ok: false,
      error: {
        code: 'invalid-input',
        message: expect.stringMatching(/^The query cannot be read at character 1: /),
      },
    });
  });

  it('changes, counts and removes what is on the desk, and each answer fits the contract', async () => {
    const ids = [stage.articleId];
    const patch = {
      title: 'Kursk',
      publisher: 'Yonhap',
      status: 'done',
      addLabels: ['war'],
      confirm: ['url'],
    };
    expect(await stage.send('articles.update', { ids, patch })).toMatchObject({
      ok: true,
      value: { changes: [{ after: { title: 'Kursk', status: 'done', labels: ['war'] } }] },
    });
    const range = (start: number, end: number) => ({ start, end });
    const ranges = [range(0, 4), range(5, 11)];
    const tagged = await stage.send('annotations.createAll', {
      articleId: stage.articleId,
      tag: 'claim',
      ranges,
    });
    const marks = tagged.ok
      ? (tagged.value as Output<'annotations.createAll'>).changes.map(({ id }) => id)
      : [];
    for (const [channel, input, changes] of [
      ['annotations.updateMany', { ids: marks, patch: { tag: 'quote', status: 'suggested' } }, 2],
      ['annotations.updateMany', { ids: marks, patch: { attributes: { type: 'direct' } } }, 2],
      ['annotations.removeMany', { ids: marks }, 2],
      ['history.undo', undefined, 2],
      ['articles.remove', { ids }, 3],
      ['history.undo', undefined, 3],
    ] as const) {
      const answer = await stage.send(channel, input);
      expect(answer.ok && (answer.value as { changes: unknown[] }).changes, channel).toHaveLength(changes);
    }
    expect(await stage.send('articles.removal', { ids })).toEqual({
      ok: true,
      value: { articles: 1, annotations: 2, linksFromElsewhere: 0 },
    });
  });

  it('keeps series, exclusions and decisions on pairs, and each answer fits the contract', async () => {
    const figures: string[] = [];
    for (const start of [0, 5]) {
      const made = await stage.send('annotations.create', {
        articleId: stage.articleId,
        tag: 'figure',
        segments: [{ start, end: start + 3 }],
      });
      figures.push((made.ok && (made.value as Output<'annotations.create'>).changes[0]?.id) || '');
    }
    const [a, b] = figures;
    const series = { name: 'Sent', entity: 'soldiers', property: null, unit: null, cumulative: true };
    const made = await stage.send('series.create', { ...series, figures });
    const id = made.ok ? (made.value as Output<'series.create'>).changes[0]?.id : undefined;
    const parted = await stage.send('series.part', { id, figures: [a], name: 'Others' });
    const from = parted.ok ? (parted.value as Output<'series.part'>).changes[1]?.id : undefined;
    for (const [channel, input] of [
      ['series.update', { id, patch: { name: 'Seen', cumulative: false } }],
      ['series.join', { into: id, from }],
      ['series.update', { id, patch: { remove: [b] } }],
      ['figures.exclude', { ids: [a], reason: 'A rumour.' }],
      ['comparing.decide', { a, b, verdict: 'supports' }],
    ] as const)
      expect(await stage.send(channel, input), channel).toMatchObject({ ok: true });
    expect(await stage.send('comparing.statements', { scope: { kind: 'all' } })).toMatchObject({
      ok: true,
      value: {
        statements: [
          { id: a, seriesId: id, excluded: 'A rumour.' },
          { id: b, seriesId: null, excluded: null },
        ],
        links: [{ type: 'supports' }],
        series: [{ ...series, name: 'Seen', cumulative: false, figures: [a] }],
      },
    });
    for (const [channel, input] of [
      ['series.create', { ...series, figures: [] }],
      ['series.update', { id, patch: { figures } }],
      ['figures.exclude', { ids: [a] }],
      ['comparing.decide', { a, b, verdict: 'maybe' }],
      // A figure is in no group of claims.
      ['claims.part', { id: a }],
    ] as const)
      expect(await stage.send(channel, input), channel).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
    expect(await stage.send('figures.include', { ids: [a] })).toMatchObject({ ok: true });
    expect(await stage.send('series.remove', { id })).toMatchObject({ ok: true });
    expect(await stage.send('series.remove', { id })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('keeps outlets and saved questions, and each answer fits the contract', async () => {
    await stage.send('articles.update', { ids: [stage.articleId], patch: { publisher: 'Yonhap' } });
    const idOf = async (channel: 'outlets.create' | 'questions.create', input: object) => {
      const made = await stage.send(channel, input);
      return made.ok ? (made.value as Output<'outlets.create'>).changes[0]?.id : undefined;
    };
    const into = await idOf('outlets.create', { name: 'Yonhap' });
    const from = await idOf('outlets.create', { name: 'KBS', kind: 'broadcaster', reliability: 'A' });
    const question = await idOf('questions.create', { name: 'Weak', query: 'grade:<C3' });
    for (const [channel, input] of [
      ['outlets.update', { id: into, patch: { country: 'KR' } }],
      ['outlets.merge', { into, from }],
      ['questions.update', { id: question, patch: { name: 'Weak claims' } }],
      ['questions.look', { id: question }],
    ] as const) {
      expect(await stage.send(channel, input), channel).toMatchObject({ ok: true });
    }
    expect(await stage.send('outlets.list')).toMatchObject({
      ok: true,
      value: [
        { name: 'Yonhap', articles: 1, entry: { aliases: ['KBS'], kind: 'broadcaster', country: 'KR' } },
      ],
    });
    expect(await stage.send('questions.list')).toMatchObject({
      ok: true,
      value: [{ id: question, name: 'Weak claims', query: 'grade:<C3', lookedAt: expect.any(String) }],
    });
    expect(await stage.send('outlets.remove', { id: into })).toMatchObject({ ok: true });
    expect(await stage.send('questions.remove', { id: question })).toMatchObject({ ok: true });
    expect(await stage.send('questions.look', { id: question })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('finds copies among all articles, and cancels what is not going on', async () => {
    const copy = `In print: ${text} It was said on Monday.`;
    const copyId = addArticle(stage.workspace, copy, 'copy.txt');
    expect(await stage.send('comparing.cancel')).toEqual({ ok: true, value: undefined });
    expect(await stage.send('comparing.origins')).toEqual({
      ok: true,
      value: { clusters: [{ articles: [stage.articleId, copyId], origin: stage.articleId }] },
    });
    const decided = { contradicts: 0, supports: 0, repeats: 0, nothing: 0 };
    expect(await stage.send('comparing.pairs')).toEqual({
      ok: true,
      value: { pairs: [], total: 0, decided },
    });
    for (const value of ['7', '9']) {
      const bound = { value, inclusive: true };
      const made = await stage.send('annotations.create', {
        articleId: stage.articleId,
        tag: 'figure',
        segments: [{ start: 0, end: 20 }],
      });
      const { id } = (made.ok ? (made.value as Output<'annotations.create'>).changes[0] : null) ?? {};
      await stage.send('annotations.update', {
        id,
        patch: {
          attributes: {
            lower: bound,
            upper: bound,
            modifiers: ['IsCount'],
            measuredEntity: 'ships',
            asOf: { date: '2026-11-02' },
          },
        },
      });
    }
    expect(await stage.send('comparing.pairs')).toMatchObject({
      ok: true,
      value: {
        pairs: [
          {
            a: { tag: 'figure' },
            b: { tag: 'figure' },
            relation: 'contradicts',
            rule: 'same day, bounds apart',
          },
        ],
        total: 1,
        decided,
      },
    });
  });
});
