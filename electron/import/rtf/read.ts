import { fail, ok, type Result } from '../../../shared/result.ts';
import { judgeLink, linkOfInstruction, shownByField, textInFont } from '../docx/fields.ts';
import { LeftOut } from '../html/leftOut.ts';
import { type Aside, inScript, noteBlocks, type OfficeBlock } from '../office.ts';
import type { Marks } from '../structure.ts';
import { decodeIn, RtfFonts } from './charsets.ts';
import { RtfStyles, takeParagraphWord } from './paragraphWords.ts';
import { type Field, initialState, type State, takeFormatWord } from './state.ts';
import { Story } from './story.ts';
import { type RtfToken, rtfTokens } from './tokens.ts';
import { characters, entered, margins, mathSigns, skipped, symbolCharacters } from './words.ts';

/** What rich text holds. */
export interface RtfContent {
  readonly blocks: readonly OfficeBlock[];
  /** A web page or a mail in HTML that the rich text was made of, and then all that counts ([MS-OXRTFEX]). */
  readonly html: string | null;
  readonly title: string;
  readonly author: string;
  readonly leftOut: readonly string[];
  /** True where a group never ends, so that something is missing. */
  readonly isCut: boolean;
}

/** Reads rich text (RTF 1.9.1); fails with half a sentence for what is none or nested too deep. */
export function readRichText(bytes: Uint8Array): Result<RtfContent> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  if (!/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head)) return fail('unsupported', 'it is not rich text (RTF)');
  return new Reading(bytes).read();
}

const deepest = 10_000;

