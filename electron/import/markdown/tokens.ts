import { Lexer, Marked, type MarkedOptions, Parser, type Token } from 'marked';
import { Footnotes } from './footnotes.ts';
import { obsidian } from './obsidian.ts';

/** Markdown as HTML, its footnotes as a list at the end. Throws `RangeError` for what is nested more deeply than the parser can follow. */
export function toHtml(markdown: string): string {
  const footnotes = new Footnotes(markdown);
  const marked = new Marked({ gfm: true }, footnotes.extension(), obsidian);
  // True because these are the options of a parser whose answer is a string.
  const options = marked.defaults as MarkedOptions<string, string>;
  const text = Parser.parse(new BoundedLexer(options).lex(markdown), options);
  const notes = footnotes.tokens.map(({ tokens = [] }) => `<li>${Parser.parse(tokens, options)}</li>`);
  return notes.length === 0 ? text : `${text}<ol>${notes.join('')}</ol>`;
}

/** More of one sign than this in one paragraph, heading or cell are not meant as Markdown. */
const maxSigns = 1000;
const signs = new Set('*_~[]()<>!`\\&@:|/.#"\'');

/**
 * Within a paragraph, the parser's time grows with the square of the signs that might mean something. Where there are
 * more of one than a person writes, all of them are words.
 */
class BoundedLexer extends Lexer {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (!hasTooManySigns(source)) return super.inlineTokens(source, tokens);
    tokens.push({ type: 'text', raw: source, text: source, escaped: false });
    return tokens;
  }
}

function hasTooManySigns(source: string): boolean {
  if (source.length <= maxSigns) return false;
  const counts = new Map<string, number>();
  for (const sign of source) {
    if (!signs.has(sign)) continue;
    const count = (counts.get(sign) ?? 0) + 1;
    if (count > maxSigns) return true;
    counts.set(sign, count);
  }
  return false;
}
