import { describe, expect, it } from 'vitest';
import { actorGroups } from '../../renderer/actors/list/actorGroups.ts';
import { differences } from '../../renderer/actors/page/differences.ts';
import { headingsOf } from '../../renderer/actors/page/pageRows.ts';
import { actorLine } from '../../renderer/actors/page/pageWords.ts';
import type { ActorEntry } from '../../shared/model/actor.ts';
import type { DateForm } from '../../shared/model/dateForm.ts';
import type { Answer } from '../../shared/transfer/asking.ts';

const entry = (name: string, rest: Partial<ActorEntry> = {}): ActorEntry => ({
  id: name,
  name,
  type: null,
  sector: null,
  country: null,
  wikidata: null,
  aliases: [],
  note: null,
  ...rest,
});

describe('the list of actors', () => {
  it('is by type, places of both kinds together, those without a type last, each in the order it came in', () => {
    const found = [
      entry('Selmar', { type: 'GPE' }),
      entry('a deckhand'),
      entry('Renko', { type: 'PER' }),
      entry('the Strait', { type: 'LOC' }),
      entry('Tesk', { type: 'GPE' }),
    ].map((actor) => ({ actor, alias: null }));
    expect(
      actorGroups(found).map(({ name, isUntyped, found: own }) => [
        name,
        isUntyped,
        own.map(({ actor }) => actor.name),
      ]),
    ).toEqual([
      ['People', false, ['Renko']],
      ['Places', false, ['Selmar', 'the Strait', 'Tesk']],
      ['No type yet', true, ['a deckhand']],
    ]);
  });
});

describe('the line about an actor', () => {
  const count = { total: 0, articles: 0 };
  const line = (
    days: readonly [string, string] | null,
    total = 52,
    articles = 11,
    form: DateForm = 'day-month',
  ) =>
    actorLine(
      entry('Renko', { type: 'PER', sector: 'GOV', country: 'KR' }),
      { counts: { said: count, claimed: count, about: count, mentions: { total, articles } }, days },
      form,
    );
  it.each([
    [['2026-11-11', '2026-11-14'], '11–14 Nov 2026'],
    [['2026-11-14T10:00Z', '2026-11-14T20:00Z'], '14 Nov 2026'],
    [['2026-10-28', '2026-11-14'], '28 Oct – 14 Nov 2026'],
    [['2025-12-31', '2026-01-02'], '31 Dec 2025 – 2 Jan 2026'],
    [['2026-02', '2026-11-12'], 'Feb 2026 – 12 Nov 2026'],
    [['2026', '2026'], '2026'],
  ] as const)('says of %j “%s”', (days, words) => {
    expect(line(days)).toBe(`person · government · South Korea · 52 mentions in 11 articles, ${words}`);
  });
  it.each([
    ['month-day', ['2026-11-11', '2026-11-14'], 'Nov 11–14, 2026'],
    ['month-day', ['2026-10-28', '2026-11-14'], 'Oct 28 – Nov 14, 2026'],
    ['month-day', ['2026-02', '2026-11-12'], 'Feb 2026 – Nov 12, 2026'],
    ['iso', ['2026-10-28', '2026-11-14T20:00Z'], '2026-10-28 – 2026-11-14'],
  ] as const)('in the form %s says of %j “%s”', (form, days, words) => {
    expect(line(days, 1, 1, form)).toContain(`1 mention in 1 article, ${words}`);
  });
  it('says where there is none, and nothing before that is known', () => {
    expect(line(null, 1, 1)).toBe('person · government · South Korea · 1 mention in 1 article');
    expect(line(null, 0, 0)).toBe('person · government · South Korea · no mentions');
    expect(actorLine(entry('x'), { counts: null, days: null }, 'day-month')).toBe('');
  });
});

describe('two entries of one name', () => {
  it('are told apart by what differs', () => {
    const one = entry('Anna Lorek', { type: 'PER', sector: 'LAB', wikidata: 'Q1' });
    const other = entry('Anna Lorek', { type: 'PER', sector: 'MED', note: 'Speaks for the hospital.' });
    expect(differences(one, other)).toEqual(['health', 'no Wikidata id', '“Speaks for the hospital.”']);
    expect(differences(other, one)).toEqual(['organised labour', 'Q1']);
    expect(differences(one, one)).toEqual([]);
  });
});

describe('the headings of a page', () => {
  it('name each day and each article once', () => {
    const answers = [
      ['a', '2026-11-14T12:00Z'],
      ['a', '2026-11-14T12:00Z'],
      ['b', '2026-11-14'],
      ['c', null],
    ].map(([articleId, published]) => ({ articleId, published }) as Answer);
    expect(headingsOf(answers, 'day-month')).toEqual([
      { day: 'Saturday 14 November 2026', article: 2 },
      { day: null, article: null },
      { day: null, article: 1 },
      { day: 'No day of publication', article: 1 },
    ]);
  });
});
