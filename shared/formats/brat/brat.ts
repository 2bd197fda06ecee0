import type { ActorEntry } from '../../model/actor.ts';
import type { Annotation } from '../../model/annotation.ts';
import { ok } from '../../result.ts';
import { makeOffsetMap, type OffsetMap } from '../../text/offsets.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import { fileStems } from '../common/fileNames.ts';
import { flatAttributes } from '../common/flatAttributes.ts';
import type { ForeignValue } from '../common/foreign.ts';
import type { EncodedFile, Format } from '../common/format.ts';
import { ownAnnotation, ownArticle } from '../glossator/own.ts';
import { bratConf, noteValues, type UsedValues } from './conf.ts';
import { decodeBrat, markEndings, ownEnding } from './decode.ts';
import { asLine, type BratOwn, fragmentsOf } from './own.ts';

/** brat standoff: for each article a `.txt` and a `.ann`, and beside them what only Glossator knows. */
export const brat: Format = {
  id: 'brat',
  aliases: ['brat-standoff', 'ann'],
  label: 'brat standoff',
  extension: '.ann',
  mediaType: 'text/plain',
  offsetUnit: 'code point',
  layout: 'folder',
  companions: [...markEndings, '.txt', ownEnding],
  drops: [
    'links between articles',
    'annotations that cover only line breaks',
    'actor entries that no annotation points to',
    'outlet entries, saved questions, series and decisions on pairs',
    'an article’s source and layout, who annotated what and when, and which words an attribute quotes, unless the .glossator file is kept',
  ],
  source: 'https://brat.nlplab.org/standoff.html',
  encode: encodeBrat,
  decode: (files, options) => {
    const foreign = decodeBrat(files, options);
    return foreign.ok ? ok({ kind: 'foreign', foreign: foreign.value }) : foreign;
  },
};

function encodeBrat(dossier: Dossier): readonly EncodedFile[] {
  const { articles, actors } = readyToWrite(dossier);
  const stems = fileStems(articles.map(({ article }) => article.source.fileName));
  const used: UsedValues = new Map();
  const files = articles.flatMap((entry, index): EncodedFile[] => {
    const { marks, own } = encodeArticle(entry, actors, used);
    return [
      { name: `${stems[index]}.txt`, content: entry.article.text },
      { name: `${stems[index]}.ann`, content: marks },
      { name: `${stems[index]}${ownEnding}`, content: `${JSON.stringify(own)}\n` },
    ];
  });
  return [...files, { name: 'annotation.conf', content: bratConf(used) }];
}

function encodeArticle(entry: DossierArticle, actors: readonly ActorEntry[], used: UsedValues) {
  const { article, annotations, links } = entry;
  const offsets = makeOffsetMap(article.text);
  const entries = new Map(actors.map((actor) => [actor.id, actor]));
  const ids = new Map<string, string>();
  const marks: Record<string, BratOwn['marks'][string]> = {};
  const lines: string[] = [];
  const counts = { A: 0, N: 0, '#': 0 };
  const say = (kind: keyof typeof counts, about: string, tail = '') => {
    counts[kind] += 1;
    lines.push(`${kind}${counts[kind]}\t${about}${tail === '' ? '' : `\t${tail}`}`);
  };
  for (const annotation of annotations) {
    const id = `T${ids.size + 1}`;
    const line = textBound(article.text, annotation, offsets);
    if (line === null) continue;
    ids.set(annotation.id, id);
    lines.push(`${id}\t${line}`);
    const { actorEntryId, ...flat } = flatAttributes(annotation);
    const attributes = annotation.status === 'accepted' ? flat : { ...flat, status: annotation.status };
    noteValues(used, annotation.tag, attributes);
    for (const [name, value] of Object.entries(attributes))
      for (const each of valuesOf(value)) say('A', `${name} ${id}${each === '' ? '' : ` ${each}`}`);
    const actor = entries.get(String(actorEntryId));
    const reference = actor && (actor.wikidata ? `Wikidata:${actor.wikidata}` : `Glossator:${actor.id}`);
    if (actor) say('N', `Reference ${id} ${reference}`, asLine(actor.name));
    const note = asLine(annotation.note ?? '');
    if (note !== '') say('#', `AnnotatorNotes ${id}`, note);
    marks[id] = {
      segments: annotation.segments.map(({ start, end }) => [
        offsets.toCodePoints(start),
        offsets.toCodePoints(end),
      ]),
      ...(reference && { reference }),
      own: ownAnnotation(annotation, offsets),
    };
  }
  const relations = links.flatMap(({ type, from, to, ...own }) => {
    const ends = [ids.get(from), ids.get(to)];
    return ends.includes(undefined) ? [] : [{ type, ends, own }];
  });
  for (const [index, { type, ends }] of relations.entries())
    lines.push(`R${index + 1}\t${type} Arg1:${ends[0]} Arg2:${ends[1]}`);
  const own = {
    format: 'glossator-brat',
    article: ownArticle(entry, actors, offsets),
    marks,
    links: Object.fromEntries(
      relations.map(({ ends, own: known }, index) => [`R${index + 1}`, { ends: ends.join(' '), own: known }]),
    ),
  } satisfies BratOwn & { readonly format: string };
  return { marks: lines.map((line) => `${line}\n`).join(''), own };
}

/** `claim 0 52;53 60⇥words`, or null where a mark holds nothing but line breaks. */
function textBound(text: string, { tag, segments }: Annotation, offsets: OffsetMap): string | null {
  const fragments = segments.flatMap((segment) => fragmentsOf(text, segment));
  if (fragments.length === 0) return null;
  const places = fragments.map(
    ({ start, end }) => `${offsets.toCodePoints(start)} ${offsets.toCodePoints(end)}`,
  );
  // To the Python that brat is written in, more characters than LF end a line.
  const words = fragments.map(({ start, end }) =>
    text.slice(start, end).replace(/[\p{Cc}\u2028\u2029]/gu, ' '),
  );
  return `${tag} ${places.join(';')}\t${words.join(' ')}`;
}

/** What is true has no value in brat. */
function valuesOf(value: ForeignValue): readonly string[] {
  if (value === true) return [''];
  return Array.isArray(value) ? value.map(asLine) : [asLine(String(value))];
}
