import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberLineOf } from '../../../renderer/comparing/conflicts/numberLine.ts';
import { statementsOf, type Telling } from '../../fixtures/compare/tellings.ts';

const tell = (value: string, more: Partial<Telling> = {}): Telling => ({
  title: 'Ferry sinks',
  outlet: 'Meridian Wire',
  published: '2026-03-10',
  sentence: 'They spoke of [so many] on Tuesday.',
  entity: 'people',
  property: 'killed',
  value,
  ...more,
});

function lineOf(a: Telling, b: Telling) {
  const [one, other] = statementsOf([a, b]);
  if (!one || !other) throw new Error('There are two statements.');
  return numberLineOf(one, other);
}

describe('the line of two figures', () => {
  it.each([
    ['>=31', '<=28', 'neither allows 29 or 30'],
    ['>31', '<=28', 'neither allows 29 to 31'],
    ['7', '9', 'neither allows 8'],
    ['6', '7', 'no number is both'],
    ['>50', '50', 'no number is both'],
    ['>=1000002', '1000000', 'neither allows 1,000,001'],
    ['>=12345678901234567', '<=12345678901234565', 'neither allows 12,345,678,901,234,566'],
    ['12..16', '21..27', 'neither allows 17 to 20'],
  ])('%s and %s people: %s', (a, b, words) => {
    expect(lineOf(tell(a), tell(b))?.gap?.words).toBe(words);
    expect(lineOf(tell(b), tell(a))?.gap?.words).toBe(words);
  });

  it.each([
    ['values that meet', '>=5', '>=900'],
    ['ranges that touch', '3..5', '5..9'],
    ['an approximate value, which has no edge', '~25', '60'],
  ])('has no gap between %s', (_what, a, b) => {
    expect(lineOf(tell(a), tell(b))?.gap).toBeNull();
  });

  it('has no word for the values between two amounts, of which there are too many', () => {
    const km = { unit: 'km', entity: 'track', property: 'damaged' };
    expect(lineOf(tell('2.5', km), tell('4', km))?.gap?.words).toBe('no value is both');
  });

  it('is in the unit of the first figure', () => {
    const [km, m] = [
      { unit: 'km', entity: 'track' },
      { unit: 'm', entity: 'track' },
    ];
    const line = lineOf(tell('2', km), tell('2500', m));
    expect(line?.unit).toBe('km');
    expect(line?.b.lower?.value).toBe('2.5');
    expect(line?.gap).toMatchObject({ from: 2, to: 2.5, greater: 'b' });
  });

  it.each([
    ['a distance and a number of people', tell('2', { unit: 'km' }), tell('3')],
    ['words without a number', tell(''), tell('3')],
  ])('does not exist for %s', (_what, a, b) => {
    expect(lineOf(a, b)).toBeNull();
  });

  it('reaches beyond both figures, and below zero only where they do', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
        const reach = lineOf(tell(String(a)), tell(`>=${b}`))?.reach ?? [];
        expect(Math.min(...reach)).toBeLessThanOrEqual(Math.min(a, b));
        expect(Math.max(...reach)).toBeGreaterThan(Math.max(a, b));
        expect(Math.min(...reach)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });
});
