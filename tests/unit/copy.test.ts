import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedHtml } from '../../renderer/article/copy.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { findBlocks } from '../../shared/text/blocks.ts';

const text =
  'Heading & more\n\nOver <script>alert("1")</script> soldiers were sent.\nNext line.\n\nThe last paragraph.\n';
const blocks = findBlocks(text);

/** The cast is true: copying looks at id, tag, status and segments only. */
const mark = (tag: Tag, ...words: readonly string[]) =>
  ({
    id: '7',
    tag,
    status: 'accepted',
    segments: words.map((exact) => ({
      start: text.indexOf(exact),
      end: text.indexOf(exact) + exact.length,
      exact,
    })),
  }) as unknown as Annotation;

const copied = (words: string, ...annotations: readonly Annotation[]) => {
  const start = text.indexOf(words);
  return bare(markedHtml({ text, blocks }, { start, end: start + words.length }, annotations));
};

/** The elements without what is the same on all of them. */
function bare(html: string): string {
  return html
    .replace(/ (?:dir="auto" )?style="[^"]*"/g, '')
    .replace(/ title="[^"]*"/g, '')
    .replace(/ data-annotation="\d*"/g, '');
}

describe('the HTML of a copied selection', () => {
  it('holds the blocks that were selected, escaped, with their line breaks', () => {
    expect(bare(markedHtml({ text, blocks }, { start: 0, end: text.length }, []))).toBe(
      [
        '<h2>Heading &amp; more</h2>',
        '<p>Over &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; soldiers were sent.<br>Next line.</p>',
        '<p>The last paragraph.</p>',
      ].join('\n'),
    );
  });

  it('keeps emphasis inside of the marks that it crosses, and the items of lists with their numbers', () => {
    const listed = {
      text: 'One two three.\nFour.\nFive.',
      blocks: [
        { type: 'listItem', start: 0, end: 14, marker: '3.' },
        { type: 'listItem', start: 15, end: 20, marker: '4.' },
        { type: 'listItem', start: 21, end: 26 },
      ],
      inlines: [
        { type: 'strong', start: 4, end: 13 },
        { type: 'emphasis', start: 8, end: 13 },
      ],
    } as const;
    const claim = { ...mark('claim'), segments: [{ start: 0, end: 7, exact: 'One two' }] } as Annotation;
    expect(bare(markedHtml(listed, { start: 0, end: 26 }, [claim]))).toBe(
      [
        '<ol><li value="3"><mark data-tag="claim">One <strong>two</strong></mark><strong> </strong>',
        '<strong><em>three</em></strong>.</li>\n<li value="4">Four.</li></ol>\n<ul><li>Five.</li></ul>',
      ].join(''),
    );
  });

  it('keeps the direction of each block', () => {
    expect(markedHtml({ text, blocks }, { start: 0, end: 3 }, [])).toMatch(/^<h2 dir="auto"/);
  });

  it('names the tag of a mark, for the eye and for programs, and never runs what it holds', () => {
    const html = markedHtml({ text, blocks }, { start: 0, end: text.length }, [mark('claim', '<script>')]);
    expect(html).toContain('<mark data-tag="claim" data-annotation="7" title="Claim" style="');
    expect(html).toContain('>&lt;script&gt;</mark>');
  });

  it.each(['suggested', 'rejected'] as const)('leaves out what is %s', (status) => {
    expect(copied('The last', { ...mark('claim', 'last'), status })).toBe('<p>The last</p>');
  });

  it.each<[string, string, readonly Annotation[], string]>([
    [
      'a mark that begins before',
      'soldiers were',
      [mark('claim', 'Over <script>alert("1")</script> soldiers')],
      '<p><mark data-tag="claim">soldiers</mark> were</p>',
    ],
    [
      'nested marks',
      'soldiers were sent',
      [mark('actor', 'soldiers'), mark('claim', 'soldiers were sent')],
      '<p><mark data-tag="claim"><mark data-tag="actor">soldiers</mark> were sent</mark></p>',
    ],
    [
      'marks that cut across each other',
      'soldiers were sent',
      [mark('claim', 'soldiers were'), mark('quote', 'were sent')],
      '<p><mark data-tag="claim">soldiers <mark data-tag="quote">were</mark></mark><mark data-tag="quote"> sent</mark></p>',
    ],
    [
      'a discontinuous mark',
      'soldiers were sent',
      [mark('quote', 'soldiers', 'sent')],
      '<p><mark data-tag="quote">soldiers</mark> were <mark data-tag="quote">sent</mark></p>',
    ],
    [
      'a mark over two blocks',
      'line.\n\nThe last',
      [mark('quote', 'line.\n\nThe')],
      '<p><mark data-tag="quote">line.</mark></p>\n<p><mark data-tag="quote">The</mark> last</p>',
    ],
    ['a mark elsewhere', 'soldiers', [mark('actor', 'last')], '<p>soldiers</p>'],
  ])('shows %s', (_, words, annotations, html) => {
    expect(copied(words, ...annotations)).toBe(html);
  });

  it('whatever overlaps, loses no character, nests properly and marks exactly what is marked', () => {
    const offset = fc.nat(text.length - 1);
    const range = fc
      .tuple(offset, offset)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(range, fc.array(range, { maxLength: 8 }), (selection, marked) => {
        const annotations = marked.map(
          (segment, index) =>
            ({ ...mark('claim'), id: String(index), segments: [segment] }) as unknown as Annotation,
        );
        const seen = read(markedHtml({ text, blocks }, selection, annotations));
        const inBlocks = Array.from(text, (_sign, at) => at).filter(
          (at) =>
            at >= selection.start &&
            at < selection.end &&
            blocks.some(({ start, end }) => at >= start && at < end),
        );
        expect(seen.map(({ sign }) => sign).join('')).toBe(inBlocks.map((at) => text[at]).join(''));
        expect(seen.map(({ ids }) => ids)).toEqual(
          inBlocks.map((at) =>
            annotations
              .filter(({ segments: [one] }) => one && at >= one.start && at < one.end)
              .map(({ id }) => id),
          ),
        );
      }),
    );
  });
});

/** Reads the HTML again: each character with the ids of the marks around it. Throws where it is not well formed. */
function read(html: string): readonly { readonly sign: string; readonly ids: readonly string[] }[] {
  const signs: { sign: string; ids: string[] }[] = [];
  const open: { name: string; id: string }[] = [];
  const decoded: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  for (const [whole, close, name, attributes, entity] of html.matchAll(
    /<(\/?)([a-z0-9]+)([^>]*)>|&([a-z]+);|[^<]/g,
  )) {
    if (name === undefined) {
      if (open.length === 0) continue;
      const ids = open.flatMap(({ id }) => (id ? [id] : [])).toSorted();
      signs.push({ sign: entity ? (decoded[entity] ?? '') : whole, ids });
    } else if (name === 'br') {
      signs.push({ sign: '\n', ids: open.flatMap(({ id }) => (id ? [id] : [])).toSorted() });
    } else if (close) {
      expect(open.pop()?.name).toBe(name);
    } else {
      open.push({ name, id: /data-annotation="(\d+)"/.exec(attributes ?? '')?.[1] ?? '' });
    }
  }
  expect(open).toEqual([]);
  return signs;
}
