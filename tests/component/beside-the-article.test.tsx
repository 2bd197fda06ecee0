// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, it } from 'vitest';
import type { OpenArticle } from '../../renderer/state/slices/common.ts';
import {
  dispatch,
  dispatchToArticle,
  getState,
  IsBeside,
  tellBeside,
  useStore,
} from '../../renderer/state/store.ts';

function Heading() {
  return <h1>{useStore((state) => state.open?.article.title ?? 'none')}</h1>;
}

const shown = () => screen.getAllByRole('heading').map(({ textContent }) => textContent);
const drawn = () => new Promise((resolve) => setTimeout(resolve));
const opened = (title: string) =>
  ({
    type: 'article-opened',
    open: {
      article: { id: title, title, text: title, blocks: [] },
      annotations: [],
      links: [],
    } as never as OpenArticle,
  }) as const;

beforeAll(() => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  // At once, so that the headings listen from now on.
  flushSync(() =>
    root.render(
      <>
        <Heading />
        <IsBeside value={true}>
          <Heading />
        </IsBeside>
      </>,
    ),
  );
});

it('what is beside the article hears of another one when it is told', async () => {
  dispatchToArticle(opened('one'));
  await drawn();
  expect(shown()).toEqual(['one', 'none']);
  tellBeside();
  await drawn();
  expect(shown()).toEqual(['one', 'one']);
});

it('what is beside the article hears of another one with whatever happens next', async () => {
  dispatchToArticle(opened('two'));
  dispatch({ type: 'hovered', id: 'something' });
  await drawn();
  expect(shown()).toEqual(['two', 'two']);
  expect(getState().open?.article.title).toBe('two');
});
