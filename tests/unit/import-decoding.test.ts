import { describe, expect, test } from 'vitest';
import { decodeBytes, isKnownEncoding } from '../../electron/import/decode.ts';
import { decodeAs, ownEncodings } from '../../electron/import/encoding/decodeAs.ts';
import { encodingNamed } from '../../electron/import/encoding/labels.ts';
import { alphabets } from '../../electron/import/encoding/languages.ts';
import { readFiles } from '../../electron/import/index.ts';
import { inspectFiles, sampleOf } from '../../electron/transfer/inspectFiles.ts';
import { encodingNames } from '../../renderer/importing/encodingNames.ts';
import { encodedTexts } from '../fixtures/encodedTexts.ts';

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('a text whose encoding is named', () => {
  test.each(encodedTexts)('is read from %s as another program wrote it', (encoding, hex, text) => {
    expect(decodeBytes(bytesOf(hex), 'a.txt', encoding)).toEqual({ ok: true, value: text });
  });

  test.each([
    ['euc-kr', 'c9ff', 'half a character of windows-949'],
    ['big5', 'b8', 'half a character'],
    ['ibm869', '80', 'a byte that means nothing'],
    ['johab', 'd4', 'half a character'],
    ['iso-2022-kr', '1b2429430eb0', 'a byte beyond ASCII'],
    ['utf-32le', '0000110041', 'a point beyond Unicode'],
    ['windows-1255', 'd9', 'a byte that means nothing'],
  ])('is refused as %s for %s (%s)', (encoding, hex) => {
    const read = decodeBytes(bytesOf(hex), 'a.txt', encoding);
    expect(read.ok ? read.value : read.error.message).toContain(`“a.txt” is not valid ${encoding}`);
  });

  test.each([
    ['ms949', 'euc-kr'],
    ['x-windows-949', 'euc-kr'],
    ['x-IBM949', 'euc-kr'],
    ['UHC', 'euc-kr'],
    ['ks_c_5601-1987', 'euc-kr'],
    ['KSC5601', 'euc-kr'],
    ['Big5-HKSCS', 'big5'],
    ['x-MS950-HKSCS', 'big5'],
    ['cp936', 'gbk'],
    ['cp932', 'shift_jis'],
    ['x-sjis', 'shift_jis'],
    ['IBM-855', 'ibm855'],
    ['cp1251', 'windows-1251'],
    ['latin-1', 'windows-1252'],
    ['ISO_8859-2:1987', 'iso-8859-2'],
    ['iso8859_15', 'iso-8859-15'],
    ['cp28605', 'iso-8859-15'],
    ['utf8mb4', 'utf-8'],
    ['MacCentralEurope', 'x-mac-ce'],
    ['mac', 'macintosh'],
    ['csISO2022KR', 'iso-2022-kr'],
    ['65001', 'utf-8'],
    ['x-foo', undefined],
    ['iso-8859-12', undefined],
    ['cp99999', undefined],
    ['constructor', undefined],
    ['unicode-1-1-utf-7', 'utf-7'],
    ['KOI8R', 'koi8-r'],
    ['utf16le', 'utf-16le'],
    ['ansi', 'windows-1252'],
    ['tis620', 'windows-874'],
  ])('%s is another name of %s', (label, name) => {
    expect(encodingNamed(label)).toBe(name);
  });

  test.each([
    ['Hi +AOk- 1 +- 1 +!', null],
    ['L+AOk-t+AOk +- +2D3eAQ.', 'Lété + \u{1f601}.'],
    ['+AOkA', null],
  ])('UTF-7 is read strictly (%s)', (written, text) => {
    const read = decodeBytes(Buffer.from(written), 'a.txt', 'UTF-7');
    expect(read.ok ? read.value : null).toBe(text);
  });

  test('unknown names are refused by name', () => {
    expect(decodeBytes(bytesOf('41'), 'a.txt', 'x-foo')).toMatchObject({
      error: { message: '“x-foo” is not a supported encoding: try windows-1252, for example.' },
    });
  });

  test.each([
    ['fffe00004100000042000000', 'AB'],
    ['0000feff0000004100000042', 'AB'],
    ['84319533c2eb', '码'],
  ])('a byte order mark is no part of the text (%s)', (hex, text) => {
    expect(decodeBytes(bytesOf(hex), 'a.txt', 'gb18030')).toEqual({ ok: true, value: text });
  });

  test('Johab has syllables and single letters', () => {
    // 가, 각, 힣, and a consonant and a vowel alone: KS X 1001, annex 3.
    expect(decodeAs(bytesOf('88618862d3bd884184618877'), 'johab')).toBe('가각힣ㄱㅏ강');
  });
});

