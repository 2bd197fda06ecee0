import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/suggest/document.ts';
import { learnEdges } from '../../../shared/suggest/edges.ts';
import type { Decision } from '../../../shared/suggest/knowledge.ts';
import type { Suggestion } from '../../../shared/suggest/suggestion.ts';
import { withoutDoubles } from '../../../shared/suggest/withoutDoubles.ts';

/** The decision that the words between the bars were taken. */
function taken(tag: Decision['tag'], marked: string, verdict: Decision['verdict'] = 'added'): Decision {
  const [before = '', words = '', after = ''] = marked.split('|');
  return {
    verdict,
    tag,
    kind: null,
    rule: null,
    score: null,
    words,
    before: before.slice(-32),
    after: after.slice(0, 32),
    language: 'en',
    at: '2026-01-01T00:00:00.000Z',
  };
}

function suggestion(tag: Suggestion['tag'], text: string, words: string): Suggestion {
  const start = text.indexOf(words);
  return {
    tag,
    kind: null,
    segments: [{ start, end: start + words.length }],
    core: null,
    attributes: {},
    rule: `${tag}.said`,
    score: 0.8,
    reason: '',
    links: [],
    entry: null,
  } as Suggestion;
}

function moved(decisions: readonly Decision[], tag: Suggestion['tag'], text: string, words: string): string {
  const { segments } = learnEdges(decisions)(readDocument(text, 'en'), suggestion(tag, text, words));
  return segments.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

describe('the edges that a person gives to annotations', () => {
  it('learn no titles from phrases that begin with one', () => {
    const phrases = ['commander of the group', 'director of the port', 'governor of the province'];
    const decisions = phrases.map((words) => taken('actor', `Then the |${words}| left`, 'accepted'));
    const text = 'The road is open, President Luis Terrada said.';
    expect(moved(decisions, 'actor', text, 'Luis Terrada')).toBe('Luis Terrada');
  });

  it('are those of the same words, whatever was done with others', () => {
    const decisions = [
      ...['residents', 'mourners', 'officials'].map((word) =>
        taken('actor', `The |${word}| said`, 'accepted'),
      ),
      taken('actor', 'Then |the militants| left'),
    ];
    const text = 'The militants and the residents left.';
    expect(moved(decisions, 'actor', text, 'militants')).toBe('The militants');
    expect(moved(decisions, 'actor', text, 'residents')).toBe('residents');
  });

  it('stay as they are suggested while nothing else was taken', () => {
    expect(moved([], 'actor', 'He left the Harbour Board.', 'Harbour Board')).toBe('Harbour Board');
    const once = [taken('actor', 'near |the Mill Board| they')];
    expect(moved(once, 'actor', 'He left the Harbour Board.', 'Harbour Board')).toBe('Harbour Board');
  });

  it.each([
    [
      'the article',
      ['near |the Mill Board| they', '|The Quay Board| said'],
      'He left the Harbour Board.',
      'the Harbour Board',
    ],
    [
      'titles',
      ['|President Ana Ruiz| said', 'as |Prime Minister Ida Moss| left'],
      'So said Mayor Harbour Board.',
      'Mayor Harbour Board',
    ],
    [
      'the possessive',
      ['|Mill Board’s| men', '|Quay Board’s| ships'],
      'Harbour Board’s quay',
      'Harbour Board’s',
    ],
  ])('take in %s', (_what, words, text, expected) => {
    const decisions = words.map((marked) => taken('actor', marked));
    expect(moved(decisions, 'actor', text, 'Harbour Board')).toBe(expected);
    expect(moved(decisions, 'claim', text, 'Harbour Board')).toBe('Harbour Board');
  });

  it('are what is taken more often than left', () => {
    const decisions = [
      ...['near |the Mill Board| they', '|The Quay Board| said'].map((marked) => taken('actor', marked)),
      ...['of the |Dock Board|.', 'of the |Tide Board|.', 'of the |Rope Board|.'].map((marked) =>
        taken('actor', marked, 'accepted'),
      ),
    ];
    expect(moved(decisions, 'actor', 'He left the Harbour Board.', 'Harbour Board')).toBe('Harbour Board');
  });

  it('of claims are those of the sentence, once that is what is taken', () => {
    const decisions = ['|The mill is shut, he said.| It', 'Now. |She said the quay is safe.| It'].map(
      (marked) => taken('claim', marked),
    );
    const text = 'It rained. The bridge will hold, the mayor said on Monday. He left.';
    expect(moved(decisions, 'claim', text, 'The bridge will hold')).toBe(
      'The bridge will hold, the mayor said on Monday.',
    );
  });

  it('of claims are the quotation marks, with the comma before the closing one', () => {
    const decisions = ['|“The mill is shut,”| he', 'that |“the quay is safe”| now'].map((marked) =>
      taken('claim', marked),
    );
    expect(moved(decisions, 'claim', '“The bridge will hold,” he said.', 'The bridge will hold')).toBe(
      '“The bridge will hold,”',
    );
  });

  it('bring no two suggestions over the same words', () => {
    const text = 'It holds, he said.';
    const one = suggestion('claim', text, text);
    const doubled = withoutDoubles([
      { ...one, score: 0.6 },
      one,
      { ...suggestion('actor', text, 'he'), links: [{ type: 'claimer', to: 0, score: 1 }] } as Suggestion,
    ]);
    expect(doubled.map(({ tag, score, links }) => [tag, score, links.map(({ to }) => to)])).toEqual([
      ['claim', 0.8, []],
      ['actor', 0.8, [0]],
    ]);
  });
});
