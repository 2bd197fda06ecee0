import { fail, ok, type Result } from '../../result.ts';
import type { Stretch } from '../common/countedText.ts';
import { type Fields, fieldsOf, remarksOf, textsOf, type Unread } from '../common/fields.ts';
import type { JsonRecord } from '../common/jsonLines.ts';
import { ownQuotes, type Part } from '../glossator/ownBeside.ts';
import type { Token } from './tokens.ts';
import type { ProdigyRelation, ProdigySpan, ProdigyTaskRead } from './wire.ts';

/** A span of a task, its place in the file with it. */
interface TaskSpan extends Part {
  readonly path: string;
  readonly exact: string | undefined;
  /** Its number among the spans of a task that Glossator wrote: two spans may lie at one place. */
  readonly number: unknown;
}

/** A relation; the ends are ids of spans, or words for tokens that no span covers. */
interface TaskRelation {
  readonly label: string;
  readonly from: string | Words;
  readonly to: string | Words;
}

interface Words {
  readonly words: string;
}

/** A line of the file. */
export interface Task {
  readonly path: string;
  readonly raw: string;
  readonly status: 'accepted' | 'rejected' | 'suggested';
  /** Whether somebody has answered it. */
  readonly isAnswered: boolean;
  readonly spans: readonly TaskSpan[];
  readonly relations: readonly TaskRelation[];
  readonly remarks: readonly string[];
  readonly meta: Fields;
  /** Everything whose words are known. */
  readonly stretches: readonly Stretch[];
  readonly own: unknown;
  readonly by: string | undefined;
}

const known = new Set(
  `text tokens spans ents entities relations answer meta glossator html _input_hash _task_hash _session_id _annotator_id
  _view_id _timestamp _is_binary sents options style`.split(/\s+/),
);

/**
 * Reads a task of Prodigy, a document of spaCy (`ents`, or `spans` by group), or a pair of spaCy's older training data
 * (`["text", {"entities": [[0, 4, "PER"]]}]`).
 */
export function readTask({ path, value }: JsonRecord): Result<Task> {
  const fields: Unread<ProdigyTaskRead> | undefined = Array.isArray(value)
    ? { ...fieldsOf<ProdigyTaskRead>(value[1]), text: value[0] }
    : fieldsOf<ProdigyTaskRead>(value);
  if (!fields) return fail('invalid-input', `${path}: a task must be an object`);
  const raw = fields.text;
  if (typeof raw !== 'string')
    return fail('invalid-input', `${path}: “text” is missing (Glossator only reads text tasks)`);
  if (raw.trim() === '') return fail('invalid-input', `${path}: the text is empty`);
  if (!raw.isWellFormed()) return fail('invalid-input', `${path}: the text contains half of a character`);
  const tokens = (Array.isArray(fields.tokens) ? fields.tokens : []).map(
    (token: unknown) => fieldsOf<Token>(token) ?? {},
  );
  const spans: TaskSpan[] = [];
  for (const [key, list] of listsOf(fields)) {
    if (!Array.isArray(list)) return fail('invalid-input', `${path}.${key}: must be a list`);
    for (const [index, item] of list.entries()) {
      const span = readSpan(item, `${path}.${key}[${index}]`, tokens);
      if (typeof span === 'string') return fail('invalid-input', span);
      spans.push(span);
    }
  }
  const relations: unknown = fields.relations ?? [];
  if (!Array.isArray(relations)) return fail('invalid-input', `${path}.relations: must be a list`);
  const read: TaskRelation[] = [];
  for (const [index, item] of relations.entries()) {
    const relation = readRelation(fieldsOf<ProdigyRelation>(item), spans, tokens);
    if (!relation)
      return fail('invalid-input', `${path}.relations[${index}]: a relation needs a head and a child`);
    read.push(relation);
  }
  return ok({
    path,
    raw,
    status: statusOf(fields.answer),
    isAnswered: fields.answer !== undefined,
    spans,
    relations: read,
    remarks: remarksOf(fields, known),
    meta: fieldsOf(fields.meta) ?? {},
    stretches: [...spans, ...ownQuotes(fields.glossator)],
    own: fields.glossator,
    by: textsOf(fields._annotator_id ?? fields._session_id)[0],
  });
}

/** A task that was ignored is as open as before. One without an answer may be data that needs none. */
function statusOf(answer: unknown): Task['status'] {
  return answer === 'reject' ? 'rejected' : answer === 'ignore' ? 'suggested' : 'accepted';
}

function listsOf({
  spans,
  ents,
  entities,
}: Unread<ProdigyTaskRead>): readonly (readonly [key: string, list: unknown])[] {
  const groups = Object.entries(fieldsOf(spans) ?? { '': spans });
  const lists = [
    ...groups.map(([name, list]) => [name === '' ? 'spans' : `spans.${name}`, list] as const),
    ['ents', ents] as const,
    ['entities', entities] as const,
  ];
  return lists.filter(([, list]) => list !== undefined && list !== null);
}

/** `{"start": 0, "end": 4, "label": "PER"}`, without offsets by its tokens, or `[0, 4, "PER"]`; a sentence where it is none. */
function readSpan(item: unknown, path: string, tokens: readonly Unread<Token>[]): TaskSpan | string {
  const fields: Unread<ProdigySpan> = Array.isArray(item)
    ? { start: item[0], end: item[1], label: item[2] }
    : (fieldsOf<ProdigySpan>(item) ?? {});
  const { token_start: first, token_end: last } = fields;
  const start = fields.start ?? (typeof first === 'number' ? tokens[first]?.start : undefined);
  const end = fields.end ?? (typeof last === 'number' ? tokens[last]?.end : undefined);
  if (typeof start !== 'number' || typeof end !== 'number')
    return `${path}: a span needs a numeric start and end`;
  const label = textsOf(fields.label)[0] ?? 'span';
  const exact = textsOf(fields.text)[0];
  return { id: path, label: label === '' ? 'span' : label, start, end, path, exact, number: fields.span_id };
}

function readRelation(
  relation: Unread<ProdigyRelation> | undefined,
  spans: readonly TaskSpan[],
  tokens: readonly Unread<Token>[],
): TaskRelation | null {
  if (!relation) return null;
  const from = endOf(relation.head_span, relation.head, spans, tokens);
  const to = endOf(relation.child_span, relation.child, spans, tokens);
  return from && to ? { label: textsOf(relation.label)[0] ?? 'relation', from, to } : null;
}

/** The span that a relation names, else the one that its token is the last of or lies in, else the token's word. */
function endOf(
  named: unknown,
  token: unknown,
  spans: readonly TaskSpan[],
  tokens: readonly Unread<Token>[],
): string | Words | null {
  const { start, end, label, span_id: id } = fieldsOf<ProdigySpan>(named) ?? {};
  const there = spans.filter((span) => span.start === start && span.end === end);
  const numbered = id === undefined ? undefined : there.find((span) => span.number === id);
  const exact = numbered ?? there.find((span) => span.label === label) ?? there[0];
  if (exact) return exact.id;
  const word = typeof token === 'number' ? tokens[token] : undefined;
  if (!word) return null;
  const covering = spans.filter((span) => span.start <= Number(word.start) && Number(word.end) <= span.end);
  const best = covering.find((span) => span.end === word.end) ?? covering[0];
  return best ? best.id : { words: textsOf(word.text)[0] ?? `token ${String(token)}` };
}
