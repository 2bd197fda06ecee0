import { beforeAll, describe, expect, it } from 'vitest';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import { readDocument } from '../../../shared/suggest/document.ts';
import { type Knowledge, noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { findNames } from '../../../shared/suggest/names/findNames.ts';
import type { NameModel } from '../../../shared/suggest/names/model.ts';
import { nameRules } from '../../../shared/suggest/names/rules.ts';

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
      'are short forms too, and those again',
      'The National Grain Commission (NGC) met. The NGC agreed.',
      ['National Grain Commission ORG', 'NGC ORG', 'NGC ORG'],
    ],
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

  it('say by which rule they were found', () => {
    const text = 'The National Grain Commission (NGC) fined Maria Stahl in Kenya. Stahl laughed.';
    const known = new Set(nameRules.map(({ id }) => id));
    const { mentions } = findNames(readDocument(text, 'en'), noKnowledge, model);
    expect(mentions.filter(({ rule }) => !known.has(rule))).toEqual([]);
  });
});
