import type { ActorEntry } from '../../model/actor.ts';
import type { Annotation } from '../../model/annotation.ts';
import { makeCounter } from '../common/counter.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import { continuation } from '../common/fields.ts';
import type { EncodedFile, Format } from '../common/format.ts';
import { ownBeside } from '../glossator/ownBeside.ts';
import { decodeProdigy } from './decode.ts';
import { makeTokenFinder, tokenise } from './tokens.ts';
import type { ProdigyRelation, ProdigySpan, ProdigyTask } from './wire.ts';

/**
 * Prodigy and spaCy JSONL: for each article a task with its accepted marks, and one more for those that were rejected or
 * that wait for an answer. A mark is one span, or several that a relation called `continues` joins.
 */
export const prodigy: Format = {
  id: 'prodigy',
  aliases: ['spacy', 'prodigy-jsonl'],
  label: 'Prodigy / spaCy JSONL',
  extension: '.jsonl',
  mediaType: 'application/x-ndjson',
  offsetUnit: 'code point',
  layout: 'file',
  drops: [
    'actor entries that no annotation points to',
    'outlet entries, saved questions, series and decisions on pairs',
  ],
  source: 'https://prodi.gy/docs/api-interfaces#relations',
  encode: encodeProdigy,
  decode: ([file], options) => decodeProdigy(String(file?.content ?? ''), options),
  recognises: (head) =>
    /^\ufeff?\s*(?:\[\s*)?[{[]/.test(head) &&
    (/"(?:_input_hash|_task_hash|_view_id)"\s*:/.test(head) ||
      /"answer"\s*:\s*"(?:accept|reject|ignore)"/.test(head) ||
      /"(?:spans|ents)"\s*:\s*\[\s*\{\s*"(?:start|end|text|label|token_start|type|id)"\s*:/.test(head) ||
      /^\ufeff?\s*\[?\s*\[\s*"(?:[^"\\]|\\.)*"\s*,\s*\{\s*"entities"/.test(head)),
};

type Status = Annotation['status'];

/** Prodigy shows a task without an answer as one that is yet to be decided. */
const answers: Readonly<Record<Status, ProdigyTask['answer']>> = {
  accepted: 'accept',
  rejected: 'reject',
  suggested: undefined,
};

function encodeProdigy(dossier: Dossier): readonly EncodedFile[] {
  const { articles, actors } = readyToWrite(dossier);
  return [{ name: 'annotations.prodigy.jsonl', content: inLines(articles, actors) }];
}

function* inLines(articles: readonly DossierArticle[], actors: readonly ActorEntry[]): Iterable<string> {
  for (const entry of articles) {
    for (const status of ['accepted', 'rejected', 'suggested'] as const) {
      const annotations = entry.annotations.filter((annotation) => annotation.status === status);
      if (annotations.length === 0 && status !== 'accepted') continue;
      const ids = new Set(annotations.map(({ id }) => id));
      const links = entry.links.filter(({ from }) => ids.has(from));
      yield `${JSON.stringify(taskOf({ ...entry, annotations, links }, status, actors))}\n`;
    }
  }
}

function taskOf(entry: DossierArticle, status: Status, actors: readonly ActorEntry[]): ProdigyTask {
  const { article, annotations, links } = entry;
  const count = makeCounter(article.text, 'code point');
  const places = new Map(annotations.map(({ id, segments }) => [id, count(segments)]));
  const tokens = tokenise(article.text, [...places.values()].flat());
  const tokensOf = makeTokenFinder(tokens);
  let nextSpan = 0;
  const spansOf = (id: string, label: string): readonly ProdigySpan[] =>
    (places.get(id) ?? []).map(({ start, end, exact }) => ({
      start,
      end,
      ...tokensOf({ start, end }),
      label,
      text: exact,
      span_id: nextSpan++,
    }));
  const spans = new Map(annotations.map(({ id, tag }) => [id, spansOf(id, tag)]));
  const relate = (
    from: ProdigySpan | undefined,
    to: ProdigySpan | undefined,
    label: string,
  ): ProdigyRelation => {
    const [head_span, child_span] = [from, to].map((span) => span && { ...span, text: undefined });
    return { head: from?.token_end, child: to?.token_end, head_span, child_span, label };
  };
  const relations = [
    ...[...spans.values()].flatMap(([first, ...others]) =>
      others.map((other) => relate(first, other, continuation)),
    ),
    ...links.flatMap(({ type, from, to }) =>
      spans.has(to) ? [relate(spans.get(from)?.[0], spans.get(to)?.[0], type)] : [],
    ),
  ];
  return {
    answer: answers[status],
    _view_id: relations.length > 0 ? 'relations' : 'spans_manual',
    spans: [...spans.values()].flat(),
    relations,
    text: article.text,
    tokens,
    meta: { title: article.title, ...(article.source.url !== null && { url: article.source.url }) },
    glossator: ownBeside(entry, actors, places, ({ to }) => spans.has(to)),
  };
}
