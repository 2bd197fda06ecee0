import type { ActorEntry } from '../../model/actor.ts';
import type { Article } from '../../model/article.ts';
import { counted } from '../../text/counting.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import type { EncodedFile, EncodeOptions, Format } from '../common/format.ts';
import { generator } from '../common/generator.ts';
import { countsHtml, dayHtml, makeReferences, type References } from './parts.ts';
import { reportStyle } from './style.ts';
import { tablesHtml } from './tables.ts';
import { textHtml } from './text.ts';

/**
 * A report for people: one HTML file that needs nothing besides itself, runs nothing and loads nothing, to be read in any
 * browser and printed. Each article has its text with its marks, and tables of its claims, actors, figures and quotes.
 */
export const report: Format = {
  id: 'html',
  aliases: ['report'],
  label: 'HTML report',
  extension: '.html',
  mediaType: 'text/html',
  offsetUnit: 'none',
  layout: 'file',
  drops: [
    'ids and offsets: a report is for reading and cannot be imported again',
    'who annotated what, and when',
    'actor entries that no annotation points to',
    'outlet entries, saved questions, series, decisions on pairs, and the status and labels of articles',
    'underlines of annotations with more than four others nested inside',
  ],
  source: 'https://html.spec.whatwg.org/',
  encode: encodeReport,
};

/** No script, no image, no frame and no address is reached from a report, whatever an article may hold. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function encodeReport(dossier: Dossier, options: EncodeOptions): readonly EncodedFile[] {
  return [{ name: 'report.html', content: inParts(readyToWrite(dossier), options) }];
}

/** An article at a time, for all of them may not fit into one string. */
function* inParts(dossier: Dossier, { exportedAt, generatorVersion }: EncodeOptions): Iterable<string> {
  const { articles } = dossier;
  const [only] = articles.length === 1 ? articles : [];
  const references = makeReferences(dossier);
  const actors = new Map(dossier.actors.map((actor) => [actor.id, actor]));
  const made = `${dayHtml(exportedAt)} · ${generator.name} ${escapeHtml(generatorVersion)}`;
  yield [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="${generator.name} ${escapeHtml(generatorVersion)}">`,
    `<title>${escapeHtml(only ? `${only.article.title} – annotations` : 'Annotation report')}</title>`,
    `<style>\n${reportStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    only ? `<p class="kicker">Annotation report · ${made}</p>` : contentsHtml(articles, made),
    '',
  ].join('\n');
  for (const [index, entry] of articles.entries()) {
    yield articleHtml(entry, { number: index + 1, level: only ? 1 : 2, actors, references });
  }
  yield '</main>\n</body>\n</html>\n';
}

function contentsHtml(articles: readonly DossierArticle[], made: string): string {
  const annotations = articles.reduce((sum, entry) => sum + entry.annotations.length, 0);
  const items = articles.map(
    ({ article, annotations: own }, index) =>
      `<li><a href="#article-${index + 1}"><bdi>${escapeHtml(article.title)}</bdi></a> <span class="soft">${counted(own.length, 'annotation')}</span></li>`,
  );
  return [
    `<header class="cover"><p class="kicker">${made}</p>`,
    '<h1>Annotation report</h1>',
    `<p class="facts">${counted(articles.length, 'article')} · ${counted(annotations, 'annotation')}</p>`,
    `<nav aria-label="Articles"><ol>\n${items.join('\n')}\n</ol></nav></header>`,
  ].join('\n');
}

interface ArticlePlace {
  readonly number: number;
  /** Of its title's heading. */
  readonly level: number;
  readonly actors: ReadonlyMap<string, ActorEntry>;
  readonly references: References;
}

function articleHtml(
  { article, annotations }: DossierArticle,
  { number, level, actors, references }: ArticlePlace,
): string {
  const language = article.language === null ? '' : ` lang="${escapeHtml(article.language)}"`;
  return [
    `<article id="article-${number}" aria-labelledby="title-${number}">`,
    '<header>',
    `<h${level} id="title-${number}" dir="auto"${language}>${escapeHtml(article.title)}</h${level}>`,
    factsHtml(article),
    article.note === undefined ? '' : `<p class="note" dir="auto">${escapeHtml(article.note)}</p>`,
    countsHtml(annotations),
    '</header>',
    `<div class="text"${language}>`,
    textHtml(article, annotations, references, level + 1),
    '</div>',
    tablesHtml(annotations, actors, references, level + 1),
    '</article>\n',
  ].join('\n');
}

/** Where an article comes from, as far as that is known. Its address leads there only when it is one of the web. */
function factsHtml({ source, text }: Article): string {
  const { publisher, author, publishedAt, fileName, url } = source;
  const facts = [publisher, author]
    .flatMap((fact) => (fact === null ? [] : [escapeHtml(fact)]))
    .concat(publishedAt === null ? [] : [dayHtml(publishedAt)])
    .concat(escapeHtml(fileName), counted([...text].length, 'character'));
  const lines = [facts.map((fact) => `<bdi>${fact}</bdi>`).join(' · ')];
  if (url !== null) {
    const shown = escapeHtml(url);
    const isWeb = /^https?:\/\//i.test(url);
    lines.push(
      isWeb ? `<a href="${shown}" rel="noreferrer nofollow"><bdi>${shown}</bdi></a>` : `<bdi>${shown}</bdi>`,
    );
  }
  return `<p class="facts">${lines.join('<br>')}</p>`;
}
