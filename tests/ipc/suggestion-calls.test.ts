import { describe, expect, it } from 'vitest';
import type { Output } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { addArticle } from '../fixtures/workspaces.ts';
import { useBoundary } from './boundary.ts';

const text =
  'The bridge is open again.\n\n“We checked every bolt of it,” said Tomas Weck, who heads the office. Over 40 lorries crossed it on Monday, according to the police.\n';

describe('the calls about suggestions', () => {
  const stage = useBoundary();

  async function answer<C extends Parameters<typeof stage.send>[0]>(
    channel: C,
    input?: unknown,
  ): Promise<Output<C>> {
    const reply = (await stage.send(channel, input)) as Result<Output<C>>;
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  }

  /** An article with a direct quote, suggested for. */
  async function suggested() {
    const articleId = addArticle(stage.workspace, text, 'b.txt');
    const made = await answer('suggestions.make', { articleIds: [articleId] });
    const [quote] = stage.workspace.annotations.ofArticle(articleId).filter(({ tag }) => tag === 'quote');
    if (!quote) throw new Error('No quote was suggested.');
    return { articleId, made, quote };
  }

  it('make them, say what waits, and take a decision', async () => {
    const { articleId, made, quote } = await suggested();
    expect(made).toMatchObject({ articles: 1, isCancelled: false, failed: [] });
    expect(made.made.quote).toBe(1);
    const { claim, actor, figure, quote: quotes } = made.made;
    expect(made.committed?.changes.filter(({ entity }) => entity === 'annotation')).toHaveLength(
      claim + actor + figure + quotes,
    );
    // A sentence that is only worth checking waits for nobody.
    expect(made.waiting).toBeLessThanOrEqual(claim + actor + figure + quotes);
    const before = await answer('suggestions.waiting');
    expect(before).toMatchObject([{ articleId, waiting: { quote: 1 }, decided: 0 }]);
    const { changes } = await answer('suggestions.decide', {
      decisions: [{ id: quote.id, verdict: 'accept' }],
    });
    expect(changes.map(({ entity }) => entity)).toEqual(['annotation', 'decision']);
    expect(await answer('suggestions.waiting')).toMatchObject([{ waiting: { quote: 0 }, decided: 1 }]);
    const { rules, tags, decisions, rejected, added } = await answer('suggestions.standing', { articleId });
    expect(decisions).toBe(1);
    expect([rejected, added]).toEqual([[], []]);
    expect(rules.find(({ right }) => right === 1)).toMatchObject({ tag: 'quote', of: 1, isOffered: false });
    expect(tags).toEqual([{ tag: 'quote', right: 1, of: 1, missed: 0 }]);
  });

  it('show what waits of a rule in its sentences, as many as are counted', async () => {
    const { articleId } = await suggested();
    const { rules } = await answer('suggestions.standing', { articleId });
    const waiting = rules.filter(({ here }) => here > 0);
    const found = await answer('suggestions.ofRules', {
      rules: waiting.map(({ rule }) => rule),
      articleId: null,
    });
    expect(found).toHaveLength(waiting.reduce((sum, { here }) => sum + here, 0));
    expect(found.find(({ rule }) => rule.startsWith('quote.'))?.words).toBe('“We checked every bolt of it,”');
  });

  it('clear, forget and undo', async () => {
    const { articleId, quote } = await suggested();
    await answer('suggestions.decide', { decisions: [{ id: quote.id, verdict: 'reject' }] });
    expect((await answer('suggestions.forget', { rule: null }))?.changes).toHaveLength(1);
    expect(await answer('suggestions.forget', { rule: null })).toBeNull();
    await answer('suggestions.clear', { articleIds: null });
    expect(await answer('suggestions.waiting')).toEqual([]);
    expect(await answer('suggestions.clear', { articleIds: [articleId] })).toBeNull();
    await answer('history.undo');
    await answer('history.undo');
    expect(stage.workspace.decisions.count()).toBe(1);
  });

  it('say the language that an article is read in, detected or set, and what is not read in it', async () => {
    const id = addArticle(stage.workspace, text, 'b.txt');
    expect(await answer('suggestions.language', { articleId: id })).toMatchObject({ isDetected: true });
    await answer('articles.update', { ids: [id], patch: { language: 'ar' } });
    expect(await answer('suggestions.language', { articleId: id })).toMatchObject({
      language: 'ar',
      isDetected: false,
      notRead: expect.arrayContaining(['actor']),
    });
  });

  it('never suggest again what was rejected here, but do what is at the same place of another article', async () => {
    const { articleId, quote } = await suggested();
    await answer('suggestions.decide', { decisions: [{ id: quote.id, verdict: 'reject' }] });
    // A newer version: what stands before has changed, and so have all offsets.
    const newer = addArticle(stage.workspace, text.replace('again', 'again since noon'), 'c.txt');
    // Other words at the very same offsets.
    const other = addArticle(
      stage.workspace,
      text.replace('We checked every bolt', 'They like green doors'),
      'd.txt',
    );
    await answer('suggestions.make', { articleIds: [articleId, newer, other] });
    const quotes = (id: string) =>
      stage.workspace.annotations
        .ofArticle(id)
        .filter(({ tag, status }) => tag === 'quote' && status === 'suggested');
    expect([articleId, newer, other].map((id) => quotes(id).length)).toEqual([0, 0, 1]);
  });

  it('say in sentences what cannot be done', async () => {
    const { quote } = await suggested();
    const decide = { decisions: [{ id: quote.id, verdict: 'accept' }] };
    await answer('suggestions.decide', decide);
    expect(await stage.send('suggestions.decide', decide)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(
      await stage.send('suggestions.correct', {
        annotationId: quote.id,
        rule: 'quote.nothing',
        verdict: 'accept',
      }),
    ).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const nowhere = '019328a0-0000-7000-8000-000000000009';
    expect(await answer('suggestions.make', { articleIds: [nowhere] })).toMatchObject({
      committed: null,
      failed: [`There is no article ${nowhere} in this workspace.`],
    });
  });
});
