import { lowerBound } from '../../lists.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Range } from '../../model/segment.ts';
import { type Tag, tags } from '../../model/tag.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { tokensOf } from '../../text/tokens.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import type { EncodedFile, Format } from '../common/format.ts';
import { decodeConll, looksLikeConll } from './decode.ts';

/**
 * CoNLL-2003's columns with IOB2 labels, a column for each tag after the token's words: claim, actor, figure, quote. An
 * actor's label is its type where it has one (`B-ORG`). Each article starts with `-DOCSTART-`. What is read: `decode.ts`.
 */
export const conll: Format = {
  id: 'conll',
  aliases: ['conll2003', 'iob2', 'bio'],
  label: 'CoNLL IOB2',
  extension: '.conll',
  otherExtensions: [
    '.conllu',
    '.conllup',
    '.conllx',
    '.conll2002',
    '.conll2003',
    '.conll2012',
    '.v4_gold_conll',
    '.v4_auto_conll',
    '.gold_conll',
    '.auto_conll',
    '.iob',
    '.iob2',
    '.bio',
    '.bioes',
    '.bilou',
  ],
  sharedExtensions: ['.tsv', '.txt', '.csv', '.tab'],
  mediaType: 'text/plain',
  offsetUnit: 'token',
  layout: 'file',
  drops: [
    'offsets and white space: annotation edges inside a word move to the edges of the word',
    'all but the longest of overlapping annotations with the same tag',
    'which parts belong together: each part, and the part in each sentence, becomes an annotation of its own',
    'notes, attributes (except an actor’s type), links, titles, the status of suggestions, and who annotated what, and when',
    'what is known of articles and their outlets, saved questions, series and decisions on pairs',
  ],
  source: 'https://www.clips.uantwerpen.be/conll2003/ner/',
  encode: encodeConll,
  decode: ([file]) => decodeConll(String(file?.content ?? ''), file?.name ?? ''),
  recognises: looksLikeConll,
};

function encodeConll(dossier: Dossier): readonly EncodedFile[] {
  return [{ name: 'annotations.conll', content: inSentences(readyToWrite(dossier).articles) }];
}

function* inSentences(articles: readonly DossierArticle[]): Iterable<string> {
  for (const { article, annotations } of articles) {
    const { text } = article;
    const tokens = [...tokensOf(text)];
    const layers = tags.map((tag) => layerOf(tag, annotations, tokens));
    yield `-DOCSTART-${'\tO'.repeat(layers.length)}\n`;
    const ends = sentencesOf(text).values();
    let sentenceEnd = 0;
    const lines: string[] = [];
    for (const [index, token] of tokens.entries()) {
      const isFirst = token.start >= sentenceEnd;
      if (isFirst) {
        lines.push('');
        while (token.start >= sentenceEnd) sentenceEnd = ends.next().value?.end ?? text.length;
      }
      // Readers take each sentence by itself.
      const labels = layers.map((layer) => (layer[index] ?? 'O').replace(/^I/, isFirst ? 'B' : 'I'));
      lines.push([text.slice(token.start, token.end), ...labels].join('\t'));
    }
    yield `${lines.join('\n')}\n\n`;
  }
}

/** The labels of the tokens that have one, in one layer. */
function layerOf(
  tag: Tag,
  annotations: readonly Annotation[],
  tokens: readonly Range[],
): readonly (string | undefined)[] {
  const labels: (string | undefined)[] = [];
  const parts = annotations
    .filter((annotation) => annotation.tag === tag)
    .flatMap((annotation) => annotation.segments.map((segment) => ({ segment, label: labelOf(annotation) })))
    .sort((a, b) => lengthOf(b.segment) - lengthOf(a.segment) || a.segment.start - b.segment.start);
  for (const { segment, label } of parts) {
    const first = firstEndingAfter(tokens, segment.start);
    let last = first;
    while ((tokens[last]?.start ?? segment.end) < segment.end) last += 1;
    let isFree = first < last;
    for (let at = first; at < last; at += 1) isFree &&= labels[at] === undefined;
    for (let at = first; isFree && at < last; at += 1) labels[at] = `${at === first ? 'B' : 'I'}-${label}`;
  }
  return labels;
}

function labelOf(annotation: Annotation): string {
  return (annotation.tag === 'actor' && annotation.attributes.type) || annotation.tag;
}

function lengthOf({ start, end }: Range): number {
  return end - start;
}

/** The index of the first token that ends after an offset. */
function firstEndingAfter(tokens: readonly Range[], offset: number): number {
  return lowerBound(tokens.length, (index) => (tokens[index]?.end ?? 0) <= offset);
}