describe('the encodings that a person can choose', () => {
  test('are all that can be read, each by its own name', () => {
    for (const name of encodingNames) expect([name, encodingNamed(name)]).toEqual([name, name]);
    expect(encodingNames).toEqual(expect.arrayContaining([...ownEncodings]));
    expect(encodingNames).toEqual(expect.arrayContaining(alphabets.flatMap(({ encodings }) => encodings)));
    expect(isKnownEncoding('windows-1251')).toBe(true);
  });

  test('show how a text begins in them, also where it is cut or does not fit', () => {
    const port = encodedTexts.find(([encoding]) => encoding === 'ibm855')?.[1] ?? '';
    expect(sampleOf(bytesOf(port), 'ibm855')).toBe('Порт закрыт Ў');
    const page = '<!DOCTYPE html><html><head><meta charset="x"></head><body><p>A quay</p><p>and a pier</p>';
    expect(sampleOf(new TextEncoder().encode(page), 'utf-8')).toBe('A quay and a pier');
    expect(sampleOf(bytesOf('4180'), 'ibm869')).toBe('A\ufffd');
    const korean = bytesOf(`${'c7d7b1b8'.repeat(1023)}41c7d7b1b8b1b8`);
    expect(sampleOf(korean, 'euc-kr')).not.toContain('\ufffd');
  });
});

describe('the alphabets that encodings are told by', () => {
  test.each(alphabets)('$name has each letter once, with a share', ({ letters, shares }) => {
    expect(new Set(letters).size).toBe([...letters].length);
    expect(shares.split(' ')).toHaveLength([...letters].length);
  });
});

describe('a page that names an encoding that nothing reads', () => {
  const page = (charset: string) =>
    Uint8Array.from(
      Buffer.from(
        `<html><head><meta charset="${charset}"><title>Port</title></head><body><p>Le maire a d\xe9missionn\xe9 mardi, \xe0 la surprise g\xe9n\xe9rale, et la pr\xe9f\xe8te a \xe9t\xe9 pr\xe9venue.</p></body></html>`,
        'latin1',
      ),
    );
  const asked = async (charset: string) => {
    const bytes = page(charset);
    const files = [{ name: 'a.html', size: bytes.length, bytes }];
    const { encodings } = await inspectFiles({ files, failed: [], skipped: [] });
    return encodings.map(({ file, encoding }) => [file, encoding]);
  };

  test('is asked about before it is imported, and read as the person says', async () => {
    expect(await asked('x-foo')).toEqual([['a.html', 'windows-1252']]);
    expect(await asked('iso-8859-1')).toEqual([]);
    const files = [{ name: 'a.html', bytes: page('x-foo') }];
    const refused = await readFiles(files, {});
    expect(refused.ok ? '' : refused.error.message).toContain(
      '“a.html” says that it is in “x-foo”, which is unknown',
    );
    const read = await readFiles(files, { otherEncoding: 'windows-1252' });
    expect(JSON.stringify(read)).toContain('démissionné mardi');
  });

  test('so is a mail', async () => {
    const mail = `From: a@b.example\r\nSubject: Port\r\nContent-Type: text/plain; charset=x-foo\r\n\r\nLe maire a d\xe9missionn\xe9 mardi, \xe0 la surprise g\xe9n\xe9rale.\r\n`;
    const bytes = Uint8Array.from(Buffer.from(mail, 'latin1'));
    const files = [{ name: 'a.eml', size: bytes.length, bytes }];
    const { encodings } = await inspectFiles({ files, failed: [], skipped: [] });
    expect(encodings.map(({ file, encoding }) => [file, encoding])).toEqual([['a.eml', 'windows-1252']]);
    const read = await readFiles([{ name: 'a.eml', bytes }], { otherEncoding: 'windows-1252' });
    expect(JSON.stringify(read)).toContain('démissionné mardi');
  });
});
