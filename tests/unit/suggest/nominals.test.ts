import { expect, test } from 'vitest';
import { findNominals } from '../../../shared/suggest/actors/findNominals.ts';
import { nominalRules } from '../../../shared/suggest/actors/rules.ts';
import { readDocument } from '../../../shared/suggest/document.ts';
import { named } from '../../fixtures/suggest/named.ts';

function nominals(marked: string): readonly string[] {
  const { text, names } = named(marked);
  return findNominals(readDocument(text, 'en'), names).map((mention) => {
    const entity = mention.entity === null ? '' : ` = ${names.entities[mention.entity]?.name}`;
    return `${text.slice(mention.start, mention.end)} (${mention.form} ${mention.type})${entity}`;
  });
}

test.each([
  {
    what: 'a role without its article',
    text: 'Three senior officials told reporters nothing.',
    found: ['senior officials (NOM PER)', 'reporters (NOM PER)'],
  },
  {
    what: 'whom an apposition in front names',
    text: 'The regional governor, [PER Anton Reve], opened the dam. The governor left.',
    found: ['regional governor (NOM PER) = Anton Reve', 'governor (NOM PER) = Anton Reve'],
  },
  {
    what: 'whom an apposition behind names',
    text: '[PER Ilse Marrant], spokeswoman for the [ORG Harbour Board], spoke. The spokeswoman left.',
    found: [
      'spokeswoman for the Harbour Board (NOM PER) = Ilse Marrant',
      'spokeswoman (NOM PER) = Ilse Marrant',
    ],
  },
  {
    what: 'whom a title names, and no title as a mention of its own',
    text: 'Velonian President [PER Mira Stahl] landed. The Velonian president waved.',
    found: ['Velonian president (NOM PER) = Mira Stahl'],
  },
  {
    what: 'no one where the role is of another country',
    text: 'Velonian President [PER Mira Stahl] landed. The Ukrainian president waved.',
    found: ['Ukrainian president (NOM PER)'],
  },
  {
    what: 'an organisation whose name shares the word',
    text: 'The [ORG Ministry of Fisheries] closed. The ministry reopened.',
    found: ['ministry (NOM ORG) = Ministry of Fisheries'],
  },
  {
    what: 'an owner with the phrase',
    text: '[GPE Velonia]’s intelligence agency is old. The [ORG National Intelligence Bureau] is not.',
    found: ['Velonia’s intelligence agency (NOM ORG) = National Intelligence Bureau'],
  },
  {
    what: 'nothing in a compound',
    text: 'The army base and the police station were near the bank account.',
    found: [],
  },
  { what: 'no verbs', text: 'She heads the unit that forces them to partner.', found: ['unit (NOM ORG)'] },
  {
    what: 'a pronoun that says something, with whom it means',
    text: '[PER Mira Stahl] arrived late. She later said that she slept.',
    found: ['She (PRO PER) = Mira Stahl'],
  },
])('finds $what', ({ text, found }) => {
  expect(nominals(text)).toEqual(found);
});

test('is as fast for each character of a long text as of a short one', () => {
  const text = 'The governor said the ministry’s officials told police. '.repeat(20_000);
  const before = performance.now();
  const found = findNominals(readDocument(text, 'en'), { mentions: [], entities: [] });
  expect(found.length).toBeGreaterThan(60_000);
  expect(performance.now() - before).toBeLessThan(10_000);
});

test('says by which of its rules it found each', () => {
  const { text, names } = named('[PER Mira Stahl], the mayor, spoke. She said that police knew.');
  const found = findNominals(readDocument(text, 'en'), names).map(({ rule }) => rule);
  expect(found.toSorted()).toEqual(nominalRules.map(({ id }) => id).toSorted());
});

test('reads no other language than English', () => {
  const text = 'The governor said so.';
  expect(findNominals(readDocument(text, 'de'), { mentions: [], entities: [] })).toEqual([]);
});

test('a constructor that says something is no pronoun', () => {
  expect(nominals('[PER Anton Reve] left. The constructor said nothing.')).toEqual([]);
});
