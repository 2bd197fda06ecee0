import type { Range } from '../../model/segment.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { CanonicalText } from '../common/canonical.ts';
import { countAlike, placeStretch, whyNowhere } from '../common/countedText.ts';
import { continuation, fieldsOf, remarksOf, textsOf } from '../common/fields.ts';
import type { ForeignArticle, ForeignLink, ForeignSpan } from '../common/foreign.ts';
import type { Decoded, DecodeOptions } from '../common/format.ts';
import { readJsonRecords } from '../common/jsonLines.ts';
import type { OwnArticleFields } from '../glossator/own.ts';
import type { OwnBeside } from '../glossator/ownBeside.ts';
import { findWholes, linkWholes } from '../glossator/ownBeside.ts';
import { readTask, type Task } from './tasks.ts';

/**
 * Reads Prodigy and spaCy JSONL. Tasks of one text are one article: Prodigy asks about a text more than once, and a question
 * that was answered is no longer a suggestion.
 */
export function decodeProdigy(text: string, options: DecodeOptions): Result<Decoded> {
  const records = readJsonRecords(text);
  if (!records.ok) return records;
  const tasks: Task[] = [];
  // One old training example is a list of two, which is no list of records.
  const [first, second] = records.value;
  const isPair = typeof first?.value === 'string' && fieldsOf(second?.value) !== undefined;
  for (const record of isPair ? [{ path: '[0]', value: [first.value, second?.value] }] : records.value) {
    const task = readTask(record);
    if (!task.ok) return task;
    tasks.push(task.value);
  }
  const isAnswered = tasks.some((task) => task.isAnswered);
  const unit = options.offsetUnit === 'UTF-16 code unit' ? 'UTF-16 code unit' : 'code point';
  const texts = countAlike(tasks, [unit, 'code point', 'UTF-16 code unit']);
  const articles = new Map<string, ForeignArticle>();
  for (const [index, task] of tasks.entries()) {
    const counted = texts[index];
    if (!counted) continue;
    // Among tasks that were answered, one without an answer waits for it.
    const isOpen = isAnswered && !task.isAnswered;
    const article = readArticle(isOpen ? { ...task, status: 'suggested' } : task, counted, options);
    if (!article.ok) return article;
    const key = JSON.stringify([textsOf(fieldsOf<OwnArticleFields>(article.value.own)?.id)[0], counted.text]);
    const before = articles.get(key);
    articles.set(key, before ? together(before, article.value) : article.value);
  }
  return ok({ kind: 'foreign', foreign: { articles: [...articles.values()] } });
}

function readArticle(
  task: Task,
  counted: CanonicalText,
  { findByQuote }: DecodeOptions,
): Result<ForeignArticle> {
  const { path, status, own, meta, by } = task;
  const remarks = [...task.remarks];
  const pairs = task.relations.flatMap(({ label, from, to }) =>
    label === continuation && typeof from === 'string' && typeof to === 'string' ? [[from, to] as const] : [],
  );
  const wholes = findWholes(own, task.spans, pairs);
  const homes = new Map(wholes.flatMap((whole) => whole.parts.map((part) => [part.id, whole.id] as const)));
  const places = new Map<string, Range>();
  for (const span of task.spans) {
    const range = placeStretch(counted, span, findByQuote);
    if (!range) return fail('invariant', `${span.path}: ${whyNowhere(counted, span, findByQuote)}`);
    places.set(span.id, range);
  }
  const spans = wholes.map((whole): ForeignSpan => {
    const ranges = whole.parts.flatMap(({ id }) => places.get(id) ?? []);
    return {
      id: whole.id,
      label: whole.parts[0]?.label ?? '',
      segments: ranges.toSorted((a, b) => a.start - b.start),
      status,
      ...(by !== undefined && { createdBy: by }),
      own: whole.own,
    };
  });
  const links: ForeignLink[] = [];
  for (const { label, from, to } of task.relations) {
    if (typeof from === 'string' && typeof to === 'string') {
      if (label !== continuation || homes.get(from) !== homes.get(to)) links.push({ label, from, to });
    } else {
      // Arrows between bare words, as of a syntax, have no marks to hold on to.
      const said = [from, to].map((end) => (typeof end === 'string' ? wordsOf(task, end) : end.words));
      remarks.push(`${label}: “${said[0]}” → “${said[1]}”`);
    }
  }
  const [title] = textsOf(meta.title);
  const [url] = textsOf(meta.url);
  return ok({
    name: textsOf(meta.source ?? meta.file ?? meta.id)[0] ?? `task-${path.replace(/\D+/g, '')}`,
    text: counted.text,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    remarks: [...remarks, ...remarksOf(meta, new Set(['title', 'url']))],
    spans,
    links: linkWholes(links, own, wholes),
    own: fieldsOf<OwnBeside>(own)?.article,
  });
}

function wordsOf({ spans }: Task, id: string): string {
  const span = spans.find((each) => each.id === id);
  return span?.exact ?? span?.label ?? id;
}

/** Two tasks of one text: what both say is said once, an answer before a suggestion. */
function together(a: ForeignArticle, b: ForeignArticle): ForeignArticle {
  const keyOf = ({ label, segments }: ForeignSpan) => JSON.stringify([label, segments]);
  const spans = [...a.spans];
  const isOwn = ({ own }: ForeignSpan) => own !== undefined;
  const known = new Map(a.spans.map((span, index) => [keyOf(span), index]));
  const renamed = new Map<string, string>();
  for (const span of b.spans) {
    const index = isOwn(span) ? undefined : known.get(keyOf(span));
    const before = index === undefined ? undefined : spans[index];
    if (index === undefined || before === undefined || isOwn(before)) spans.push(span);
    else {
      renamed.set(span.id, before.id);
      if (before.status === 'suggested' && span.status) spans[index] = { ...before, status: span.status };
    }
  }
  const links = b.links.map((link) => ({
    ...link,
    from: renamed.get(link.from) ?? link.from,
    to: renamed.get(link.to) ?? link.to,
  }));
  const remarks = new Set([...(a.remarks ?? []), ...(b.remarks ?? [])]);
  return { ...a, remarks: [...remarks], spans, links: [...a.links, ...links], own: mergedOwn(a.own, b.own) };
}

/** The articles are the same; each task knows the actor entries that its own marks point to. */
function mergedOwn(a: unknown, b: unknown): unknown {
  const [one, two] = [fieldsOf(a), fieldsOf(b)];
  if (!one || !two || !Array.isArray(one.actors) || !Array.isArray(two.actors)) return a ?? b;
  return { ...one, actors: [...one.actors, ...two.actors] };
}
