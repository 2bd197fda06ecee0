import { symbolOf } from '../docx/fields.ts';
import { decodeAs } from '../encoding/decodeAs.ts';
import { encodingNamed } from '../encoding/labels.ts';

/** A font of rich text: how its bytes are letters. */
interface RtfFont {
  name: string;
  /** Windows' number of its code page; undefined where the document's counts. */
  page: number | undefined;
  isSymbol: boolean;
}

/** Windows' code pages by the numbers of character sets that fonts have (`\fcharset`, RTF 1.9.1, “Font Table”). */
const pageOfCharset: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10_000,
  78: 932,
  79: 949,
  80: 936,
  81: 950,
  84: 10_007,
  89: 10_007,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'johab',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Bytes of a font as text; what is not valid in its code page is read as western European. */
export function decodeIn(font: RtfFont | undefined, page: number, bytes: readonly number[]): string {
  if (font?.isSymbol) return bytes.map((byte) => (byte < 32 ? '' : symbolOf(font.name, byte))).join('');
  if (bytes.every((byte) => byte < 0x80)) return Buffer.from(bytes).toString('latin1');
  const content = Uint8Array.from(bytes);
  const number = font?.page ?? page;
  const name = encodingNamed(labels[number] ?? `windows-${number}`) ?? encodingNamed(`ibm${number}`);
  const text = name === undefined ? null : decodeAs(content, name);
  return text ?? decodeAs(content, 'windows-1252', { isLenient: true }) ?? '';
}

/** The fonts of rich text by their numbers, while their table is read and afterwards. */
export class RtfFonts {
  readonly #fonts = new Map<number, RtfFont>();
  #number = 0;
  #name = '';

  find(number: number): RtfFont | undefined {
    return this.#fonts.get(number);
  }

  /** Takes a word of the table of fonts. */
  takeWord(name: string, value: number | undefined): boolean {
    if (name === 'f') {
      this.#number = value ?? 0;
      this.#name = '';
      this.#fonts.set(this.#number, { name: '', page: undefined, isSymbol: false });
    }
    const font = this.#fonts.get(this.#number);
    if (font && name === 'fcharset') {
      font.isSymbol = value === 2;
      font.page = pageOfCharset[value ?? 1];
    }
    if (font && name === 'cpg' && value) font.page = value;
    return name === 'f' || name === 'fcharset' || name === 'cpg';
  }

  /** Takes text of the table of fonts: names, each of which ends with a semicolon. */
  takeText(text: string): void {
    this.#name = `${this.#name}${text}`.slice(0, 200);
    const end = this.#name.indexOf(';');
    if (end === -1) return;
    const font = this.#fonts.get(this.#number);
    if (font) font.name = this.#name.slice(0, end).trim();
    this.#name = '';
  }
}
