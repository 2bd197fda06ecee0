import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import type { ActorEntry } from '../../../shared/model/actor.ts';
import { type Document, readDocument } from '../../../shared/suggest/document.ts';
import { type Knowledge, noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { findNames } from '../../../shared/suggest/names/findNames.ts';
import type { NameModel } from '../../../shared/suggest/names/model.ts';
import { nameRules } from '../../../shared/suggest/names/rules.ts';
import { steepnessOf, suspicious } from '../../fixtures/growth/measure.ts';

let model: NameModel;
beforeAll(async () => {
  model = await loadNames();
});

/** “Anton Reve PER”, name by name. */
function namesIn(text: string, knowledge: Knowledge = noKnowledge): readonly string[] {
  return findNames(readDocument(text, 'en'), knowledge, model).mentions.map(
    ({ start, end, type }) => `${text.slice(start, end)} ${type}`,
  );
}

describe('the names of a text', () => {
  it.each([
    [
      'come without titles',
      'Prime Minister Anton Reve met Dr. Maria Stahl.',
      ['Anton Reve PER', 'Maria Stahl PER'],
    ],
    [
      'come without possessives',
      'Anton Reve’s lawyers left Russia’s capital.',
      ['Anton Reve PER', 'Russia GPE'],
    ],
    [
      'are found again by surname at the start of a sentence',
      'The witness was David Harrow. Harrow said nothing. Then Harrow left.',
      ['David Harrow PER', 'Harrow PER', 'Harrow PER'],
    ],
    [
      'come without what describes them',
      'The Kolm-based Institute for the Study of Tides and the opposition-led Senate agreed.',
      ['Institute for the Study of Tides ORG', 'Senate ORG'],
    ],
    [
      'are those of chambers, not of their members, of faiths or of money',
      'House Republicans met. He said Islam was not the matter. She paid US$ 20,000.',
      ['House ORG'],
    ],
    [
      'reach to the last word of an organisation',
      'The Health and Safety Executive was told. Pictures by Meridian Data Lab show it.',
      ['Health and Safety Executive ORG', 'Meridian Data Lab ORG'],
    ],
    [
      'come without the rest of an office',
      'The Secretary of State Anton Reve met the head of the navy.',
      ['Anton Reve PER'],
    ],
    [
      'are persons behind a title',
      'Ms. Abrogast, Dr Quill and Mr Ostend agreed.',
      ['Abrogast PER', 'Quill PER', 'Ostend PER'],
    ],
    [
      'are no persons by three letters',
      'Vera Un spoke to the UN. The UN thanked Un.',
      ['Vera Un PER', 'UN ORG', 'UN ORG', 'Un PER'],
    ],
    [
      'are places where the text says so, also where it does not',
      'Columns passed the village of Dorn. A resident of Dorn saw them. Dorn was quiet, and Dorn has no school.',
      ['Dorn GPE', 'Dorn GPE', 'Dorn GPE', 'Dorn GPE'],
    ],
    [
      'are of the company that begins with them',
      'The state company Corvane Shipping loaded it. Corvane did not reply. It bought nothing from Corvane.',
      ['Corvane Shipping ORG', 'Corvane ORG', 'Corvane ORG'],
    ],
    [
      'are companies by how they end',
      'It is managed by Corvane Shipping FZE, whose owner is Idris Falk. Corvane did not respond.',
      ['Corvane Shipping FZE ORG', 'Idris Falk PER', 'Corvane ORG'],
    ],
    [
      'are of bodies by what these are called',
      'The ministry accused the Northern Front of the attack, and the Northern Front denied it.',
      ['Northern Front ORG', 'Northern Front ORG'],
    ],
    ['are agencies where a report begins', 'BAGHDAD (AP) — Two men fled.', ['BAGHDAD GPE', 'AP ORG']],
    [
      'of ministries have all their matters',
      'The Ministry of Land, Infrastructure and Tourism agreed.',
      ['Ministry of Land, Infrastructure and Tourism ORG'],
    ],
    [
      'are short forms too, and those again',
      'The National Grain Commission (NGC) met. The NGC agreed.',
      ['National Grain Commission ORG', 'NGC ORG', 'NGC ORG'],
    ],
    [
      'of organisations have no “-controlled” before them',
      'Nobody knows what the Labour-controlled Senate wants.',
      ['Senate ORG'],
    ],
    [
      'of organisations are known by their last word',
      'The Greek Orthodox Church agreed. The Labour and Safety Executive was told.',
      ['Greek Orthodox Church ORG', 'Labour and Safety Executive ORG'],
    ],
    [
      'of organisations are whole behind an owner',
      'The Attorney General’s Department agreed.',
      ['Attorney General’s Department ORG'],
    ],
    [
      'of parties stand in front of their lawmakers',
      'He was questioned for hours, Samagi Velta Pakshaya MP Dulani Fernando said at night.',
      ['Samagi Velta Pakshaya ORG', 'Dulani Fernando PER'],
    ],
    [
      'of persons have what follows a first name',
      'She said the letter was from Mark Zeckelborg and nobody else.',
      ['Mark Zeckelborg PER'],
    ],
    ['of persons stand beside verbs of speech', '“It was luck,” says Tarvo.', ['Tarvo PER']],
    ['are not of beliefs', 'She studied Islam at school, and Islam only.', []],
  ])('%s', (_, text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('tell actors from each other, by their fullest names', () => {
    const text = 'The National Grain Commission (NGC) fined Maria Stahl. “No,” Stahl told the NGC.';
    const { mentions, entities } = findNames(readDocument(text, 'en'), noKnowledge, model);
    expect(mentions.map(({ entity }) => entities[entity ?? -1]?.name)).toEqual([
      'National Grain Commission',
      'National Grain Commission',
      'Maria Stahl',
      'Maria Stahl',
      'National Grain Commission',
    ]);
  });

  it('are called as they are written in small letters, where a report begins in capitals', () => {
    const { entities } = findNames(
      readDocument('LONDON (Reuters) - A ship left London on Monday.', 'en'),
      noKnowledge,
      model,
    );
    expect(entities.map(({ name }) => name)).toContain('London');
    expect(entities.map(({ name }) => name)).not.toContain('LONDON');
  });

  it('say by which rule they were found', () => {
    const text = 'The National Grain Commission (NGC) fined Maria Stahl in Kenya. Stahl laughed.';
    const known = new Set(nameRules.map(({ id }) => id));
    const { mentions } = findNames(readDocument(text, 'en'), noKnowledge, model);
    expect(mentions.filter(({ rule }) => !known.has(rule))).toEqual([]);
  });
});

describe('what the workspace knows', () => {
  const entry: ActorEntry = {
    id: '0190f6a0-0000-7000-8000-000000000001',
    name: 'Office of Tides',
    type: 'ORG',
    sector: null,
    country: null,
    wikidata: null,
    aliases: ['the Tidemen', 'OoT'],
    note: null,
  };
  const decision = {
    verdict: 'accepted',
    tag: 'actor',
    kind: 'org',
    rule: 'actor.name-likely',
    score: 0.7,
    words: 'Quiet Harbour',
    before: '',
    after: '',
    language: 'en',
    at: '2026-03-01T10:00:00.000Z',
  } as const;

  it('outranks the model: names and aliases of the actors list mean its entry', () => {
    const text = 'The OoT fined the Office of Tides.';
    const { mentions, entities } = findNames(
      readDocument(text, 'en'),
      { actors: [entry], decisions: [] },
      model,
    );
    expect(mentions.map(({ rule, entity }) => [rule, entities[entity ?? -1]])).toEqual([
      ['actor.ledger', { name: 'Office of Tides', type: 'ORG', entryId: entry.id }],
      ['actor.ledger', { name: 'Office of Tides', type: 'ORG', entryId: entry.id }],
    ]);
    expect(mentions[0]?.reason).toBe('The actors list has it as “Office of Tides”');
  });

  it('is found in texts that the model does not read', () => {
    const text = 'Das OoT schweigt.';
    const { mentions } = findNames(readDocument(text, 'de'), { actors: [entry], decisions: [] }, model);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['OoT']);
  });

  it('points to no entry where two have the same name', () => {
    const other = { ...entry, id: '0190f6a0-0000-7000-8000-000000000002', name: 'OoT', aliases: [] };
    const known = { actors: [entry, other], decisions: [] };
    const { mentions, entities } = findNames(readDocument('The OoT slept.', 'en'), known, null);
    expect(mentions.map(({ entity }) => entities[entity ?? -1]?.entryId)).toEqual([null]);
  });

  it.each([
    ['accepted', ['Quiet Harbour ORG']],
    ['added', ['Quiet Harbour ORG']],
    ['rejected', []],
  ] as const)('finds again words that were %s', (verdict, expected) => {
    const text = 'they said quiet things near Quiet Harbour';
    const { mentions } = findNames(
      readDocument(text, 'en'),
      { actors: [], decisions: [{ ...decision, verdict }] },
      null,
    );
    expect(mentions.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`)).toEqual(expected);
  });
});

describe('the names of places', () => {
  it.each([
    ['Kenya has sent troops.', 'Kenya', 'GPE', true],
    ['He moved to Kenya in May.', 'Kenya', 'GPE', false],
    ['Ties between Paris and Berlin are good.', 'Paris', 'GPE', true],
    ['They swam in the River Thames.', 'River Thames', 'LOC', false],
  ])('%s', (text, words, type, isMetonymy) => {
    const { mentions } = findNames(readDocument(text, 'en'), noKnowledge, model);
    const [place] = mentions.filter(({ start, end }) => text.slice(start, end) === words);
    expect(place).toMatchObject({ type, isMetonymy });
  });
});

describe('the article that comes with the program', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../seeds/000_1a220f47108d2d0b.txt'), 'utf8');
  const actors = [
    ['National Intelligence Service', 'ORG'],
    ['NIS', 'ORG'],
    ['UN', 'ORG'],
    ['Kim Jong Un', 'PER'],
    ['Volodymyr Zelenskyy', 'PER'],
    ['Zelenskyy', 'PER'],
    ['Donald Trump', 'PER'],
    ['North Korea', 'GPE'],
    ['South Korea', 'GPE'],
    ['Russia', 'GPE'],
    ['Ukraine', 'GPE'],
    ['United States', 'GPE'],
    ['Saudi Arabia', 'GPE'],
    ['Pyongyang', 'GPE'],
    ['Moscow', 'GPE'],
    ['Seoul', 'GPE'],
    ['Washington', 'GPE'],
    ['Kursk', 'GPE'],
  ] as const;

  it('has all its named actors found, with their types', () => {
    const { mentions } = findNames(readDocument(text, 'en'), noKnowledge, model);
    const likely = mentions.filter(({ score }) => score >= 0.5);
    const found = new Set(likely.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`));
    expect(actors.filter(([name, type]) => !found.has(`${name} ${type}`))).toEqual([]);
  });

  it('has Pyongyang stand for its government where it acts', () => {
    const { mentions } = findNames(readDocument(text, 'en'), noKnowledge, model);
    const at = text.indexOf('Pyongyang had sent');
    expect(mentions.find(({ start }) => start === at)).toMatchObject({ type: 'GPE', isMetonymy: true });
  });
});

describe('long texts', () => {
  it.each([
    ['of nothing but names', 'Anna Berg, '],
    ['of nothing but words in capitals', 'POLICE ARREST '],
    ['of nothing but short forms', 'National Grain (NG) '],
    ['of nothing but brackets', '('],
    ['of nothing but names within words', 'A NATO-led force met Anton Reve. '],
  ])('%s are read in time that grows with the text', async (_, part) => {
    const text = (size: number) => readDocument(part.repeat(size / part.length), 'en');
    const find = (document: Document) => findNames(document, noKnowledge, model);
    expect(await steepnessOf(text, find, { from: 40_000, upTo: 160_000 })).toBeLessThan(suspicious);
  });
});
