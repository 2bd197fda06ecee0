import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../renderer/everywhere/source.ts';
import { pen } from '../../renderer/modes/pen.tsx';
import { initialState, type State } from '../../renderer/state/state.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { madeByHand } from '../fixtures/annotations.ts';

const articleId = '019328a0-0000-7000-8000-00000000000a';
/** An article with one annotation, which is current, and a selection. */
function state(
  segments: readonly [number, number][],
  selected: [number, number] | null,
  text = 'Kim met Kim.',
): State {
  const annotation: Annotation = {
    id: 'a',
    articleId,
    tag: 'claim',
    segments: segments.map(([start, end]) => ({ start, end, exact: text.slice(start, end) })),
    prefix: '',
    suffix: '',
    attributes: {},
    ...madeByHand,
  };
  const [start, end] = selected ?? [0, 0];
  // Of an article only its id and its text count here.
  const article = { id: articleId, text } as NonNullable<State['open']>['article'];
  return {
    ...initialState,
    open: {
      article,
      annotations: segments.length > 0 ? [annotation] : [],
      links: [],
      scrollOffset: 0,
      isAltered: false,
    },
    currentId: 'a',
    selected: selected && { start, end, segment: text.slice(start, end).trim() ? { start, end } : null },
  };
}

describe('what would be marked everywhere', () => {
  it.each([
    ['the current annotation', state([[0, 3]], null), { like: 'a', tag: 'claim', range: { start: 0 } }],
    ['beside a bare caret, too', state([[0, 3]], [5, 5]), { like: 'a' }],
    [
      'other selected words, as a name',
      state([[0, 3]], [4, 7]),
      { like: null, tag: 'actor', range: { start: 4 } },
    ],
    ['the words of an annotation elsewhere, with its tag', state([[0, 3]], [8, 11]), { tag: 'claim' }],
    ['a number, as a figure', state([], [4, 7], 'Kim 200 Kim.'), { tag: 'figure' }],
    ['the same words, selected', state([[0, 3]], [0, 3]), { like: 'a' }],
    ['selected words alone', state([], [4, 7]), { like: null, tag: 'actor' }],
    [
      'with the pen’s tag',
      { ...state([], [4, 7]), mode: { kind: pen, data: { tag: 'quote' } } },
      { like: null, tag: 'quote' },
    ],
  ])('is %s', (_what, now, expected) => expect(sourceOf(now)).toMatchObject(expected));

  it.each([
    ['nothing is selected or current', state([], null), /^Select the words/],
    ['white space is selected', state([[0, 3]], [3, 4]), /^Only white space/],
    [
      'the annotation has several parts',
      state(
        [
          [0, 3],
          [8, 11],
        ],
        null,
      ),
      /^An annotation with several parts/,
    ],
    ['no article is open', initialState, /^No article/],
  ])('is said to be nothing when %s', (_what, now, sentence) => expect(sourceOf(now)).toMatch(sentence));
});
