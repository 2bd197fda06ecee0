import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../shared/model/extent.ts';

const of = (...words: string[]) =>
  excerptOf({ segments: words.map((exact) => ({ start: 0, end: exact.length, exact })) }, 300);

describe('the words of an annotation in a list', () => {
  it('are all of them where they are few, with an ellipsis where text was skipped', () => {
    expect(of('over 11,000 soldiers')).toBe('over 11,000 soldiers');
    expect(of('We will not', 'accept this')).toBe('We will not … accept this');
  });

  it('are cut where they are many, and never inside a character', () => {
    expect(of('x'.repeat(2_000_000))).toBe(`${'x'.repeat(300)}…`);
    expect(of(`${'x'.repeat(299)}📰📰`)).toBe(`${'x'.repeat(299)}…`);
    expect(of('x'.repeat(200), 'y'.repeat(200))).toBe(`${'x'.repeat(200)} … ${'y'.repeat(97)}…`);
  });
});
