import { describe, expect, it } from 'vitest';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import { readDocument } from '../../../shared/suggest/document.ts';
import { noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { findNames } from '../../../shared/suggest/names/findNames.ts';

const model = await loadNames();

/** What is offered as actors, as “words: type”. */
function offered(text: string): readonly string[] {
  return findNames(readDocument(text, 'en'), noKnowledge, model)
    .mentions.filter(({ score }) => score >= 0.5)
    .map(({ start, end, type }) => `${text.slice(start, end)}: ${type}`);
}

describe('What the text says is run, founded or owned is an organisation', () => {
  it.each([
    ['Shares in Norvik Energi fell by a tenth.', 'Norvik Energi'],
    ['She had been chief executive of Oxbridge Water since May.', 'Oxbridge Water'],
    ['He is a founder of Tessel Labs and lives in Leeds.', 'Tessel Labs'],
  ])('in “%s”', (text, name) => {
    expect(offered(text)).toContain(`${name}: ORG`);
  });

  it('but not a place, nor a person', () => {
    expect(offered('Shares in London rose. The founder of Singapore spoke.').join()).not.toContain('ORG');
  });
});

describe('A name that is used as that of a country is none of a person or an organisation', () => {
  it('where its people are called by it, and what they are called is no actor', () => {
    const text =
      'Mirovian officials closed the port. Halina Dovbush said that Tarsk held a tenth of Mirovia’s coast.';
    expect(offered(text)).toContain('Mirovia: GPE');
    expect(offered(text).join()).not.toContain('Mirovian');
  });

  it.each([
    'Tarsk’s defence ministry denied it. On Monday Tarsk had fired eleven missiles.',
    'The defence ministry of Tarsk denied it. On Monday Tarsk had fired eleven missiles.',
  ])('where it has a ministry: “%s”', (text) => {
    const found = offered(text).filter((one) => one.startsWith('Tarsk:'));
    expect(new Set(found)).toEqual(new Set(['Tarsk: GPE']));
  });

  it('but a group may hold a capital or a coast', () => {
    const text =
      'They marched on Raqqa, ISIL’s self-proclaimed capital. ISIL’s coast is short, and ISIL left.';
    expect(offered(text)).toContain('ISIL: ORG');
    expect(offered(text)).not.toContain('ISIL: GPE');
  });

  it('but a ministry may be of defence', () => {
    expect(offered('The ministry of Defence denied it.').join()).not.toContain('GPE');
  });
});

describe('A place in front of a dateline’s dash', () => {
  it.each([
    ['LESNA, 21 October - At least twelve people were killed.', 'LESNA: GPE'],
    ['Lesna, 21 October — At least twelve people were killed.', 'Lesna: GPE'],
    ['GENEVA, 29 October - Talks collapsed on Tuesday.', 'GENEVA: GPE'],
  ])('is no organisation: “%s”', (text, place) => {
    expect(offered(`Twelve dead\n\n${text}\n`)).toContain(place);
  });

  it('is called as it is written elsewhere', () => {
    const text = 'GENEVA, 29 October - Talks collapsed on Tuesday.\n';
    const { entities } = findNames(readDocument(text, 'en'), noKnowledge, model);
    expect(entities.map(({ name }) => name)).toEqual(['Geneva']);
  });
});

describe('What people are, behind their names', () => {
  it.each(['QC', 'MP', 'OBE', 'PhD'])('is left out: %s', (letters) => {
    expect(offered(`His barrister, Simon Achterberg ${letters}, had asked for time.`)).toEqual([
      'Simon Achterberg: PER',
    ]);
  });
});
