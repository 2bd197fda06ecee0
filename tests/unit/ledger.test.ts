import { describe, expect, test } from 'vitest';
import { searchActors } from '../../renderer/actors/actorSearch.ts';
import { changeLedger, ledgerOf } from '../../renderer/state/ledger.ts';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { emptyActor } from '../../shared/model/actorRules.ts';
import { countries, countryName } from '../../shared/model/countries.ts';
import type { Change } from '../../shared/model/history.ts';

const entry = (name: string, aliases: string[] = []): ActorEntry => ({
  ...emptyActor,
  id: name,
  name,
  aliases,
});
const at = '2026-11-23T08:00:00.000Z';
const moved = (id: string, from: string | null, to: string | null): Change => ({
  entity: 'mention',
  id,
  articleId: 'article',
  before: { actorEntryId: from, updatedBy: 'analyst', updatedAt: at },
  after: { actorEntryId: to, updatedBy: 'analyst', updatedAt: at },
});

const ledger = ledgerOf(
  [entry('Żelenskyy'), entry('North Korea', ['DPRK']), entry('Korean Workers’ Party'), entry('Korea')],
  [['North Korea', 5]],
);

describe('the page’s copy of the ledger', () => {
  test('keeps entries in the order of their names, and counts mentions as they come and go', () => {
    const [renamed] = [entry('A new name')].map((after) => ({ ...after, id: 'North Korea' }));
    const after = changeLedger(ledger, [
      { entity: 'actor', id: 'North Korea', before: entry('North Korea'), after: renamed ?? null },
      { entity: 'actor', id: 'Korea', before: entry('Korea'), after: null },
      moved('a', 'North Korea', 'Żelenskyy'),
      moved('b', 'North Korea', null),
      moved('c', null, 'Żelenskyy'),
    ]);
    expect(after.actors.map(({ name }) => name)).toEqual([
      'A new name',
      'Korean Workers’ Party',
      'Żelenskyy',
    ]);
    expect(new Map(after.mentions)).toEqual(
      new Map([
        ['North Korea', 3],
        ['Żelenskyy', 2],
      ]),
    );
  });

  test('is the very same where nothing changed in it', () => expect(changeLedger(ledger, [])).toBe(ledger));
});

describe('an actor is found', () => {
  test.each<readonly [string, readonly string[]]>([
    ['', ['North Korea', 'Korea', 'Korean Workers’ Party', 'Żelenskyy']],
    ['kor', ['Korea', 'Korean Workers’ Party', 'North Korea']],
    ['ORTH', ['North Korea']],
    ['zel', ['Żelenskyy']],
    ['dprk', ['North Korea by DPRK']],
    ["workers' p", ['Korean Workers’ Party']],
    ['nobody', []],
  ])('by “%s”', (query, names) => {
    const found = searchActors(ledger, query);
    expect(
      found.map(({ actor, alias }) => (alias === null ? actor.name : `${actor.name} by ${alias}`)),
    ).toEqual(names);
  });
});

test('countries are those that ISO 3166 has assigned, and Kosovo', () => {
  expect(countries()).toHaveLength(250);
  expect(['KR', 'KP', 'XK', 'UK', 'EU', 'SU', 'ZZ', 'kr', ''].map(countryName)).toEqual([
    'South Korea',
    'North Korea',
    'Kosovo',
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
