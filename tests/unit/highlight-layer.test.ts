import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HighlightLayer } from '../../renderer/article/highlights.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { madeByHand } from '../fixtures/annotations.ts';

/** What the engine would paint, by name. */
let registry: Map<string, Set<unknown>>;

beforeEach(() => {
  registry = new Map();
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal(
    'Highlight',
    class extends Set {
      constructor(...ranges: readonly unknown[]) {
        super(ranges);
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

it('lights up what can be linked, in whole where two of them overlap, and the mark that is being linked', () => {
  const text = 'Ukrainian President Volodymyr Zelenskyy stated so.';
  const marked = (tag: 'actor' | 'quote', exact: string, last: number): Annotation => {
    const start = text.indexOf(exact);
    const segments = [{ start, end: start + exact.length, exact }];
    const id = `019328a0-0000-7000-8000-00000000000${last}`;
    const shared = { ...madeByHand, id, articleId: id, segments, prefix: '', suffix: '' };
    return tag === 'actor' ? { ...shared, tag, attributes: {} } : { ...shared, tag, attributes: {} };
  };
  const whole = marked('actor', 'Ukrainian President Volodymyr Zelenskyy', 1);
  const name = marked('actor', 'Volodymyr Zelenskyy', 2);
  const quote = marked('quote', 'so', 3);
  const layer = new HighlightLayer();
  layer.setAnnotations([whole, name, quote]);
  const paint = () =>
    layer.paint(
      [{ start: 0, end: text.length }],
      // The cast is true: nobody looks into the ranges but this test.
      (start, end) => text.slice(start, end) as unknown as StaticRange,
    );
  layer.setTargets([whole, name], quote);
  paint();
  expect([...(registry.get('link-target') ?? [])]).toEqual(['Ukrainian President Volodymyr Zelenskyy']);
  expect([...(registry.get('link-source') ?? [])]).toEqual(['so']);
  layer.setTargets([], null);
  paint();
  expect(registry.has('link-target') || registry.has('link-source')).toBe(false);
});

it('draws the cue and the hedge of the current claim, whichever of them stands first', () => {
  const text = 'An agency said that it had likely sent them.';
  const segment = (exact: string) => ({
    start: text.indexOf(exact),
    end: text.indexOf(exact) + exact.length,
    exact,
  });
  const claim: Annotation = {
    id: '019328a0-0000-7000-8000-000000000001',
    articleId: '019328a0-0000-7000-8000-00000000000a',
    tag: 'claim',
    segments: [segment(text)],
    prefix: '',
    suffix: '',
    attributes: { hedge: { segment: segment('likely') }, cue: segment('said') },
    ...madeByHand,
  };
  const layer = new HighlightLayer();
  layer.setAnnotations([claim]);
  layer.setCurrent(claim);
  // The cast is true: nobody looks into the ranges but this test.
  layer.paint(
    [{ start: 0, end: text.length }],
    (start, end) => text.slice(start, end) as unknown as StaticRange,
  );
  expect([...(registry.get('light') ?? [])]).toEqual(['said', 'likely']);
});
