import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInQuotationMarks, suggestCue, suggestSource } from '../../shared/suggest/attribution.ts';

const seed = readFileSync(join(import.meta.dirname, '../../seeds/000_1a220f47108d2d0b.txt'), 'utf8');

const find = (text: string, words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text does not hold “${words}”.`);
  return { start, end: start + words.length };
};

describe('who said it, and by which word', () => {
  it.each([
    // The article that ships with the program.
    [
      'Russia has once again deployed North Korean soldiers alongside its troops',
      'stated',
      'Zelenskyy',
      seed,
    ],
    [
      'the exact scale of the new troop deployment remains unclear',
      'According to',
      'National Intelligence Service',
      seed,
    ],
    ['Pyongyang had sent over 11,000 soldiers to Russia', 'estimated', 'NIS', seed],
    [
      'North Korean troops, after a brief withdrawal in January due to heavy casualties, returned to the Kursk frontlines earlier this month',
      'claimed',
      'Volodymyr Zelenskyy',
      seed,
    ],
    [
      'North Korea has likely dispatched additional troops to Russia',
      'reported',
      'South Korea’s intelligence agency',
      seed,
    ],
    [
      'the additional troops were sent to the battlegrounds in Kursk',
      'reported',
      'South Korean media outlets',
      seed,
    ],
    [
      'such transfers could significantly enhance North Korea’s nuclear and missile programmes',
      'warn',
      'Analysts',
      seed,
    ],
    [
      'North Korean leader Kim Jong Un may be accelerating military support to Russia',
      'speculate',
      'Observers',
      seed,
    ],
    ['the deployment comes at a pivotal moment in the war', 'According to', 'reports', seed],
    ['North Korean units suffered significant losses', 'indicated', 'reports', seed],
    // A verb behind the quote, and in front of its subject.
    [
      'We will not be silent',
      'said',
      'foreign minister',
      '“We will not be silent,” the foreign minister said.',
    ],
    ['We will go', 'said', 'Sergei Lavrov', '“We will go,” said Foreign Minister Sergei Lavrov on Monday.'],
    [
      'We will win',
      'declared',
      'Kim Jong Un',
      '“Why now?” asked a man. “We will win!” Kim Jong Un declared.',
    ],
    [
      'The bridge fell',
      'according to',
      'Ukraine’s Ministry of Defence',
      'The bridge fell, according to Ukraine’s Ministry of Defence.',
    ],
    [
      'Troops had crossed the river',
      'said',
      'Pentagon',
      'Troops had crossed the river, the Pentagon said on Friday.',
    ],
    ['allies agreed', 'said', 'Stoltenberg', 'In a statement, Mr. Stoltenberg said that allies agreed.'],
    [
      'The losses were heavy',
      'confirmed',
      'United Nations',
      'The losses were heavy, as was confirmed by the United Nations in May.',
    ],
    [
      'talks had begun',
      'told',
      'U.S. officials',
      'U.S. officials later told reporters that talks had begun.',
    ],
    [
      'it lost ships',
      'denies',
      'Moscow',
      'The claim by the ministry says little. Moscow denies that it lost ships.',
    ],
    ['No one left', 'notes', 'Kyiv', 'Kyiv notes: “No one left.”'],
    // “According to” is meant, though another verb stands nearer.
    ['the town fell', 'According to', 'Kyiv', 'According to Kyiv, which warns of more, the town fell.'],
    // The United States are no cue, and neither is a report as a thing.
    ['no troops there', 'said', 'Biden', 'The United States has no troops there, Biden said.'],
    ['was long', null, null, 'A report in the paper was long.'],
  ])('“%s”: “%s” by “%s”', (words, cue, source, text) => {
    const marked = find(text, words);
    const foundCue = suggestCue(text, marked);
    const foundSource = suggestSource(text, marked, foundCue, []);
    const wordsOf = (range: { start: number; end: number } | null) =>
      range && text.slice(range.start, range.end);
    expect([wordsOf(foundCue), wordsOf(foundSource)]).toEqual([cue, source]);
  });

  it('means the actor that is marked there already, rather than words that overlap it', () => {
    const text = 'Ukrainian President Volodymyr Zelenskyy has claimed that troops returned.';
    const marked = find(text, 'troops returned');
    const actor = { id: 'a', ...find(text, 'Ukrainian President Volodymyr Zelenskyy') };
    const { id: _, ...range } = actor;
    expect(suggestSource(text, marked, find(text, 'claimed'), [actor])).toEqual(range);
  });

  it('looks into the sentence before where the subject is a pronoun', () => {
    const text = 'On Monday Volodymyr Zelenskyy met the press in Kyiv. He said that the front held.';
    const marked = find(text, 'the front held');
    const kyiv = { id: 'k', ...find(text, 'Kyiv') };
    const { id: _, ...place } = kyiv;
    expect(suggestSource(text, marked, find(text, 'said'), [kyiv])).toEqual(place);
    expect(
      suggestSource('It rained. He said so.', { start: 19, end: 21 }, { start: 14, end: 18 }, []),
    ).toEqual({
      start: 11,
      end: 13,
    });
  });
});

describe('quotation marks', () => {
  it.each([
    ['around it', '“Go home,” he said.', 'Go home', true],
    ['with the comma in it', '“Go home,” he said.', 'Go home,', true],
    ['marked with them', 'He said “go home” twice.', '“go home”', true],
    ['of a typewriter', 'He said "go home".', 'go home', true],
    ['none', 'He said they should go home.', 'go home', false],
    ['only before', 'He said “go home and stay”.', 'go home', false],
    ['further away', 'The “old” law is gone, he said.', 'law is gone', false],
  ])('%s', (_what, text, words, isQuoted) => {
    expect(isInQuotationMarks(text, find(text, words))).toBe(isQuoted);
  });
});
