import { lowerBound } from '../../lists.ts';
import type { Range } from '../../model/segment.ts';
import { tokensOf } from '../../text/tokens.ts';
import type { DossierArticle } from '../common/dossier.ts';
import type { Format } from '../common/format.ts';
import {
  encodeLayers,
  type LayerDocument,
  type LayerRelation,
  type LayerSpan,
  linkLayer,
  ownFeature,
  spanFeatures,
  spanLayer,
} from '../uima/layers.ts';
import { decodeWebanno } from './decode.ts';
import { escapeText, escapeValue } from './escapes.ts';

/** WebAnno TSV: a file for each article; the layers are named in `uima/layers.ts`. */
export const webanno: Format = {
  id: 'webanno',
  aliases: ['webanno-tsv', 'tsv3', 'inception'],
  label: 'WebAnno TSV 3.3 (INCEpTION)',
  extension: '.tsv',
  sharedExtensions: ['.txt', '.tab'],
  mediaType: 'text/tab-separated-values',
  offsetUnit: 'UTF-16 code unit',
  layout: 'folder',
  drops: [
    'links between articles',
    'actor entries that no mention in the article points to',
    'outlet entries, saved questions, series and decisions on pairs',
  ],
  source: 'INCEpTION user guide, appendix “WebAnno TSV 3.3 File format”',
  encode: (dossier) => encodeLayers(dossier, '.tsv', linesOf),
  decode: ([file], options) => decodeWebanno(String(file?.content ?? ''), file?.name ?? '', options),
  recognises: (head) => /^\ufeff?#FORMAT=WebAnno TSV /.test(head),
};

/** A row of the file: a token, or a part of one (`1-2.1`). */
interface Row extends Range {
  readonly id: string;
  readonly spans: LayerSpan[];
  readonly relations: LayerRelation[];
}

/** The file in parts; each part is whole lines. */
function linesOf({ text }: DossierArticle['article'], document: LayerDocument): readonly string[] {
  const { spans, relations, own } = document;
  const features = spanFeatures(document);
  const header = [
    '#FORMAT=WebAnno TSV 3.3',
    `#T_SP=${[spanLayer, ...features].join('|')}`,
    ...(relations.length > 0 ? [`#T_RL=${[linkLayer, ...linkFeatures, `BT_${spanLayer}`].join('|')}`] : []),
  ];
  const sentences = sentencesOf(text, tokensFor(text, spans));
  const { rowsOf, places } = placeRows(sentences, spans, relations);
  const parts = [`${header.join('\n')}\n\n`];
  for (const [index, { start, end, tokens }] of sentences.entries()) {
    const lines = text
      .slice(start, end)
      .split('\n')
      .map((line) => `#Text=${escapeText(line)}`);
    // INCEpTION reads over what it does not know in a sentence's head.
    if (index === 0) lines.unshift(`#Glossator=${own}`);
    for (const token of tokens) {
      for (const row of rowsOf(token)) lines.push(rowLine(row, text, features, relations.length > 0, places));
    }
    parts.push(`\n${lines.join('\n')}\n`);
  }
  return parts;
}

const linkFeatures = [ownFeature, 'type'];

/**
 * Words, punctuation and other visible things (UAX #29). White space lies between them, but for where a mark begins or ends
 * in it, and at the very start: only what is a row has a place in the file.
 */
function tokensFor(text: string, spans: readonly Range[]): readonly Range[] {
  const starts = Float64Array.from(spans, ({ start }) => start).sort();
  const ends = Float64Array.from(spans, ({ end }) => end).sort();
  const tokens: Range[] = [];
  let gap = 0;
  const closeGap = (end: number) => {
    if (gap === end) return;
    const isTouched = gap === 0 || hasWithin(starts, gap, end - 1) || hasWithin(ends, gap + 1, end);
    if (isTouched) tokens.push({ start: gap, end });
  };
  for (const token of tokensOf(text)) {
    closeGap(token.start);
    tokens.push(token);
    gap = token.end;
  }
  closeGap(text.length);
  return tokens;
}

/** Whether a sorted list has a number from `low` to `high`. */
function hasWithin(sorted: Float64Array, low: number, high: number): boolean {
  const from = lowerBound(sorted.length, (index) => (sorted[index] ?? 0) < low);
  return from < sorted.length && (sorted[from] ?? 0) <= high;
}

interface Sentence extends Range {
  readonly tokens: Range[];
}

/**
 * A sentence of the file is a line of the article with all white space up to the next one, for a text between sentences
 * would be lost: a reader puts one line break there, or nothing.
 */