class Reading {
  readonly #bytes: Uint8Array;
  readonly #main = new Story();
  readonly #stack: State[] = [];
  readonly #fonts = new RtfFonts();
  readonly #styles = new RtfStyles();
  readonly #notes: OfficeBlock[] = [];
  readonly #margins: OfficeBlock[] = [];
  readonly #leftOut = new LeftOut();
  #state: State = initialState(this.#main);
  #page = 1252;
  #defaultFont = -1;
  #pending: number[] = [];
  #toSkip = 0;
  #isStarred = false;
  #noteCount = 0;
  #written = 0;
  #title = '';
  #author = '';
  #commentBy = '';
  #html: string[] | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(): Result<RtfContent> {
    for (const token of rtfTokens(this.#bytes)) {
      if (this.#stack.length > deepest) return fail('unsupported', 'its groups are too deeply nested');
      this.#take(token);
      // What is behind the last brace is no part of the text.
      if (token.kind === 'close' && this.#stack.length === 0) break;
    }
    this.#flush();
    const isCut = this.#stack.length > 0;
    while (this.#stack.length > 0) this.#close();
    return ok({
      blocks: [
        ...this.#margins.filter(({ aside }) => aside === 'Header'),
        ...this.#main.close(),
        ...this.#notes,
        ...this.#margins.filter(({ aside }) => aside === 'Footer'),
      ],
      html: this.#html?.join('') ?? null,
      title: this.#title,
      author: this.#author,
      leftOut: this.#leftOut.sentences(),
      isCut,
    });
  }

  #take(token: RtfToken): void {
    if (token.kind === 'open' || token.kind === 'close') {
      this.#flush();
      this.#toSkip = 0;
      this.#isStarred = false;
      if (token.kind === 'open') this.#stack.push(this.#state);
      else this.#close();
      if (token.kind === 'open') this.#state = { ...this.#state, ends: undefined };
      return;
    }
    if (token.kind === 'text') this.#takeText(token.start, token.end);
    else if (token.kind === 'byte') {
      if (this.#toSkip > 0) this.#toSkip -= 1;
      else this.#pending.push(token.byte);
    } else if (token.kind === 'symbol') this.#takeSymbol(token.sign);
    else if (this.#toSkip > 0 && characters.has(token.name)) this.#toSkip -= 1;
    else {
      this.#flush();
      const isStarred = this.#isStarred;
      this.#isStarred = false;
      this.#takeWord(token.name, token.value, isStarred);
    }
  }

  #close(): void {
    const { ends, destination } = this.#state;
    if (destination === 'styles') this.#styles.end();
    this.#state = this.#stack.pop() ?? this.#state;
    ends?.();
  }

  #takeText(start: number, end: number): void {
    const skipped = Math.min(this.#toSkip, end - start);
    this.#toSkip -= skipped;
    if (this.#state.destination === 'skip') return;
    for (let at = start + skipped; at < end; at += 1) this.#pending.push(this.#bytes[at] ?? 0);
    if (this.#pending.length > mostPending) this.#flush();
  }

  #takeSymbol(sign: string): void {
    if (sign === '*') this.#isStarred = true;
    else if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (sign === '\\' || sign === '{' || sign === '}') this.#pending.push(sign.charCodeAt(0));
    else {
      this.#flush();
      if (sign === '\n' || sign === '\r') this.#endParagraph();
      else this.#write(symbolCharacters[sign] ?? '');
    }
  }

  /** Turns the bytes that wait into letters, by the font that they are in. */
  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = this.#pending;
    this.#pending = [];
    const number = this.#state.font >= 0 ? this.#state.font : this.#defaultFont;
    const { destination } = this.#state;
    const font = destination === 'text' || destination === 'marker' ? this.#fonts.find(number) : undefined;
    this.#write(decodeIn(font, this.#page, bytes));
  }

  #write(text: string): void {
    const state = this.#state;
    if (text === '') return;
    switch (state.destination) {
      case 'text':
        break;
      case 'fonts':
        this.#fonts.takeText(text);
        return;
      case 'styles':
        this.#styles.takeText(text);
        return;
      case 'instruction':
        if (state.field && state.field.instruction.length < 10_000) state.field.instruction += text;
        return;
      case 'title':
        this.#title = `${this.#title}${text}`.slice(0, 2000);
        return;
      case 'author':
        this.#author = `${this.#author}${text}`.slice(0, 2000);
        return;
      case 'by':
        this.#commentBy = `${this.#commentBy}${text}`.slice(0, 200);
        return;
      case 'marker':
        state.story.kind.marker = `${state.story.kind.marker}${text}`.slice(0, 40);
        return;
      case 'tag':
        this.#html?.push(text);
        return;
      case 'skip':
        return;
    }
    if (this.#html) {
      if (!state.isOnlyRtf && state.story === this.#main) this.#html.push(text);
      return;
    }
    const marks: Marks = {
      ...(state.strong && { strong: true }),
      ...(state.emphasis && { emphasis: true }),
      ...(state.link !== undefined && { link: state.link }),
    };
    const aside =
      state.aside ?? (state.isDeleted ? 'Deleted text' : state.isHidden ? 'Hidden text' : undefined);
    const number = state.font >= 0 ? state.font : this.#defaultFont;
    this.#written += text.trim() === '' ? 0 : 1;
    const shown = textInFont(
      state.script ? inScript(text, state.script) : text,
      this.#fonts.find(number)?.name,
    );
    state.story.write(shown, marks, aside);
  }

  #endParagraph(): void {
    const { destination, story, isOnlyRtf } = this.#state;
    if (destination === 'tag' || (this.#html && !isOnlyRtf)) this.#html?.push('\n');
    else if (destination === 'text') story.endParagraph();
    else if (destination === 'fonts' || destination === 'skip') return;
    else this.#write(' ');
  }

  #takeWord(name: string, value: number | undefined, isStarred: boolean): void {
    if (this.#state.destination === 'skip') {
      this.#enter(name, value, isStarred);
      return;
    }
    const character = characters.get(name);
    if (character !== undefined) {
      this.#write(character);
      return;
    }
    if (takeFormatWord(this.#state, name, value, this.#defaultFont)) return;
    switch (name) {
      case 'par':
      case 'sect':
        this.#endParagraph();
        return;
      case 'page':
      case 'column':
      case 'line':
      case 'lbr':
        if (this.#html) this.#write('\n');
        else if (this.#state.destination === 'text') this.#state.story.breakLine();
        return;
      case 'u':
        this.#write(String.fromCharCode(((value ?? 63) + 0x10000) & 0xffff));
        this.#toSkip = this.#state.unicodeSkip;
        return;
      case 'ansicpg':
        if (value) this.#page = value;
        return;
      case 'mac':
        this.#page = 10_000;
        return;
      case 'pc':
        this.#page = 437;
        return;
      case 'pca':
        this.#page = 850;
        return;
      case 'deff':
        this.#defaultFont = value ?? -1;
        return;
      case 'fromhtml':
        this.#html ??= [];
        return;
      default:
        if (takeParagraphWord(this.#state, this.#styles, name, value) || this.#takeFontWord(name, value))
          return;
        this.#enter(name, value, isStarred);
    }
  }

  #takeFontWord(name: string, value: number | undefined): boolean {
    if (this.#state.destination === 'fonts') return this.#fonts.takeWord(name, value);
    if (name === 'f') this.#set({ font: value ?? -1 });
    return name === 'f';
  }

  /** A word that says what the group is that it begins. */
  #enter(name: string, value: number | undefined, isStarred: boolean): void {
    const state = this.#state;
    if (name === 'ffres' && state.field) state.field.ticked = value ?? 0;
    if (name === 'ffdefres' && state.field && state.field.ticked < 0) state.field.ticked = value ?? 0;
    if (state.destination === 'skip' && name !== 'ud') return;
    const margin = margins.get(name);
    if (margin) this.#begin(margin, (blocks) => this.#margins.push(...blocks.slice(0, 10_000)));
    else if (this.#enterNamed(name)) return;
    else if (skipped.has(name) || (isStarred && !entered.has(name))) this.#set({ destination: 'skip' });
  }

  #enterNamed(name: string): boolean {
    const state = this.#state;
    const { story } = state;
    switch (name) {
      case 'fonttbl':
        this.#set({ destination: 'fonts' });
        return true;
      case 'stylesheet':
        this.#set({ destination: 'styles' });
        return true;
      case 'title':
      case 'author':
        this.#set({ destination: name });
        return true;
      case 'info':
        return true;
      case 'pict':
        if (state.destination === 'text') this.#leftOut.add('picture');
        this.#set({ destination: 'skip' });
        return true;
      case 'upr':
        this.#set({ destination: 'skip', around: state.destination });
        return true;
      case 'ud':
        this.#set({ destination: state.around });
        return true;
      case 'result':
      case 'object':
        return true;
      case 'listtext':
      case 'pntext':
        story.kind.marker = '';
        this.#set({ destination: state.destination === 'text' ? 'marker' : 'skip' });
        return true;
      case 'htmltag':
        this.#set({ destination: this.#html ? 'tag' : 'skip' });
        return true;
      case 'field': {
        const field: Field = { instruction: '', resultFrom: null, ticked: -1 };
        this.#set({ field, ends: () => this.#endField(field) });
        return true;
      }
      case 'fldinst':
        this.#set({ destination: 'instruction' });
        return true;
      case 'fldrslt': {
        if (state.field) state.field.resultFrom = this.#written;
        const { link, isUnsafe } = judgeLink(linkOfInstruction(state.field?.instruction ?? ''));
        if (isUnsafe) this.#leftOut.addUnsafeLink();
        this.#set({ field: undefined, ...(link !== undefined && { link }) });
        return true;
      }
      case 'footnote':
        this.#noteCount += 1;
        this.#write(`[${this.#noteCount}]`);
        this.#beginNote(this.#noteCount);
        return true;
      case 'atnauthor':
        this.#commentBy = '';
        this.#set({ destination: 'by' });
        return true;
      case 'annotation': {
        const by = this.#commentBy.trim();
        this.#commentBy = '';
        this.#begin('Comment', (blocks) => story.putBelow(blocks), by === '' ? '' : `${by}: `);
        return true;
      }
      case 'shptxt':
      case 'dptxbxtext':
        this.#begin(state.aside, (blocks) => story.putBelow(blocks));
        return true;
      case 'shprslt':
        // The same shape again, for older programs.
        this.#set({ destination: 'skip' });
        return true;
      case 'mden':
      case 'msup':
      case 'msub':
        this.#write(mathSigns[name]);
        return true;
      default:
        return false;
    }
  }

  /** Begins a text of its own in this group, and gives its blocks when the group ends. */
  #begin(aside: Aside | undefined, give: (blocks: readonly OfficeBlock[]) => void, start = ''): void {
    const story = new Story();
    const within = aside ?? this.#state.aside;
    this.#set({
      story,
      aside,
      destination: 'text',
      link: undefined,
      script: undefined,
      ends: () =>
        give(story.close().map((block) => (within && !block.aside ? { ...block, aside: within } : block))),
    });
    story.write(start, {}, aside);
  }

  #beginNote(number: number): void {
    const { aside, isDeleted, isHidden } = this.#state;
    const within = aside ?? (isDeleted ? 'Deleted text' : isHidden ? 'Hidden text' : undefined);
    this.#begin(undefined, (blocks) => {
      for (const block of noteBlocks(blocks, number, within)) this.#notes.push(block);
    });
  }

  #endField({ instruction, resultFrom, ticked }: Field): void {
    if (this.#written > (resultFrom ?? this.#written) || this.#state.destination !== 'text') return;
    if (/^\s*FORMCHECKBOX/i.test(instruction)) this.#write(ticked === 1 ? '☑' : '☐');
    else this.#write(shownByField(instruction, undefined).text);
  }

  #set(change: Partial<State>): void {
    Object.assign(this.#state, change);
  }
}

/** Bytes that wait to become letters; none of them is parted that way, as there are no fonts of more than two bytes a letter. */
const mostPending = 100_000;
