// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { expectedNew } from '../../renderer/state/expected.ts';
import { behindFrame, dispatch, getState, subscribe, subscribeAtOnce } from '../../renderer/state/store.ts';
import { afterNextPaint, inTurn } from '../../renderer/state/timing.ts';

const told = { atOnce: 0, behind: 0 };
subscribeAtOnce(() => {
  told.atOnce += 1;
});
subscribe(() => {
  told.behind += 1;
});
const undoState = { undo: null, redo: null };

const ask = () => {
  const expected = expectedNew('article', 'claim', [{ start: 0, end: 5 }]);
  behindFrame(() => dispatch({ type: 'asked', expected }));
  return expected;
};
const answer = (expected: ReturnType<typeof ask>) =>
  behindFrame(() => dispatch({ type: 'committed', changes: [], undoState, expected }));
/** Two frames, and what they were waited for by. */
const aWhile = async () => {
  for (let frame = 0; frame < 2; frame += 1) await afterNextPaint();
  await new Promise<void>(inTurn);
};

// A busy machine may take long for two frames.
vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

beforeEach(() => {
  told.atOnce = 0;
  told.behind = 0;
});

it('the window is drawn once for an action, behind the frame that says that it is saved', async () => {
  const expected = ask();
  expect(told).toEqual({ atOnce: 1, behind: 0 });
  await aWhile();
  expect(told.behind).toBe(0);
  answer(expected);
  expect(getState().save.status).toBe('saved');
  expect(told).toEqual({ atOnce: 2, behind: 0 });
  await aWhile();
  expect(told.behind).toBe(1);
});

it('what waits for that frame hears of it before the window is drawn', async () => {
  const expected = ask();
  const painted = afterNextPaint();
  answer(expected);
  await painted;
  expect(told.behind).toBe(0);
  await aWhile();
  expect(told.behind).toBe(1);
});

it('the window does not wait for an answer that takes long, and is drawn again with it', async () => {
  const expected = ask();
  vi.advanceTimersByTime(100);
  expect(told.behind).toBe(1);
  expect(getState().expected).toEqual([expected]);
  answer(expected);
  await aWhile();
  expect(told.behind).toBe(2);
});

it('what happens otherwise meanwhile is shown at once', () => {
  const expected = ask();
  dispatch({ type: 'hovered', id: 'something' });
  expect(told.behind).toBe(1);
  dispatch({ type: 'committed', changes: [], undoState, expected });
});
