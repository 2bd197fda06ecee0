import { normalizeEncoding } from '@exodus/bytes/encoding.js';
import { codePages } from './codePages.ts';

/**
 * The one name by which an encoding goes here, for any name that programs give it: those of the WHATWG Encoding Standard, of the IANA
 * registry, of Java and Python, and numbers of Windows and IBM code pages. Undefined for what is not known.
 */
export function encodingNamed(label: string): string | undefined {
  const written = label.trim().toLowerCase();
  const standard = standardName(written);
  if (standard !== undefined) return standard;
  const plain = written.replace(/[^a-z0-9]/g, '').slice(0, 40);
  const bare = plain.replace(/^(?:cs|x)/, '');
  const known = [plain, bare].map((name) => byPlainName.get(name) ?? numbered(name) ?? standardName(name));
  return known.find((name) => name !== undefined);
}

function standardName(label: string): string | undefined {
  const name = normalizeEncoding(label);
  return name === null || notDecoded.has(name) ? undefined : name;
}

/** What the standard has names for but no text: `replacement` stands for encodings that browsers refuse to read. */
const notDecoded: ReadonlySet<string> = new Set(['replacement', 'x-user-defined']);

/** Names without their punctuation, for encodings by the name they go by. */
const aliases: Readonly<Record<string, string>> = {
  'utf-8': 'utf8mb3 utf8mb4 utf8sig utf8bom utf8n unicode11utf8 utf8mac',
  'utf-7': 'utf7 unicode11utf7 unicode20utf7 65000 cp65000',
  'utf-16le': 'utf16le ucs2le unicodelittle',
  'utf-16be': 'utf16be ucs2be unicodebig',
  'utf-32le': 'utf32le ucs4le',
  'utf-32be': 'utf32 utf32be ucs4 ucs4be iso10646ucs4',
  'windows-1252': 'ansi ansi1252 iso8859 8859 ansinewascii isolatin1',
  'iso-8859-10': 'latin6',
  'iso-8859-13': 'latin7',
  'iso-8859-14': 'latin8 isoceltic',
  'iso-8859-15': 'latin9 latin0',
  'iso-8859-16': 'latin10',
  'windows-874': 'tis620 tis6202533 tis62025331 thai',
  'koi8-r': 'koi8r',
  'koi8-u': 'koi8u koi8ru',
  'koi8-t': 'koi8t',
  'kz-1048': 'kz1048 strk10482002 rk1048',
  shift_jis:
    'sjis shiftjis windows932 mskanji windows31j mscp932 shiftjisx0213 shiftjis2004 sjis2004 sjis0213 sjiswin pck',
  'euc-jp': 'eucjp eucjpms eucjpwin eucjis2004 eucjisx0213 ujis eucjplinux',
  'iso-2022-jp':
    'iso2022jp iso2022jp1 iso2022jp2 iso2022jp2004 iso2022jp3 iso2022jpms windowsiso2022jp jis jisencoding',
  'iso-2022-kr': 'iso2022kr',
  'euc-kr':
    'uhc ksc5601 ksx1001 ksc56011987 ksc56011989 ksc5601 euckr windows949 extendedwansung wansung korean',
  johab: 'johab ksc56011992 ksx10011992',
  gb18030: 'gb180302000 gb180302022 gb180302005',
  gbk: 'gbk gb231280 euccn eucgb2312 eucgb2312cn gb2312 chinese',
  'hz-gb-2312': 'hzgb2312 hzgb hz',
  big5: 'big5 big5hkscs big5hkscs2001 big5hkscs2004 big5hkscs2008 big5eten big5tw cnbig5 ms950hkscs hkscs bigfive',
  macintosh: 'mac macroman applemacroman macosroman',
  'x-mac-cyrillic': 'maccyrillic macukrainian maccyrillicukr',
  'x-mac-ce': 'macce maccentraleurope maccentraleurroman maclatin2 maceastern',
  'x-mac-croatian': 'maccroatian',
  'x-mac-greek': 'macgreek',
  'x-mac-icelandic': 'maciceland macicelandic',
  'x-mac-romanian': 'macromania macromanian',
  'x-mac-turkish': 'macturkish',
};

const byPlainName: ReadonlyMap<string, string> = new Map(
  Object.entries(aliases).flatMap(([name, names]) => names.split(' ').map((one) => [one, name] as const)),
);

/** Code pages whose number is not in the name that their encoding goes by here. */
const pages: Readonly<Record<string, string>> = {
  367: 'windows-1252',
  819: 'windows-1252',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  943: 'shift_jis',
  949: 'euc-kr',
  950: 'big5',
  951: 'big5',
  970: 'euc-kr',
  1200: 'utf-16le',
  1201: 'utf-16be',
  1208: 'utf-8',
  1361: 'johab',
  1381: 'gbk',
  1383: 'gbk',
  1386: 'gbk',
  10000: 'macintosh',
  10006: 'x-mac-greek',
  10007: 'x-mac-cyrillic',
  10010: 'x-mac-romanian',
  10017: 'x-mac-cyrillic',
  10029: 'x-mac-ce',
  10079: 'x-mac-icelandic',
  10081: 'x-mac-turkish',
  10082: 'x-mac-croatian',
  12000: 'utf-32le',
  12001: 'utf-32be',
  20127: 'windows-1252',
  20866: 'koi8-r',
  20932: 'euc-jp',
  20936: 'gbk',
  20949: 'euc-kr',
  21866: 'koi8-u',
  33722: 'euc-jp',
  38598: 'iso-8859-8-i',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  50225: 'iso-2022-kr',
  51932: 'euc-jp',
  51936: 'gbk',
  51949: 'euc-kr',
  52936: 'hz-gb-2312',
  54936: 'gb18030',
  65001: 'utf-8',
};

function numbered(plain: string): string | undefined {
  const part = /^(?:iso)?8859([1-9]|1[0-6])$/.exec(plain)?.[1] ?? /^(?:cp)?28(?:59|60)(\d)$/.exec(plain)?.[0];
  if (part !== undefined) {
    const number = part.length > 2 ? Number(part.replace(/\D/g, '')) - 28590 : Number(part);
    return standardName(`iso-8859-${number}`);
  }
  const page = /^(?:cp|ibm|ms|mswin|win|windows|codepage|dos|oem|ansi)?0*(\d{3,5})$/.exec(plain)?.[1];
  if (page === undefined) return undefined;
  return (
    (Object.hasOwn(pages, page) ? pages[page] : undefined) ??
    (Object.hasOwn(codePages, `ibm${page}`) ? `ibm${page}` : undefined) ??
    standardName(`windows-${page}`) ??
    standardName(`ibm${page}`)
  );
}
