import { describe, expect, it } from 'vitest';
import { amountOf } from '../../shared/query/amounts.ts';

describe('words that are one number', () => {
  it.each([
    ['1500', '1500'],
    ['1,500', '1500'],
    ['1.500', '1500'],
    ['1 500', '1500'],
    ['1\u202f500', '1500'],
    ['1’500', '1500'],
    ['fifteen hundred', '1500'],
    ['١٥٠٠', '1500'],
    ['१५००', '1500'],
    ['１，５００', '1500'],
    ['1500.0', '1500'],
    ['3.5', '3.5'],
    ['3,5', '3.5'],
    ['0.500', '0.5'],
    ['.5', '0.5'],
    ['−5', '-5'],
    ['10k', '10000'],
    ['2 million', '2000000'],
    ['Two dozen', '24'],
  ])('%s is %s', (words, amount) => expect(amountOf(words)).toBe(amount));

  it.each([
    'many',
    'F-16',
    '10%',
    '5 km',
    '10 soldiers',
    'over 10',
    '10-20',
    '1.2.3',
    '',
    '-',
    '9'.repeat(5000),
  ])('%s is none', (words) => expect(amountOf(words)).toBe(null));
});
