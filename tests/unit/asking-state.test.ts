import { describe, expect, it } from 'vitest';
import { facetsFor } from '../../renderer/state/facetFields.ts';
import { reduce } from '../../renderer/state/reduce.ts';
import { initialState, type State } from '../../renderer/state/state.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Answers } from '../../shared/transfer/asking.ts';
import { madeByHand } from '../fixtures/annotations.ts';

const claim: Annotation = {
  id: 'a',
  articleId: 'article',
  tag: 'claim',
  segments: [{ start: 0, end: 4, exact: 'word' }],
  prefix: '',
  suffix: '',
  attributes: {},
  ...madeByHand,
};
const undoState = { undo: null, redo: null } as const;

describe('what the workspace is asked', () => {
  it('is answered by what comes of it, and not by what comes late of the query before', () => {
    const first = typed(initialState, 'claim');
    const second = typed(first, 'claim lang:de');
    const late = answered(second, first.asking.asked, 46);
    expect(late.asking.answers).toBeNull();
    expect(answered(late, second.asking.asked, 4).asking.answers?.total).toBe(4);
  });

  it('is answered in the order that was chosen last', () => {
    const asked = typed(initialState, 'claim');
    const ordered = reduce(asked, { type: 'order-chosen', order: 'oldest' });
    expect(answered(ordered, asked.asking.asked, 46).asking.answers).toBeNull();
  });

  it('keeps its answers while what is typed cannot be read', () => {
    const asked = typed(initialState, 'claim');
    const before = answered(asked, asked.asking.asked, 46);
    const error = {
      start: 6,
      end: 7,
      message: 'This bracket is opened here and never closed.',
      repair: null,
    };
    const wrong = reduce(before, { type: 'query-typed', text: 'claim (', error, questionId: null });
    expect(wrong.asking).toMatchObject({ text: 'claim (', error, asked: { query: 'claim' } });
    expect(wrong.asking.answers?.total).toBe(46);
  });

  it('is not asked again for white space around it', () => {
    const asked = typed(initialState, 'claim');
    expect(typed(asked, ' claim ').asking.asked).toBe(asked.asking.asked);
  });

  it('lets go of selected answers that are removed, and is asked again', () => {
    const selected = reduce(typed(initialState, 'claim'), {
      type: 'answers-selected',
      ids: new Set(['a', 'b']),
    });
    const removed = { entity: 'annotation', id: 'a', before: claim, after: null } as const;
    const { asking } = reduce(selected, { type: 'committed', changes: [removed], undoState });
    expect([...asking.selected]).toEqual(['b']);
    expect(asking.changes).toBe(selected.asking.changes + 1);
  });
});

describe('the facets', () => {
  it.each([
    ['claim', 'verification'],
    ['figure & claim[verification:refuted]', 'property'],
    ['lang:de quote', 'speaker'],
    ['actor', 'type'],
  ])('beside %s begin with what such annotations have', (query, field) => {
    expect(facetsFor(query).open[1]).toBe(field);
  });

  it('are of articles where any tag may answer', () => {
    expect(facetsFor('claim or quote').open).toEqual(facetsFor('').open);
  });
});

function typed(state: State, text: string): State {
  return reduce(state, { type: 'query-typed', text, error: null, questionId: null });
}

function answered(state: State, asked: State['asking']['asked'], total: number): State {
  if (!asked) throw new Error('Nothing was asked.');
  const answers: Answers = {
    total,
    articles: 1,
    outlets: 1,
    byTag: { claim: total, actor: 0, figure: 0, quote: 0 },
    answers: [],
    passageArticles: null,
  };
  return reduce(state, { type: 'answers-came', asked, order: 'newest', came: { answers } });
}
