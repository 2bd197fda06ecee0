import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../shared/formats/common/dossier.ts';
import {
  marksOnOneWord,
  nestedMarks,
  newsDossier,
  newsMarks,
  newsText,
  wholeMark,
} from '../fixtures/corpus.ts';

const text = newsText(40_000);
const marks = newsMarks(text, 100);
const spans = marks.map(({ ranges }) => ({ start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 }));

describe('the news', () => {
  it('are the same each time, and others with another seed', () => {
    expect(newsText(4_000)).toBe(newsText(4_000));
    expect(newsText(4_000, { seed: 2 })).not.toBe(newsText(4_000));
  });

  it.each([4_000, 400_000])('are as long as was asked for: %d', (length) => {
    expect(Math.abs(newsText(length).length - length)).toBeLessThan(300);
  });

  it('have paragraphs of varied length, half of them under some 350 characters', () => {
    const lengths = newsText(400_000)
      .split('\n')
      .map((line) => line.length)
      .sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeGreaterThan(300);
    expect(lengths[lengths.length >> 1]).toBeLessThan(400);
    expect(lengths.at(-1)).toBeGreaterThan(1_000);
  });

  it('fit into one line, and hold other scripts, when asked', () => {
    expect(newsText(4_000, { between: ' ' })).not.toContain('\n');
    const mixed = newsText(20_000, { scripts: true });
    expect(mixed).toMatch(/\p{sc=Arab}/u);
    expect(mixed).toContain('👨‍👩‍👧');
  });
});

describe('the marks', () => {
  it('overlap the one before them three times in ten', () => {
    const overlapping = spans.filter(({ start }, index) => start < (spans[index - 1]?.end ?? 0));
    expect(overlapping).toHaveLength(30);
  });

  it('lie inside another once in ten at least', () => {
    const nested = spans.filter(({ start, end }, index) =>
      spans.slice(Math.max(0, index - 3), index).some((other) => other.start <= start && end <= other.end),
    );
    expect(nested.length).toBeGreaterThanOrEqual(10);
  });

  it('have two segments once in fifty', () => {
    expect(marks.filter(({ ranges }) => ranges.length === 2)).toHaveLength(2);
  });

  it.each([
    ['news', newsText(20_000, { scripts: true }), (body: string) => newsMarks(body, 500)],
    ['one word', text, (body: string) => marksOnOneWord(body, 500)],
    ['nested ones', text, (body: string) => nestedMarks(body, 1_000)],
    ['the whole text', text, wholeMark],
  ])('keep every invariant: %s', (_, body, make) => {
    expect(checkDossier(newsDossier([{ text: body, marks: make(body) }]))).toBeNull();
  });

  it('nest as deep as was asked for', () => {
    const lengths = nestedMarks(text, 1_000).map(
      ({ ranges }) => (ranges[0]?.end ?? 0) - (ranges[0]?.start ?? 0),
    );
    expect(lengths.every((length, index) => index === 0 || length < (lengths[index - 1] ?? 0))).toBe(true);
  });
});
