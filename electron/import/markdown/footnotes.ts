import type { Lexer, MarkedExtension, Tokens } from 'marked';

/** A note below a Markdown text, as it is met in it. */
interface Note {
  readonly tokens: Tokens.Generic['tokens'];
}

/** Of more notes in one text, the rest are words. */
const maxNotes = 2000;
/** In longer ones (UTF-16 code units), brackets mean something else. */
const longestName = 100;
const longestNote = 20_000;

/**
 * Footnotes as GitHub (`[^1]`, and `[^1]: …` below) and Obsidian (`^[…]` within the text) write them: a number in brackets where
 * they are called, and the notes as a list at the end. Notes that nothing calls come last; calls of none are words.
 */
export class Footnotes {
  readonly #notes = new Map<string, Note>();
  readonly #order: string[] = [];
  readonly #names: ReadonlySet<string>;
  #inline = 0;

  constructor(markdown: string) {
    const names = [...markdown.matchAll(/^ {0,3}\[\^([^\]\s]{1,100})\]:/gm)].slice(0, maxNotes);
    this.#names = new Set(names.map(([, name = '']) => name.toLowerCase()));
  }

  /** What the parser has to know to read them. */
  extension(): MarkedExtension {
    const notes = this;
    return {
      extensions: [
        {
          name: 'footnote',
          level: 'block',
          start: (source: string) => /^ {0,3}\[\^/m.exec(source)?.index,
          tokenizer(source: string) {
            const found = firstLines(source);
            if (!found) return undefined;
            const tokens = this.lexer.blockTokens(found.text, []);
            notes.#put(found.name, tokens);
            return { type: 'footnote', raw: found.raw };
          },
          renderer: () => '',
        },
        {
          name: 'footnoteCall',
          level: 'inline',
          start: (source: string) => {
            const at = source.search(/\[\^|\^\[/);
            return at === -1 ? undefined : at;
          },
          tokenizer(source: string) {
            const called = /^\[\^([^\]\s]{1,100})\]/.exec(source);
            if (called) {
              const number = notes.#call((called[1] ?? '').toLowerCase());
              return number === null ? undefined : { type: 'footnoteCall', raw: called[0], number };
            }
            const inline = inlineNote(source);
            if (inline === null) return undefined;
            const number = notes.#add(inline, this.lexer);
            return number === null ? undefined : { type: 'footnoteCall', raw: `^[${inline}]`, number };
          },
          renderer: (token) => `<sup>[${String(token.number)}]</sup>`,
        },
      ],
    };
  }

  /** The tokens of each note, those that are called first, in the order of their calls. */
  get tokens(): readonly Note[] {
    const others = [...this.#notes.keys()].filter((name) => !this.#order.includes(name));
    return [...this.#order, ...others].flatMap((name) => this.#notes.get(name) ?? []);
  }

  #put(name: string, tokens: Tokens.Generic['tokens']): void {
    const key = this.#notes.has(name) ? `${name} ${this.#notes.size}` : name;
    if (this.#notes.size < maxNotes) this.#notes.set(key, { tokens });
  }

  #call(name: string): number | null {
    if (!this.#names.has(name)) return null;
    if (!this.#order.includes(name)) this.#order.push(name);
    return this.#order.indexOf(name) + 1;
  }

  #add(text: string, lexer: Lexer): number | null {
    if (this.#order.length >= maxNotes) return null;
    this.#inline += 1;
    const name = ` ${this.#inline}`;
    this.#notes.set(name, {
      tokens: [{ type: 'paragraph', raw: text, text, tokens: lexer.inlineTokens(text, []) }],
    });
    return this.#order.push(name);
  }
}

/** `[^name]: text` with the indented lines and paragraphs that go on with it. */
function firstLines(
  source: string,
): { readonly name: string; readonly raw: string; readonly text: string } | null {
  const found = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/.exec(source);
  if (!found || found[1] === undefined || found[1].length > longestName) return null;
  let end = lineEnd(source, found[0].length);
  while (end < source.length && end < longestNote) {
    const next = lineEnd(source, end);
    const line = source.slice(end, next);
    if (line.trim() === '') {
      const after = source.slice(next, lineEnd(source, next));
      if (!/^(?: {2}|\t)[ \t]*\S/.test(after)) break;
    } else if (!/^(?: {2}|\t)/.test(line) && /^(?: {0,3}(?:\[\^|[-*+>#|`~]|\d{1,9}[.)]|$))/.test(line)) break;
    end = next;
  }
  const raw = source.slice(0, end);
  const text = raw.slice(found[0].length).replace(/^(?: {2,4}|\t)/gm, '');
  return { name: found[1].toLowerCase(), raw, text };
}

function lineEnd(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at === -1 ? source.length : at + 1;
}

/** The text of `^[…]`, in which brackets come in pairs. */
function inlineNote(source: string): string | null {
  if (!source.startsWith('^[')) return null;
  let depth = 0;
  for (let at = 1; at < Math.min(source.length, longestNote); at += 1) {
    const sign = source.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return at > 2 ? source.slice(2, at) : null;
    }
  }
  return null;
}
