import type { MarkedExtension } from 'marked';

/** What embeds a file and not words. */
const isFile = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|pdf|mp[34]|webm|mov|wav|ogg|m4a)$/i;

/**
 * What Obsidian writes besides the Markdown of GitHub: links to notes (`[[note]]`, `[[note|words]]`), marked words (`==words==`)
 * and the first line of a callout (`[!note] Title`), of which the words stay.
 */
export const obsidian: MarkedExtension = {
  extensions: [
    {
      name: 'noteLink',
      level: 'inline',
      start: (source: string) => startOf(source, /!?\[\[/),
      tokenizer(source: string) {
        const found = /^(!?)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/.exec(source);
        if (!found) return undefined;
        const [raw, embeds = '', target = '', shown] = found;
        const text = embeds !== '' && isFile.test(target) ? '' : (shown ?? target).trim();
        return { type: 'noteLink', raw, tokens: [{ type: 'text', raw: text, text, escaped: false }] };
      },
      renderer({ tokens = [] }) {
        return this.parser.parseInline(tokens);
      },
    },
    {
      name: 'markedWords',
      level: 'inline',
      start: (source: string) => startOf(source, /==/),
      tokenizer(source: string) {
        const found = /^==(?![\s=])([^=\n]{1,1000})==(?!=)/.exec(source);
        if (!found) return undefined;
        const [raw, words = ''] = found;
        return { type: 'markedWords', raw, tokens: this.lexer.inlineTokens(words) };
      },
      renderer({ tokens = [] }) {
        return this.parser.parseInline(tokens);
      },
    },
    {
      name: 'callout',
      level: 'inline',
      start: (source: string) => startOf(source, /\[!/),
      tokenizer(source: string) {
        const found = /^\[!([a-z-]{2,20})\][+-]?[ \t]*([^\n]{0,300})(?:\n|$)/i.exec(source);
        if (!found) return undefined;
        const [raw, , title = ''] = found;
        return { type: 'callout', raw, tokens: this.lexer.inlineTokens(title) };
      },
      renderer({ tokens = [] }) {
        const title = this.parser.parseInline(tokens);
        return title === '' ? '' : `<strong>${title}</strong><br>`;
      },
    },
  ],
};

function startOf(source: string, pattern: RegExp): number | undefined {
  const at = source.search(pattern);
  return at === -1 ? undefined : at;
}
