import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type Dossier, sortDossier } from '../../shared/formats/common/dossier.ts';
import { report } from '../../shared/formats/report/report.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { exactOf } from '../../shared/model/extent.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { hostileDossier } from '../fixtures/hostileDossier.ts';

const read = (dossier: Dossier) => parseHTML(encodeText(report, dossier)).document;
/** The words of a part of a report without the signs that lead from one to another. */
const wordsOf = (part: Element) => {
  const words = part.cloneNode(true) as Element;
  for (const sign of words.querySelectorAll('.sign')) sign.remove();
  return words.textContent ?? '';
};

/** What runs, loads or sends something. */
const active = 'script, img, iframe, object, embed, link, base, form';

describe('the HTML report', () => {
  test('has every block of every text, every mark in its table, and no link that leads nowhere', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const document = read(dossier);
        const sorted = sortDossier(dossier).articles;
        const articles = [...document.querySelectorAll('article')];
        expect(articles).toHaveLength(sorted.length);
        for (const [index, { article, annotations }] of sorted.entries()) {
          const shown = articles[index];
          const blocks = [...(shown?.querySelectorAll('.text [dir=auto]') ?? [])].map(wordsOf);
          expect(blocks).toEqual(article.blocks.map(({ start, end }) => article.text.slice(start, end)));
          const words = [...(shown?.querySelectorAll('td.words') ?? [])].map(
            ({ textContent }) => textContent,
          );
          expect(words.toSorted()).toEqual(annotations.map(exactOf).toSorted());
        }
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const link of document.querySelectorAll('a[href^="#"]'))
          expect(ids).toContain(link.getAttribute('href')?.slice(1));
      }),
    );
  });

  test('holds nothing that runs or loads, whatever an article, a name or a note says', () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'></style><!--&lt;`;
    fc.assert(
      fc.property(dossiers, ({ articles, actors }) => {
        const document = read({
          articles: articles.map(({ article, annotations, links }) => ({
            links,
            article: {
              ...article,
              title: hostile,
              language: hostile,
              note: hostile,
              source: {
                ...article.source,
                url: `javascript:${hostile}`,
                publisher: hostile,
                publishedAt: hostile,
              },
            },
            annotations: annotations.map((annotation): Annotation => ({ ...annotation, note: hostile })),
          })),
          actors: actors.map((actor) => ({ ...actor, name: hostile, aliases: [hostile], note: hostile })),
        });
        expect(document.querySelectorAll(active)).toHaveLength(0);
        for (const element of document.querySelectorAll('*'))
          for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^style$|^src/);
        for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#/);
        for (const { textContent } of document.querySelectorAll('.note')) expect(textContent).toBe(hostile);
      }),
      { numRuns: 30 },
    );
  });

  test('holds nothing that runs or loads of hundreds of hostile pages', () => {
    expect(read(hostileDossier).querySelectorAll(active)).toHaveLength(0);
  });
});
