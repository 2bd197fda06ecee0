import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, hitsBefore } from '../../shared/text/find.ts';
import { type FoldLevel, foldText } from '../../shared/text/fold.ts';

const family = '👨‍👩‍👧';

function find(text: string, query: string, level: FoldLevel = 'base', wholeWords = false) {
  return findAll(text, foldText(text, level), foldText(query, level), wholeWords);
}

function found(text: string, query: string, level: FoldLevel = 'base', wholeWords = false): string[] {
  return find(text, query, level, wholeWords).map(({ start, end }) => text.slice(start, end));
}

describe('finding without case and diacritics', () => {
  it.each([
    ['Über 11.000', 'uber', ['Über']],
    ['cafe\u0301s', 'CAFÉ', ['cafe\u0301']],
    ['İstanbul, ISTANBUL', 'istanbul', ['İstanbul', 'ISTANBUL']],
    ['Straße STRASSE STRAẞE', 'strasse', ['Straße', 'STRASSE', 'STRAẞE']],
    ['an oﬃce', 'OFFICE', ['oﬃce']],
    ['Łódź, Đà Nẵng, København', 'lodz', ['Łódź']],
    ['Đà Nẵng'.normalize('NFD'), 'da nang', ['Đà Nẵng'.normalize('NFD')]],
    ['ὈΔΥΣΣΕΎΣ', 'οδυσσευς', ['ὈΔΥΣΣΕΎΣ']],
    ['ещё', 'еще', ['ещё']],
    ['co\u00adop\u00ad erate', 'coop', ['co\u00adop']],
    ['“It’s over – now”', '"it\'s over - now"', ['“It’s over – now”']],
    ['11,000\u00a0\n\u2028 soldiers', '000 sol', ['000\u00a0\n\u2028 sol']],
    ['فِلِسْطِين', 'فلسطين', ['فِلِسْطِين']],
    ['שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
    ['북한이'.normalize('NFD'), '북한', ['북한'.normalize('NFD')]],
    ['북한이', '북한'.normalize('NFD'), ['북한']],
    ['x𝐀y', 'xay', ['x𝐀y']],
    ['ﾃﾞｰﾀとﾊﾟﾝ', 'データ', ['ﾃﾞｰﾀ']],
    ['データとパン', 'ﾊﾟﾝ', ['パン']],
    [`a${family}b`, family, [family]],
    ['🇺🇦🇰🇷', '🇰🇷', ['🇰🇷']],
  ])('in %j, %j finds %j', (text, query, expected) => expect(found(text, query)).toEqual(expected));

  it.each([
    ['a person out of a family', family, '👩'],
    ['a flag across two flags', '🇺🇦🇰🇷', '🇦🇰'],
    ['a thumb without the colour of its skin', '👍🏽', '👍'],
    ['half of a ligature', 'ﬁnd', 'ind'],
    ['half of a ß', 'ß', 's'],
    ['a syllable that goes on', '각', '가'],
    ['a consonant without its vowel sign', 'के', 'क'],
    ['another letter', 'й', 'и'],
    ['another syllable', 'が', 'か'],
    ['another syllable of half its width', 'ｶﾞ', 'ｶ'],
    ['another word', 'ไทย', 'ไท่ยา'],
    ['nothing but white space', 'a b', ' '],
    ['nothing but what nobody sees', 'a\u00adb', '\u00ad'],
    ['an accent alone', 'e\u0301', '\u0301'],
    ['nothing', 'abc', ''],
  ])('does not find %s', (_what, text, query) => expect(find(text, query)).toEqual([]));

  it('gives offsets of the text itself behind emoji, accents and what takes no room', () => {
    const text = `📰${family} \u00ade\u0301 ß 𝐀 Kursk`;
    const start = text.indexOf('Kursk');
    expect(find(text, 'kursk')).toEqual([{ start, end: start + 5 }]);
  });

  it('hits do not overlap', () => expect(find('aaaaa', 'aa')).toHaveLength(2));
});

describe('finding exactly', () => {
  it('tells case and diacritics apart, but not composed from decomposed', () => {
    const text = 'Café CAFÉ cafe Cafe\u0301';
    expect(found(text, 'Café', 'exact')).toEqual(['Café', 'Cafe\u0301']);
    expect(found('“Yes”', '"Yes"', 'exact')).toEqual(['“Yes”']);
  });

  it.each([
    ['He sent soldiers, soldier by soldier.', 'soldier', 2],
    ['3,000 and 13,000 and 3,000.5', '3,000', 1],
    ['don’t do', 'do', 1],
    ['ทหารเกาหลีเหนือ', 'ทหาร', 1],
    ['ทหารเกาหลีเหนือ', 'หาร', 0],
  ])('whole words: in %j, %j stands so often', (text, query, times) =>
    expect(find(text, query, 'base', true)).toHaveLength(times),
  );

  it('whole words far into a text of one line', () => {
    const text = `${'ทหารเกาหลีเหนือกว่าหนึ่งหมื่นคน'.repeat(500)} end`;
    expect(find(text, 'ทหาร', 'base', true)).toHaveLength(500);
  });
});

const pieces = fc.constantFrom(
  ...[
    'a',
    'A',
    'b',
    'e',
    'é',
    'e\u0301',
    '\u0301',
    ' ',
    '\n',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    'ß',
    's',
  ],
  ...[
    'ﬁ',
    'f',
    'i',
    'İ',
    'ı',
    'Σ',
    'ς',
    'й',
    'и',
    'и\u0306',
    '각',
    '\u1100\u1161',
    '\u11a8',
    '가',
    'が',
    'か\u3099',
  ],
  ...[
    'क',
    'के',
    'क्षि',
    '\u094d',
    'ท',
    'ท่',
    'ำ',
    family,
    '👩',
    '👍🏽',
    '👍',
    '🇺🇦',
    '🇰🇷',
    '𝐀',
    '’',
    "'",
    '–',
    '…',
    '.',
  ],
  ...['ب', 'بِ', 'ـ', '\u2028', '½', '1'],
);
const texts = fc.array(pieces, { maxLength: 24 }).map((list) => list.join(''));

/** A character as a search sees it, by plain rules and for these pieces only. */
function naiveFold(cluster: string): string {
  if (/^[\s\u0085]+$/.test(cluster)) return ' ';
  const letters = cluster
    .replace(/\s/g, ' ')
    .normalize('NFKD')
    .replace(/(?<!и)\u0306|[\u0301\u0307\u0e48\u0650]/g, '')
    .replace(/\u00ad|\u200b|\u200d|\u0640/g, '');
  return [...letters]
    .map((letter) => (letter === 'ı' ? 'i' : letter.toLowerCase()))
    .join('')
    .replace(/ß/g, 'ss')
    .replace(/\u0307/g, '')
    .replace(/ς/g, 'σ')
    .replace(/’/g, "'")
    .replace(/–/g, '-')
    .replace(/⁄/g, '/')
    .normalize('NFC');
}

/** Tries every stretch of whole clusters, a run of white space being one. */
function naiveFind(text: string, query: string): { start: number; end: number }[] {
  const places: { start: number; end: number; folded: string }[] = [];
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    const folded = naiveFold(segment);
    const last = places.at(-1);
    if (folded === ' ' && last?.folded === ' ') last.end = index + segment.length;
    else places.push({ start: index, end: index + segment.length, folded });
  }
  const hits: { start: number; end: number }[] = [];
  for (let first = 0; first < places.length; first += 1) {
    if (places[first]?.folded === '') continue;
    let folded = '';
    for (let last = first; last < places.length; last += 1) {
      const next = places[last]?.folded ?? '';
      folded += folded.endsWith(' ') && next === ' ' ? '' : next;
      if (folded !== query) continue;
      hits.push({ start: places[first]?.start ?? 0, end: places[last]?.end ?? 0 });
      first = last;
      break;
    }
  }
  return hits;
}

describe('every hit', () => {
  it('is what trying every stretch of whole clusters gives', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(4), (text, from, length) => {
        // An accent, a vowel sign or a joiner on a space: whether it parts a run of spaces is nobody's question.
        fc.pre(!/\s[\u0301\u094d\u0e33\u200d]/.test(text));
        const clusters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
        const start = clusters.length === 0 ? 0 : from % clusters.length;
        const query = clusters.slice(start, start + length + 1).join('');
        const folded = foldText(query, 'base').text;
        fc.pre(folded.trim() !== '');
        expect(find(text, query)).toEqual(naiveFind(text, folded));
      }),
      { numRuns: 3000 },
    );
  });

  it('is counted in front of an offset', () => {
    const hits = find('a b a b a', 'a');
    expect([0, 1, 4, 5, 99].map((offset) => hitsBefore(hits, offset))).toEqual([0, 1, 1, 2, 3]);
  });
});
