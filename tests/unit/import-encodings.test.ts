import { describe, expect, test } from 'vitest';
import { decodeText } from '../../electron/import/decodeText.ts';
import { decodeAs } from '../../electron/import/encoding/decodeAs.ts';
import { detectEncoding, sureEnough } from '../../electron/import/encoding/detect.ts';
import { readArticles } from '../../electron/import/table/read.ts';
import { decodeXml } from '../../electron/import/xmlTree.ts';
import { encodeAs, inVietnameseForm, newsSamples } from '../fixtures/encodings.ts';
import { readText } from '../fixtures/readText.ts';

const cases = newsSamples.flatMap(({ language, encodings, text }) =>
  [...encodings, 'utf-8', 'utf-16le', 'utf-16be'].map((encoding) => ({
    language,
    encoding,
    text: encoding === 'windows-1258' ? inVietnameseForm(text) : text,
  })),
);
/** Chinese and Japanese in UTF-16 have no zero byte, and nothing that could not be something else. */
const isClear = ({ encoding, text }: (typeof cases)[number]) =>
  !encoding.startsWith('utf-16') || text.includes(' ') || text.includes('\n');

describe('the encoding of a text that does not say it', () => {
  test.each(cases.filter(isClear))(
    '$language in $encoding is read as it was written',
    ({ encoding, text }) => {
      const bytes = encodeAs(text, encoding);
      const read = readText(bytes, 'a.txt');
      expect(read.ok ? read.value.text : read.error.message).toBe(text);
      const note = read.ok ? (read.value.leftOut ?? []) : [];
      if (encoding === 'utf-8') expect(note).toEqual([]);
      else expect(note).toEqual([expect.stringMatching(/^Read as [a-z0-9_-]+ \(detected, \d\d% sure\)\.$/)]);
    },
  );

  test('what is sure is right, also in short pieces, and short pieces are often sure', () => {
    let sure = 0;
    let total = 0;
    const wrong: string[] = [];
    for (const { language, encoding, text } of cases) {
      if (encoding.startsWith('utf-')) continue;
      for (const length of [15, 30, 60]) {
        for (let at = 0; at + length <= text.length; at += length) {
          const piece = text.slice(at, at + length);
          const bytes = encodeAs(piece, encoding);
          const guess = detectEncoding(bytes);
          total += 1;
          if (!guess || guess.confidence < sureEnough) continue;
          sure += 1;
          if (decodeAs(bytes, guess.encoding) !== piece)
            wrong.push(`${language} in ${encoding} as ${guess.encoding}: ${piece}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(sure / total).toBeGreaterThan(0.78);
  });

  test('a file that is not certain is refused with the best guesses, and read when its encoding is named', () => {
    const bytes = Uint8Array.from([0x32, 0xb1, 0x33]);
    const refused = decodeText(bytes, 'a.txt');
    expect(refused.ok ? refused.value.text : refused.error.message).toMatch(
      /^“a\.txt” is not valid UTF-8 \(the first bad byte is at offset 1\): it may be \S+, \S+,? or \S+\. Choose its encoding when importing it, or give it on the command line, for example with --encoding \S+\.$/,
    );
    expect(decodeText(bytes, 'a.txt', { encoding: 'windows-1252' })).toMatchObject({
      value: { text: '2±3', note: null },
    });
  });

  test('a guess names others that give another text', () => {
    const guess = detectEncoding(encodeAs('Zażółć', 'iso-8859-2'));
    expect(guess?.others.length).toBeGreaterThan(1);
    expect(guess?.others).not.toContain(guess?.encoding);
  });

  test('what a file says of itself counts, unless its bytes say that it cannot be', () => {
    const polish = newsSamples.find(({ language }) => language === 'Polish')?.text ?? '';
    const read = (declared: string, written: string) => {
      const decoded = decodeText(encodeAs(polish, written), 'a.html', { declared });
      return decoded.ok && decoded.value.text === polish;
    };
    expect(read('iso-8859-2', 'iso-8859-2')).toBe(true);
    expect(read('utf-8', 'windows-1250')).toBe(true);
  });

  test.each([
    ['iso-8859-1', 'utf-8', 'Read as utf-8, although the file says that it is in iso-8859-1.'],
    ['ks_c_5601-1987', 'utf-8', 'Read as utf-8, although the file says that it is in ks_c_5601-1987.'],
    ['x-foo', 'utf-8', 'Read as utf-8, although the file says that it is in x-foo.'],
    ['iso-8859-1', 'windows-1251', 'Read as windows-1251, although the file says that it is in iso-8859-1.'],
    ['us-ascii', 'koi8-r', 'Read as koi8-r (detected, 99% sure).'],
    ['windows-1251', 'windows-1251', null],
  ])('a file that says %s and is %s is read as it is, and the report says so', (declared, written, note) => {
    const russian = newsSamples.find(({ language }) => language === 'Russian')?.text ?? '';
    expect(decodeText(encodeAs(russian, written), 'a.html', { declared })).toEqual({
      ok: true,
      value: { text: russian, note },
    });
  });

  test('a label that fits is believed where the bytes could be UTF-8 by chance', () => {
    // In GBK 模 is two bytes that are one character of UTF-8, too.
    const bytes = Uint8Array.from([0xc4, 0xa3, 0xc4, 0xa3]);
    expect(decodeText(bytes, 'a.html', { declared: 'gbk' })).toMatchObject({ value: { text: '模模' } });
  });

  test.each([
    [
      'x-foo',
      /^“a\.html” says that it is in “x-foo”, which is unknown: it may be windows-1250, .*--encoding windows-1250\.$/,
    ],
  ])('a file that says %s is refused', (declared, sentence) => {
    const polish = newsSamples.find(({ language }) => language === 'Polish')?.text ?? '';
    const decoded = decodeText(encodeAs(polish, 'windows-1250'), 'a.html', { declared });
    expect(decoded.ok ? decoded.value.text : decoded.error.message).toMatch(sentence);
  });

  test.each([
    ['+BB8EPgRABEI +BDcEMAQ6BEAESwRC +BDQEPg +BD8ETwRCBD0EOARGBEs.', 'Порт закрыт до пятницы.', 'utf-7'],
    ['Wire 12: ~{8[?Z9X1U~}.', 'Wire 12: 港口关闭.', 'hz-gb-2312'],
    ['~{8[?Z9X1U~}', '港口关闭', 'hz-gb-2312'],
    ['Call +49 30 123456 or +1 555 123 or +4470.', null, null],
    ['C++ and a+b+c and tag+one+two+three', null, null],
  ])('letters that are shifted within ASCII are read (%s)', (written, text, encoding) => {
    const decoded = decodeText(Buffer.from(written), 'a.txt');
    expect(decoded).toMatchObject({
      value: { text: text ?? written, note: encoding && `Read as ${encoding} (detected, 99% sure).` },
    });
  });

  test('XML is read by what it says of itself, with the tables of the program', () => {
    const xml = (name: string) => `<?xml version="1.0" encoding="${name}"?><a>“é” 뷁</a>`;
    const korean = Buffer.from(
      xml('windows-949').replace(/“é” /, '').replace('뷁', '\u0094\u00ee'),
      'latin1',
    );
    expect(decodeXml(korean)).toContain('<a>뷁</a>');
    expect(decodeXml(Buffer.from(xml('iso-8859-1')))).toBe(xml('iso-8859-1'));
    expect(decodeXml(Buffer.from(`\ufeff${xml('x-foo')}`))).toBe(xml('x-foo'));
  });

  test('Ukrainian that calls itself KOI8-R is KOI8-U', () => {
    const bytes = encodeAs('її ґрунт і є', 'koi8-u');
    expect(decodeText(bytes, 'a.eml', { declared: 'koi8-r' })).toMatchObject({
      value: { text: 'її ґрунт і є' },
    });
  });

  test.each([
    ['é, à and ç', 'windows-1252', true],
    ['Порт закрыт', 'windows-1251', true],
    ['Порт закрыт', 'none', false],
    ['Ça va, “Ärger” in Århus: café, £5 – naïveté', 'none', false],
    ['Рівне, Рік, Сіль, «Ріка»', 'none', false],
  ])('letters that another program has garbled are named (“%s” read as %s)', (text, wrongly, isNamed) => {
    const utf8 = encodeAs(text, 'utf-8');
    const saved = wrongly === 'none' ? utf8 : encodeAs(decodeAs(utf8, wrongly) ?? '', 'utf-8');
    const decoded = decodeText(saved, 'a.txt');
    expect(decoded.ok && (decoded.value.note ?? '').startsWith('Its letters were garbled')).toBe(isNamed);
  });

  test('a table is read in the encoding that it looks like, as a text is', () => {
    const french = newsSamples.find(({ language }) => language === 'French')?.text ?? '';
    const read = readArticles(encodeAs(`title,text\nUn,"${french}"\n`, 'windows-1252'), 'a.csv', {});
    expect(read).toMatchObject({
      value: [{ text: french, leftOut: [expect.stringMatching(/^Read as windows-1252 /)] }],
    });
  });

  test('UTF-8 with a fault in it is not taken for something else', () => {
    for (const { text } of newsSamples) {
      const bytes = [...encodeAs(text, 'utf-8')];
      const decoded = decodeText(
        Uint8Array.from([...bytes.slice(0, 200), 0xff, ...bytes.slice(200)]),
        'a.txt',
      );
      expect(decoded.ok ? decoded.value.text : decoded.error.message).toContain('is not valid UTF-8');
    }
  });

  test('noise is no text', () => {
    let seed = 7;
    const noise = Uint8Array.from({ length: 4000 }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed >> 16;
    });
    expect(decodeText(noise, 'a.txt').ok).toBe(false);
    expect(
      decodeText(
        noise.map((byte) => byte | 0x80),
        'a.txt',
      ).ok,
    ).toBe(false);
  });

  test('a long file is judged by the part that says something', () => {
    const korean = newsSamples.find(({ language }) => language === 'Korean')?.text ?? '';
    const bytes = encodeAs(
      `${'All of this is plain English.\n'.repeat(3000)}${`${korean}\n`.repeat(300)}`,
      'euc-kr',
    );
    expect(detectEncoding(bytes)?.encoding).toBe('euc-kr');
  });
});
