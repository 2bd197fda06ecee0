import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWithNumbers } from '../../shared/text/findNumbers.ts';
import { foldText } from '../../shared/text/fold.ts';

function find(text: string, query: string, wholeWords = false) {
  return findWithNumbers(text, foldText(text, 'digits'), foldText(query, 'digits'), wholeWords);
}

function found(text: string, query: string, wholeWords = false): string[] {
  return find(text, query, wholeWords).map(({ start, end }) => text.slice(start, end));
}

describe('numbers are found whatever digits they are written in', () => {
  it.each([
    ['في عام ٢٠٢٤ ثم 2024', '2024', ['٢٠٢٤', '2024']],
    ['في عام ٢٠٢٤ ثم 2024', '٢٠٢٤', ['٢٠٢٤', '2024']],
    ['سال ۲۰۲۴', '2024', ['۲۰۲۴']],
    ['वर्ष २०२४ में', '2024', ['२०२४']],
    ['２０２４年', '2024', ['２０２４']],
    ['২০২৪ ২০২৫', '202', ['২০২', '২০২']],
    ['𞥒𞥐𞥒𞥔 and 𑄸𑄶𑄸𑄺', '2024', ['𞥒𞥐𞥒𞥔', '𑄸𑄶𑄸𑄺']],
    ['٣٫٥ في المئة', '3.5', ['٣٫٥']],
    ['نحو ٥٠٪ منهم', '50%', ['٥٠٪']],
    ['بلغ ١٬٥٠٠ جندي', '1500 جندي', ['١٬٥٠٠ جندي']],
    ['Q2 2024', 'q٢ ٢٠٢٤', ['Q2 2024']],
  ])('in %j, %j finds %j', (text, query, expected) => expect(found(text, query)).toEqual(expected));
});

const notations = [
  '1500',
  '1,500',
  '1.500',
  '1 500',
  '1\u00a0500',
  '1\u202f500',
  '1\u2009500',
  "1'500",
  '1’500',
  '١٬٥٠٠',
];

describe('numbers are found however they are grouped', () => {
  it.each(notations)('%j finds every notation', (query) =>
    expect(found(`It lost ${notations.join(' men, ')} men.`, query)).toEqual(notations),
  );

  it.each([
    ['12,34,567 and 1,234,567 rupees', '1234567', ['12,34,567', '1,234,567']],
    ['1.500,75 € or 1,500.75 €', '1500.75', ['1.500,75', '1,500.75']],
    ['over 11,000 soldiers', '11000 sol', ['11,000 sol']],
    ['between 1,500 and 2 500', '1500 and 2500', ['1,500 and 2 500']],
    ['$1,500 (1,500)', '$1500', ['$1,500']],
    ['room 5 1,500', '1500', ['1,500']],
    ['1,500, 1.500; 1 500!', '1500', ['1,500', '1.500', '1 500']],
  ])('in %j, %j finds %j', (text, query, expected) => expect(found(text, query)).toEqual(expected));

  it.each([
    ['a longer number', '1,500,000 1.500.000 1 500 000 21,500 2 1500', '1500', ['1500']],
    ['a number that goes on', '1,500,000', '1500', []],
    ['thousands behind millions', '2 150 000 and 2,150,000', '150000', []],
    ['a decimal', 'grew 1.5 percent, 1,5 Prozent', '15', []],
    ['a number with a fraction', '1,500.25', '1500', []],
    ['groups of other sizes', '1,50,0 and 15,00 and 1,5000', '1500', []],
    ['numbers in two lines', 'table 1\n500 men', '1500', []],
    ['numbers apart', 'on page 1,  500 men', '1500', []],
    ['a year and a number', 'in 2024 500 men', '2024500', []],
    ['two separators', '1,500 000', '1500000', []],
  ])('not in %s', (_what, text, query, expected) => expect(found(text, query)).toEqual(expected));

  it('as whole words, too', () =>
    expect(found('1,500 men and 1 500men and 1500', '1500', true)).toEqual(['1,500', '1500']));

  it('gives offsets of the text itself behind emoji and what takes no room', () => {
    const text = '📰👨‍👩‍👧 \u00ade\u0301 ﷺ １٬５００ and 1\u00ad,500';
    expect(found(text, '1500')).toEqual(['１٬５００', '1\u00ad,500']);
  });

  it('leaves signs of expressions alone', () =>
    expect(found('a (1,500) [b] $^', '(1500) [b] $^')).toEqual(['(1,500) [b] $^']));
});

const zeros = ['0', '٠', '۰', '०', '０', '𑄶'];
const write = (value: number, zero: string, separator: string): string =>
  value
    .toString()
    .replace(/\d(?=(?:\d{3})+$)/g, `$&${separator}`)
    .replace(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)));
const notation = fc.record({
  zero: fc.constantFrom(...zeros),
  separator: fc.constantFrom('', ',', '.', '\u00a0', '\u202f', "'", '٬'),
});
const values = fc.oneof(fc.constantFrom(1500, 15_000, 1_500_000, 500, 2024, 21_500), fc.nat(3_000_000));

it('finds a number of four digits and more exactly where it is written, however that is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(values, notation), { maxLength: 12 }),
      fc.nat(11),
      // A space makes two words of a number, and what is typed is found as it is typed.
      notation.filter((as) => !/\s/.test(as.separator)),
      (written, chosen, { zero, separator }) => {
        const wanted = written[chosen % (written.length || 1)]?.[0] ?? 1500;
        fc.pre(wanted > 999);
        let text = '';
        const expected: string[] = [];
        for (const [value, as] of written) {
          text += text === '' ? '' : ' men; ';
          const number = write(value, as.zero, as.separator);
          if (value === wanted) expected.push(`${text.length}-${text.length + number.length}`);
          text += number;
        }
        const hits = find(text, write(wanted, zero, separator), true).map(
          ({ start, end }) => `${start}-${end}`,
        );
        expect(hits).toEqual(expected);
      },
    ),
    { numRuns: 2000 },
  );
});
