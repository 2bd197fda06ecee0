import { describe, expect, test } from 'vitest';
import { introducedAcronyms } from '../../shared/actors/acronyms.ts';
import { proposeEntry } from '../../shared/actors/propose.ts';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { emptyActor } from '../../shared/model/actorRules.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { madeByHand } from '../fixtures/annotations.ts';

const entry = (name: string, rest: Partial<ActorEntry> = {}): ActorEntry => ({
  ...emptyActor,
  id: name,
  name,
  ...rest,
});

const actors: readonly ActorEntry[] = [
  entry('National Intelligence Service', { type: 'ORG' }),
  entry('North Korea', { type: 'GPE', aliases: ['DPRK', 'Pyongyang'] }),
  entry('Ukraine', { type: 'GPE' }),
  entry('Iraq', { type: 'GPE' }),
  entry('China', { type: 'GPE' }),
  entry('US', { type: 'GPE', aliases: ['United States', 'America'] }),
  entry('NATO', { type: 'ORG' }),
  entry('Houthi', { type: 'ORG' }),
  entry('Clinton', { type: 'PER' }),
  entry('Martian'),
  entry('Zelenskyy', { type: 'PER' }),
  entry('IAEA', { type: 'ORG' }),
  entry('Congo', { type: 'GPE', id: 'first Congo' }),
  entry('Congo', { type: 'GPE', id: 'second Congo' }),
];

const mention = (words: string, actorEntryId?: string): Annotation => ({
  id: words,
  articleId: 'article',
  tag: 'actor',
  segments: [{ start: 0, end: words.length, exact: words }],
  prefix: '',
  suffix: '',
  ...madeByHand,
  attributes: actorEntryId === undefined ? {} : { actorEntryId },
});

const text =
  'According to the National Intelligence Service (NIS) of South Korea, the UN (United Nations) and the ' +
  'International Atomic Energy Agency (IAEA) were told (again) by the Ministry of Defence (MoD).';

/** What is proposed for words: the entry's id, with the alias that it would learn. */
const proposed = (words: string, annotations: readonly Annotation[] = []): string | null => {
  const proposal = proposeEntry(mention(words), { text, annotations, actors });
  return proposal && [proposal.actor.id, proposal.alias].filter((part) => part !== null).join(' + ');
};

describe('the entry that is proposed for a mention', () => {
  test.each([
    ['National Intelligence Service', 'National Intelligence Service'],
    ['the National Intelligence Service', 'National Intelligence Service'],
    ['national  intelligence\nservice', 'National Intelligence Service'],
    ['“North Korea”', 'North Korea'],
    ['North Korea’s', 'North Korea'],
    ['Pyongyang’s', 'North Korea'],
    ["Pyongyang's", 'North Korea'],
    ['PYONGYANG', 'North Korea'],
    ['the United States’', 'US'],
    ['U.S.', 'US'],
    ['Żelenskyy', 'Zelenskyy'],
    ['Nato', 'NATO'],
  ])('“%s” is %s by its name', (words, id) => expect(proposed(words)).toBe(id));

  test.each([
    ['North Korean', 'North Korea'],
    ['Ukrainian', 'Ukraine'],
    ['Iraqi', 'Iraq'],
    ['Chinese', 'China'],
    ['American', 'US'],
    ['Houthis', 'Houthi'],
  ])('“%s” is %s by another form of its name', (words, id) => expect(proposed(words)).toBe(id));

  test.each([
    ['NIS', 'National Intelligence Service + NIS'],
    ['the NIS', 'National Intelligence Service + NIS'],
    ['International Atomic Energy Agency', 'IAEA + International Atomic Energy Agency'],
  ])('“%s” is what the article introduces: %s', (words, id) => expect(proposed(words)).toBe(id));

  test.each([
    ['us'],
    ['Us'],
    ['nato'],
    ['Clintons'],
    ['Marti'],
    ['Martians'],
    ['Korea'],
    ['UN'],
    ['MoD'],
    ['again'],
    ['the'],
    ['’s'],
  ])('nothing for “%s”', (words) => expect(proposed(words)).toBeNull());

  test('nothing where two entries have the name, unless the article has decided already', () => {
    expect(proposed('Congo')).toBeNull();
    expect(proposed('the Congo', [mention('Congo’s', 'second Congo')])).toBe('second Congo');
  });

  test('what others with the same words point to, and an acronym by what its long form points to', () => {
    const decided = [mention('the agency', 'National Intelligence Service')];
    expect(proposed('The Agency', decided)).toBe('National Intelligence Service');
    expect(proposed('UN', [mention('United Nations', 'NATO')])).toBe('NATO + UN');
    expect(proposed('Kim', [mention('Kim', 'nobody who is there')])).toBeNull();
  });

  test('nothing for what points to an entry already, or is no actor', () => {
    const context = { text, annotations: [], actors };
    expect(proposeEntry(mention('Ukraine', 'China'), context)).toBeNull();
    expect(proposeEntry({ ...mention('Ukraine'), tag: 'claim', attributes: {} }, context)).toBeNull();
  });
});

test.each<readonly [string, readonly string[]]>([
  ['the National Intelligence Service (NIS) said', ['National Intelligence Service = NIS']],
  ['NIS (National Intelligence Service)', ['National Intelligence Service = NIS']],
  [
    'the Office of the High Commissioner for Human Rights (OHCHR)',
    ['Office of the High Commissioner for Human Rights = OHCHR'],
  ],
  ['the Islamic Revolutionary Guard Corps (IRGC)', ['Islamic Revolutionary Guard Corps = IRGC']],
  ['the Group of Twenty (G20)', []],
  ['in Kursk (Russia)', []],
  ['soldiers (NIS)', []],
  ['the NIS (pictured)', []],
  ['Неизвестное Интересное Слово (НИС)', ['Неизвестное Интересное Слово = НИС']],
])('“%s” introduces %j', (words, found) =>
  expect(introducedAcronyms(words).map(({ long, short }) => `${long} = ${short}`)).toEqual(found),
);
