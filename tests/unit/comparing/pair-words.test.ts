import { describe, expect, it } from 'vitest';
import { litPieces } from '../../../renderer/comparing/conflicts/litPieces.ts';
import { gradeWords } from '../../../renderer/comparing/conflicts/PairCard.tsx';
import {
  aboutOf,
  headingOf,
  pairSentence,
  queueWords,
  saysOf,
  speakersOf,
} from '../../../renderer/comparing/conflicts/pairWords.ts';
import { queueTwin } from '../../../renderer/comparing/conflicts/queueTwin.ts';
import { differingWords, sharedWords } from '../../../renderer/comparing/conflicts/sharedWords.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { ProposedPair } from '../../../shared/transfer/comparing.ts';
import { calderMaid } from '../../fixtures/compare/calderMaid.ts';
import { statement } from '../../fixtures/compare/claims.ts';
import { statementsOf } from '../../fixtures/compare/tellings.ts';

const [wire, kurier] = statementsOf(calderMaid) as [Statement, Statement];
const figures = pairOf(wire, kurier);
const claims = pairOf(
  statement('1', { tag: 'claim', words: 'the bow door was open when she left', outlet: 'Coast Daily' }),
  statement('2', {
    tag: 'claim',
    words: 'the bow door was shut when she left',
    stance: 'refute',
    outlet: null,
  }),
);

function pairOf(a: Statement, b: Statement, rest: Partial<ProposedPair> = {}): ProposedPair {
  return {
    a,
    b,
    relation: 'contradicts',
    reason: 'Both cannot be true.',
    rule: 'same day, bounds apart',
    steps: [],
    unless: [],
    ...rest,
  };
}

describe('a pair in words', () => {
  it('has a heading of what was counted and of when, or of the words that two claims share', () => {
    expect(headingOf(figures, 'day-month')).toBe('Killed, 9 Mar 2026 and 9–10 Mar 2026');
    expect(headingOf(claims, 'day-month')).toBe('The bow door was');
  });

  it('says what is compared', () => {
    expect(aboutOf(figures)).toBe('Killed, people aboard the Calder Maid: two figures in claims');
    expect(aboutOf(claims)).toBe('Two claims');
  });

  it('says a figure by its value, a claim by its words, and whether it was denied', () => {
    expect(saysOf(wire)).toEqual({ value: 'at least 14', rest: 'people aboard the Calder Maid, killed' });
    expect(saysOf(claims.b)).toEqual({ value: 'denied:', rest: 'the bow door was shut when she left' });
  });

  it('names who says it, and who passed it on', () => {
    const speaker = { name: 'the ministry', entryId: null, via: ['Meridian Wire', 'Coast Daily'] };
    expect(speakersOf({ ...wire, speakers: [speaker] })).toBe(
      'the ministry, passed on by Meridian Wire, then Coast Daily',
    );
    expect(speakersOf({ ...wire, speakers: [{ ...speaker, via: [], isAuthor: true }] })).toBe(
      'the article itself',
    );
    expect(speakersOf({ ...wire, speakers: [] })).toBeNull();
  });

  it('is one row of a table and one sentence for who does not see it', () => {
    expect(pairSentence(claims, 'day-month')).toContain('No outlet');
    const { columns, rows } = queueTwin([figures, claims], 'day-month');
    expect(rows.map(({ cells }) => cells.length)).toEqual([columns.length, columns.length]);
    expect(rows[0]?.cells).toContain('at least 14');
    expect(rows[1]?.cells).toContain('denied: the bow door was shut when she left');
  });

  it.each([
    ['B2', 'usually reliable, probably true'],
    ['–5', 'improbable'],
    ['E–', 'unreliable'],
  ])('says what %s means', (grade, words) => {
    expect(gradeWords(grade)).toBe(words);
  });
});

describe('the queue in words', () => {
  const decided = { contradicts: 3, supports: 0, repeats: 0, nothing: 1 };

  it.each([
    [
      '4 of 6 pairs are decided (3 contradicts, 1 nothing). 2 are left. Of these 2 may not both be true.',
      [figures, claims],
      2,
    ],
    ['4 of 4 pairs are decided (3 contradicts, 1 nothing). Nothing is left.', [], 0],
    [
      '4 of 904 pairs are decided (3 contradicts, 1 nothing). 900 are left. Of those on the list 1 may not both be true.',
      [figures],
      900,
    ],
  ] as const)('%s', (words, pairs, total) => {
    expect(queueWords({ pairs, total, decided })).toBe(words);
  });
});

describe('two claims side by side', () => {
  it('have the words lit in which they differ', () => {
    const lit = differingWords(claims.a.words, claims.b.words);
    expect(lit.a.filter(({ isLit }) => isLit).map(({ text }) => text.trim())).toEqual(['open']);
    expect(lit.b.filter(({ isLit }) => isLit).map(({ text }) => text.trim())).toEqual(['shut']);
    expect(lit.a.map(({ text }) => text).join('')).toBe(claims.a.words);
  });

  it.each([
    ['They left.', 'Nobody is missing', null],
    ['of the quay', 'it was of the sea', null],
    ['«كانت البوابة مفتوحة»', 'كانت البوابة مغلقة', 'كانت البوابة'],
  ])('%s and %s share %s', (a, b, shared) => {
    expect(sharedWords(a, b)).toBe(shared);
  });
});

it('a sentence is cut wherever something in it begins or ends, and at the ends of what is shown', () => {
  const text = 'The coastguard confirmed that 31 people had died.';
  const pieces = litPieces(
    {
      text,
      start: 100,
      ranges: [
        { start: 4, end: 14, what: 'speaker' },
        { start: 30, end: 39, what: 'words' },
        { start: 30, end: 48, what: 'cue' },
        { start: 46, end: 48, what: 'hedge' },
      ],
    },
    { start: 4, end: 45 },
  );
  expect(pieces.map(({ text: words, what }) => [words, [...what].join(' ')])).toEqual([
    ['coastguard', 'speaker'],
    [' confirmed that ', ''],
    ['31 people', 'words cue'],
    [' had d', 'cue'],
  ]);
});