function sentencesOf(text: string, tokens: readonly Range[]): readonly Sentence[] {
  const groups: Range[][] = [];
  let visibleEnd = 0;
  for (const token of tokens) {
    const isSpace = text.slice(token.start, token.end).trim() === '';
    const isNew = groups.length === 0 || (!isSpace && text.slice(visibleEnd, token.start).includes('\n'));
    if (isNew) groups.push([]);
    groups.at(-1)?.push(token);
    if (!isSpace) visibleEnd = token.end;
  }
  return groups.map((group, index) => {
    const next = groups[index + 1]?.[0]?.start;
    const last = group.at(-1)?.end ?? 0;
    const end = next === undefined ? text.length : text[next - 1] === '\n' && last < next ? next - 1 : next;
    return { start: group[0]?.start ?? 0, end, tokens: group };
  });
}

/** Where a span is in the rows: in which first, and the number that tells it from others, 0 where none is needed. */
interface Place {
  readonly first: Row;
  readonly number: number;
}

function placeRows(
  sentences: readonly Sentence[],
  spans: readonly LayerSpan[],
  relations: readonly LayerRelation[],
) {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const ids = sentences.flatMap((sentence, s) => sentence.tokens.map((_token, t) => `${s + 1}-${t + 1}`));
  const rows = tokens.map(
    (token, index): Row => ({ ...token, id: ids[index] ?? '', spans: [], relations: [] }),
  );
  const parts = new Map<number, Map<string, Row>>();
  const units = spans.map((span) => {
    const own: Row[] = [];
    for (let at = firstToken(tokens, span.start); at < tokens.length; at += 1) {
      const [token, row] = [tokens[at], rows[at]];
      if (!token || !row || token.start >= span.end) break;
      const start = Math.max(token.start, span.start);
      const end = Math.min(token.end, span.end);
      own.push(start === token.start && end === token.end ? row : partOf(parts, at, { start, end }));
    }
    for (const row of own) row.spans.push(span);
    return own;
  });
  for (const [at, list] of parts) {
    const sorted = [...list.values()].sort((a, b) => a.start - b.start || a.end - b.end);
    for (const [index, row] of sorted.entries()) Object.assign(row, { id: `${ids[at]}.${index + 1}` });
    parts.set(at, new Map(sorted.map((row) => [row.id, row])));
  }
  let numbers = 0;
  const places = new Map<string, Place>();
  for (const [index, own] of units.entries()) {
    const [span, first] = [spans[index], own[0]];
    if (!span || !first) continue;
    const isPlain = own.length === 1 && first.spans.length === 1;
    if (!isPlain) numbers += 1;
    places.set(span.id, { first, number: isPlain ? 0 : numbers });
  }
  for (const relation of relations) places.get(relation.to)?.first.relations.push(relation);
  const indexes = new Map(tokens.map((token, index) => [token, index]));
  const rowsOf = (token: Range): readonly Row[] => {
    const at = indexes.get(token) ?? -1;
    return [...rows.slice(at, at + 1), ...(parts.get(at)?.values() ?? [])];
  };
  return { rowsOf, places };
}

/** The first token that ends behind an offset. */
function firstToken(tokens: readonly Range[], offset: number): number {
  return lowerBound(tokens.length, (index) => (tokens[index]?.end ?? 0) <= offset);
}

function partOf(parts: Map<number, Map<string, Row>>, token: number, range: Range): Row {
  const list = parts.get(token) ?? new Map<string, Row>();
  parts.set(token, list);
  const key = `${range.start}-${range.end}`;
  const row = list.get(key) ?? { ...range, id: '', spans: [], relations: [] };
  list.set(key, row);
  return row;
}

function rowLine(
  { id, start, end, spans, relations }: Row,
  text: string,
  featureNames: readonly string[],
  hasRelations: boolean,
  places: ReadonlyMap<string, Place>,
): string {
  const stacked = (values: readonly string[]) => values.join('|') || '_';
  const cells = featureNames.map((name) =>
    stacked(
      spans.map((span) => {
        const place = places.get(span.id);
        // Glossator's own fields once: a reader keeps what an earlier row says where a later one says nothing.
        const value = name === ownFeature && place?.first.id !== id ? undefined : span.features[name];
        return `${value === undefined ? '*' : escapeValue(value)}${place?.number ? `[${place.number}]` : ''}`;
      }),
    ),
  );
  if (hasRelations) {
    for (const name of linkFeatures)
      cells.push(stacked(relations.map(({ features }) => escapeValue(features[name] ?? ''))));
    cells.push(stacked(relations.map(({ from, to }) => reference(places.get(from), places.get(to)))));
  }
  return [id, `${start}-${end}`, escapeText(text.slice(start, end)), ...cells, ''].join('\t');
}

function reference(from: Place | undefined, to: Place | undefined): string {
  const [source, target] = [from?.number ?? 0, to?.number ?? 0];
  return `${from?.first.id}${source > 0 || target > 0 ? `[${source}_${target}]` : ''}`;
}
