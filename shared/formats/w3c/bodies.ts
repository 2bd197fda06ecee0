import { fieldsOf, textsOf, type Unread } from '../common/fields.ts';
import type { Foreign, ForeignSpan, ForeignValue } from '../common/foreign.ts';
import type { FileItem } from './file.ts';
import type { W3cAnnotationRead, W3cBodyRead, W3cCreatorRead, W3cTargetRead } from './wire.ts';

/** What an annotation says of its target. */
export interface Bodies {
  /** Its first tag; undefined where it has none. */
  readonly label: string | undefined;
  /** What it is there for, where it has no tag. */
  readonly motivation: string;
  readonly attributes: Readonly<Record<string, ForeignValue>>;
  /** Things of the world that it says its target is, as IRIs. */
  readonly identities: readonly string[];
  readonly notes: readonly string[];
  readonly status: ForeignSpan['status'];
  readonly createdBy: string | undefined;
  readonly createdAt: string | undefined;
}

/** Reads the bodies of a Web Annotation, of Recogito's own files (`bodies`), and of Hypothesis (`tags`, `text`). */
export function readBodies(fields: Unread<W3cAnnotationRead>): Bodies {
  const tags: string[] = [...textsOf(fields.tags ?? [])];
  const notes: string[] = textsOf([fields.text ?? [], fields.bodyValue ?? []].flat()).filter(isSaid);
  const values = new Map<string, string[]>();
  const identities: string[] = [];
  let status: Bodies['status'];
  for (const body of bodiesIn(fields.body ?? fields.bodies)) {
    const one = fieldsOf<W3cBodyRead>(body);
    if (!one) {
      for (const words of textsOf(body)) if (isSaid(words)) notes.push(words);
      continue;
    }
    const [value] = textsOf(
      fieldsOf<{ label: string }>(one.value)?.label ?? one.value ?? one.bodyValue ?? one.text,
    );
    const [iri] = textsOf(one.source ?? one.id ?? one['@id']);
    const [purpose = ''] = textsOf(one.purpose);
    const [attribute] = textsOf(one.attribute);
    if (value === undefined) {
      if (iri !== undefined && purpose === 'tagging') tags.push(iri);
      else if (iri !== undefined && purpose === 'identifying') identities.push(iri);
      else if (iri !== undefined) notes.push(iri);
    } else if (attribute !== undefined) add(values, attribute, value);
    else if (purpose === 'tagging' || purpose === 'classifying') tags.push(value);
    else if (purpose === 'moderating' && (value === 'suggested' || value === 'rejected')) status = value;
    else if (isSaid(value)) notes.push(value);
  }
  const [label, ...others] = tags.filter(isSaid);
  for (const tag of others) add(values, 'tag', tag);
  const { creator, created } = fieldsOf<W3cTargetRead>(fields.target) ?? {};
  return {
    label,
    motivation: textsOf(fields.motivation)[0] ?? 'annotation',
    attributes: Object.fromEntries(
      [...values].map(([name, list]) => [name, list.length === 1 ? String(list[0]) : list]),
    ),
    identities,
    notes,
    status,
    createdBy: nameOf(fields.creator ?? fields.user ?? creator),
    createdAt: textsOf(fields.created ?? created)[0],
  };
}

/** Bodies one by one: a Choice, a List and the like have theirs in `items`, and all of them say something. */
function bodiesIn(body: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(body) ? body : body === undefined ? [] : [body];
  return list.flatMap((each) => {
    const items = fieldsOf<W3cBodyRead>(each)?.items;
    return Array.isArray(items) ? items : [each];
  });
}

/** What an annotation says, in lines, where it is not a mark of its own. */
export function linesOf({ label, notes, identities, createdBy }: Bodies): readonly string[] {
  const said = [...(label === undefined ? [] : [label]), ...notes, ...identities];
  return said.map((line) => (createdBy === undefined ? line : `${createdBy}: ${line}`));
}

function add(values: Map<string, string[]>, name: string, value: string): void {
  const list = values.get(name);
  if (list) list.push(value);
  else values.set(name, [value]);
}

/** `acct:ada@hypothes.is` is how Hypothesis calls people. */
function nameOf(creator: unknown): string | undefined {
  const fields = fieldsOf<W3cCreatorRead>([creator].flat()[0]);
  const [name] = textsOf(fields ? (fields.name ?? fields.nickname ?? fields.account ?? fields.id) : creator);
  return name === undefined || name.trim() === '' ? undefined : name.replace(/^acct:/, '');
}

function isSaid(text: string): boolean {
  return text.trim() !== '';
}

/** The labels of notes as they are, for the table of names; they have no places. */
export function namesOfNotes(items: readonly FileItem[]): Foreign {
  const spans = items.map((item) => {
    const { label, motivation, attributes } = readBodies(item.fields);
    return { id: item.id, label: label ?? motivation, segments: [], attributes };
  });
  return { articles: [{ name: '', text: '', spans, links: [] }] };
}
