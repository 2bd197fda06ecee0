import type { ActorEntry } from '../../model/actor.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Link } from '../../model/link.ts';
import type { Segment } from '../../model/segment.ts';
import { makeOffsetMap, type OffsetMap } from '../../text/offsets.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import { continuation } from '../common/fields.ts';
import { flatAttributes } from '../common/flatAttributes.ts';
import type { EncodedFile, Format } from '../common/format.ts';
import { ownAnnotation, ownArticle } from '../glossator/own.ts';
import { decodeLabelStudio } from './decode.ts';
import type {
  LabelStudioChoice,
  LabelStudioRegion,
  LabelStudioRelation,
  LabelStudioResult,
  LabelStudioTask,
} from './wire.ts';

/**
 * Label Studio JSON, a task for each article. Offsets are UTF-16 code units, as the browser counts them. A mark of
 * several segments is a region for each, joined by relations called `continues`; attributes are per-region controls;
 * what else Glossator knows is in each region's `meta` and in the task's `data`.
 */
export const labelStudio: Format = {
  id: 'labelstudio',
  aliases: ['label-studio', 'label-studio-json'],
  label: 'Label Studio JSON',
  extension: '.json',
  sharedExtensions: ['.csv', '.tsv', '.jsonl'],
  mediaType: 'application/json',
  offsetUnit: 'UTF-16 code unit',
  layout: 'file',
  drops: [
    'rejected annotations',
    'links between articles',
    'links between suggestions and other annotations',
    'actor entries that no annotation points to',
    'outlet entries, saved questions, series and decisions on pairs',
  ],
  source: 'https://labelstud.io/guide/task_format',
  encode: encodeLabelStudio,
  decode: ([file], options) => decodeLabelStudio(String(file?.content ?? ''), options),
  recognises: (head) => isExport(head) || isTable(head),
};

function isExport(head: string): boolean {
  return (
    /^\ufeff?\s*(?:\[\s*)?\{/.test(head) &&
    (/"(?:annotations|predictions|completions)"\s*:\s*\[\s*(?:\]|\{[\s\S]*"result"\s*:)/.test(head) ||
      /"(?:start|end)"\s*:[\s\S]*"(?:hypertext|paragraph)?labels"\s*:\s*\[/.test(head)) &&
    !/"(?:format|@context|%TYPES|spans|tokens)"\s*:/.test(head)
  );
}

/** The names of its columns, or a cell with regions. */
function isTable(head: string): boolean {
  const names = (head.split(/[\r\n]/, 1)[0] ?? '').replace(/["\ufeff]/g, '').split(/[,;\t]/);
  const isOurs = names.includes('annotation_id') && names.includes('annotator');
  const hasRegions = /""(?:start|end)"":[^\n]{0,2000}""(?:hypertext|paragraph)?labels"":/.test(head);
  return !/^\ufeff?\s*[[{]/.test(head) && (hasRegions || (isOurs && names.includes('lead_time')));
}

function encodeLabelStudio(dossier: Dossier): readonly EncodedFile[] {
  const { articles, actors } = readyToWrite(dossier);
  return [{ name: 'annotations.labelstudio.json', content: inParts(articles, actors) }];
}

/** An article at a time, for their texts and marks may not fit into one string. */
function* inParts(articles: readonly DossierArticle[], actors: readonly ActorEntry[]): Iterable<string> {
  yield '[';
  for (const [index, entry] of articles.entries()) {
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(taskOf(entry, index + 1, actors), null, 2)}`;
  }
  yield '\n]\n';
}

function taskOf(entry: DossierArticle, id: number, actors: readonly ActorEntry[]): LabelStudioTask {
  const { article, annotations, links } = entry;
  const offsets = makeOffsetMap(article.text);
  const accepted = annotations.filter(({ status }) => status === 'accepted');
  const suggested = Map.groupBy(
    annotations.filter(({ status }) => status === 'suggested'),
    ({ origin }) => (origin.kind === 'suggestion' ? `${origin.suggester} ${origin.version}` : 'glossator'),
  );
  return {
    id,
    annotations:
      accepted.length === 0
        ? []
        : [{ id, result: resultOf(accepted, links, offsets), was_cancelled: false, ground_truth: false }],
    predictions: [...suggested].map(([model_version, marks]) => ({
      model_version,
      ...scoreOf(marks),
      result: resultOf(marks, links, offsets),
    })),
    data: { text: article.text, title: article.title, glossator: ownArticle(entry, actors, offsets) },
  };
}

/** A prediction is as likely right as its regions are on average; left out where none of them says it. */
function scoreOf(marks: readonly Annotation[]): { readonly score?: number } {
  const scores = marks.flatMap(({ origin }) => (origin.kind === 'suggestion' ? (origin.score ?? []) : []));
  if (scores.length === 0) return {};
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { score: Math.round(mean * 1000) / 1000 };
}

function resultOf(
  marks: readonly Annotation[],
  links: readonly Link[],
  offsets: OffsetMap,
): readonly LabelStudioResult[] {
  const here = new Set(marks.map(({ id }) => id));
  return [
    ...marks.flatMap((mark) => regionsOf(mark, offsets)),
    ...links
      .filter(({ from, to }) => here.has(from) && here.has(to))
      .map(({ type, from, to, ...own }) => ({ ...relation(from, to, type), meta: { glossator: own } })),
  ];
}

/** The first region carries all that is said of the mark. */
function regionsOf(mark: Annotation, offsets: OffsetMap): readonly LabelStudioResult[] {
  const [first, ...others] = mark.segments;
  if (!first) return [];
  const ids = others.map((_, index) => `${mark.id}-${index + 2}`);
  const meta = { ...(mark.note !== null && { text: [mark.note] }), glossator: ownAnnotation(mark, offsets) };
  return [
    { ...region(mark.id, mark, first), meta },
    ...Object.entries(flatAttributes(mark)).map(([name, value]): LabelStudioChoice => {
      const texts = Array.isArray(value) ? value : [String(value)];
      const isWritten = written.has(name);
      return {
        id: mark.id,
        from_name: name,
        to_name: 'text',
        type: isWritten ? 'textarea' : 'choices',
        value: { start: first.start, end: first.end, ...(isWritten ? { text: texts } : { choices: texts }) },
      };
    }),
    ...others.map((segment, index) => region(ids[index] ?? '', mark, segment)),
    ...ids.map((id) => relation(mark.id, id, continuation)),
  ];
}

/** Attributes in words or numbers; all others are chosen from a list. */
const written: ReadonlySet<string> = new Set([
  'cue',
  'actorEntryId',
  'lower',
  'upper',
  'unit',
  'measuredEntity',
  'measuredProperty',
  'qualifier',
  'asOf',
]);

function region(
  id: string,
  { tag, status, origin }: Annotation,
  { start, end, exact }: Segment,
): LabelStudioRegion {
  return {
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    origin: status === 'suggested' ? 'prediction' : 'manual',
    ...(status === 'suggested' &&
      origin.kind === 'suggestion' &&
      origin.score !== undefined && { score: origin.score }),
    value: { start, end, text: exact, labels: [tag] },
  };
}

function relation(from: string, to: string, label: string): LabelStudioRelation {
  return { type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] };
}
