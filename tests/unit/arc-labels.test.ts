import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcBetween, type Box, inLanes, marginAt, spread, stubAt } from '../../renderer/arcs/arcs.ts';
import { boxOfLabel, isOver, placeLabels } from '../../renderer/arcs/labels.ts';

/** Ten lines of text, 600 px wide, 32 px apart; each box is 24 px high. */
const lines: readonly Box[] = Array.from({ length: 10 }, (_, nth) => ({
  left: 0,
  right: 600,
  top: nth * 32,
  bottom: nth * 32 + 24,
}));

const room: Box = { left: -60, right: 700, top: -20, bottom: 360 };

const types = ['speaker', 'claimer', 'quantifies', 'contradicts', 'supports elsewhere'];

/** Words somewhere in the text. */
const words = fc
  .record({ line: fc.integer({ min: 0, max: 9 }), left: fc.integer({ min: 0, max: 500 }) })
  .map(({ line, left }) => ({ left, right: left + 90, top: line * 32, bottom: line * 32 + 24 }));

/** The corners of a path of straight lines, in order. */
function corners(path: string): readonly (readonly [x: number, y: number])[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)].map(([, letter, first, second]) => {
    if (letter !== 'V') x = Number(first);
    if (letter === 'M') y = Number(second);
    if (letter === 'V') y = Number(first);
    return [x, y] as const;
  });
}

describe('the links of an annotation', () => {
  it('run through no text between their ends', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 11 }), (from, to, nth) => {
        if (Math.abs(from.top - to.top) < 64) return;
        const path = arcBetween(from, to, lines, marginAt(nth, 60)).path;
        const [first, ...rest] = corners(path);
        let last = first ?? [0, 0];
        for (const next of rest) {
          const piece: Box = {
            left: Math.min(last[0], next[0]),
            right: Math.max(last[0], next[0]),
            top: Math.min(last[1], next[1]),
            bottom: Math.max(last[1], next[1]),
          };
          // In each line, as high as its small letters.
          const struck = lines.filter(
            ({ left, right, top, bottom }) =>
              piece.left <= right && piece.right >= left && piece.top < bottom - 6 && piece.bottom > top + 8,
          );
          expect(struck, path).toEqual([]);
          last = next;
        }
      }),
    );
  });

  it('have labels that are in view, and over no other label or link along the margin', () => {
    const ends = fc.array(fc.record({ to: words, type: fc.constantFrom(...types), isStub: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, ends, fc.integer({ min: 20, max: 120 }), (box, links, width) => {
        const narrow = { ...room, left: -width };
        const plans = links.map(
          ({ to, isStub }, nth) =>
            (margin: number) =>
              isStub
                ? stubAt(box, 'below', true, nth, margin)
                : arcBetween(spread(box, nth, links.length), to, lines, margin),
        );
        const labels = inLanes(plans, width).map(({ spots, run }, nth) => ({
          text: links[nth]?.type ?? '',
          spots,
          run,
        }));
        const placed = placeLabels(labels, lines, narrow).flatMap((spot, nth) =>
          spot ? [{ nth, box: boxOfLabel(labels[nth]?.text ?? '', spot) }] : [],
        );
        for (const one of placed) {
          expect(one.box.left).toBeGreaterThanOrEqual(narrow.left);
          expect(one.box.right).toBeLessThanOrEqual(narrow.right);
          expect(one.box.top).toBeGreaterThanOrEqual(narrow.top);
          expect(one.box.bottom).toBeLessThanOrEqual(narrow.bottom);
          for (const other of placed) if (other !== one) expect(isOver(one.box, other.box)).toBe(false);
          for (const [nth, { run }] of labels.entries())
            if (run && nth !== one.nth) expect(isOver(one.box, run)).toBe(false);
        }
      }),
    );
  });

  it('have labels beside the knobs of the current annotation, not over them', () => {
    const { spots, run } = arcBetween(
      { left: 60, right: 200, top: 32, bottom: 56 },
      { left: 260, right: 500, top: 32, bottom: 56 },
      lines,
    );
    const knob = { left: 240, right: 254, top: 18, bottom: 32 };
    const label = { text: 'claimer', spots, run };
    const [free, beside] = [[], [knob]].map((covered) => placeLabels([label], lines, room, covered)[0]);
    expect(free && isOver(boxOfLabel('claimer', free), knob)).toBe(true);
    expect(beside && isOver(boxOfLabel('claimer', beside), knob)).toBe(false);
  });

  it('all have a label where a margin is as wide as usual', () => {
    const box = { left: 400, right: 500, top: 0, bottom: 24 };
    const far = { left: 100, right: 190, top: 160, bottom: 184 };
    const arcs = inLanes(
      [
        (margin) => arcBetween(far, box, lines, margin),
        (margin) => arcBetween(box, far, lines, margin),
        (margin) => stubAt(box, 'below', false, 0, margin),
        (margin) => stubAt(box, 'below', true, 1, margin),
      ],
      59,
    );
    const labels = arcs.map(({ spots, run }, nth) => ({ text: types[nth] ?? '', spots, run }));
    expect(placeLabels(labels, lines, { ...room, left: -59 })).not.toContain(null);
  });

  it('have a label beside the text even in the narrowest margin, and upright where there is room', () => {
    const labelIn = (width: number) => {
      const margin = marginAt(0, width);
      const { spots, run } = arcBetween(
        { left: 300, right: 390, top: 0, bottom: 24 },
        { left: 100, right: 190, top: 160, bottom: 184 },
        lines,
        margin,
      );
      return placeLabels([{ text: 'contradicts', spots, run }], lines, { ...room, left: -width })[0];
    };
    expect(labelIn(20)).toMatchObject({ isTurned: true });
    expect(labelIn(100)).toMatchObject({ isTurned: false });
  });
});
