import type { Annotation } from '../../model/annotation.ts';
import type { Range } from '../../model/segment.ts';
import { makeOffsetMap } from '../../text/offsets.ts';
import type { ForeignArticle, ForeignLink, ForeignSpan, ForeignValue } from '../common/foreign.ts';
import type { BratLine, Joining, Said, TextBound } from './lines.ts';
import {
  asLine,
  type BratOwn,
  type KnownAnnotation,
  knownAnnotation,
  knownLink,
  wholeAttributes,
} from './own.ts';

/** A mark in the making. */
interface Draft {
  readonly mark: TextBound;
  readonly attributes: Attributes;
  readonly references: Said[];
  readonly notes: string[];
  /** Lines of the file that are among the notes. */
  readonly noted: Set<string>;
}

type Attributes = Record<string, Exclude<ForeignValue, readonly string[]> | string[]>;

/**
 * Makes one article of the lines of a `.ann` file. An event becomes its trigger's mark with a link for each argument;
 * what is said of an event or a relation goes to the mark it starts from; what has no mark to go to becomes a remark.
 */
export function assembleBrat(
  lines: readonly BratLine[],
  text: string,
  ranges: ReadonlyMap<TextBound, readonly Range[]>,
  own: BratOwn | null,
): Pick<ForeignArticle, 'text' | 'remarks' | 'spans' | 'links'> {
  const drafts = new Map<string, Draft>();
  const joinings: Joining[] = [];
  const others: Said[] = [];
  const remarks: string[] = [];
  const targets = new Map<string, string>();
  for (const line of lines) {
    // A mark of no words, as brat allows for what should stand somewhere, is none of ours.
    if (line.kind === 'unknown' || (line.kind === 'T' && !ranges.has(line))) remarks.push(line.raw);
    else if (line.kind === 'T')
      drafts.set(line.id, {
        mark: line,
        attributes: Object.create(null),
        references: [],
        notes: [],
        noted: new Set(),
      });
    else {
      targets.set(line.id, line.target);
      if ('roles' in line) joinings.push(line);
      else others.push(line);
    }
  }
  /** The mark that an event, a relation, an attribute or a reference belongs to. */
  const markOf = (id: string): string => {
    let at = id;
    for (let steps = 0; steps < 4 && !drafts.has(at); steps += 1) at = targets.get(at) ?? at;
    return at;
  };
  const links: ForeignLink[] = [];
  for (const joining of joinings) {
    const draft = drafts.get(markOf(joining.target));
    if (draft) for (const link of linksOf(joining, markOf, own, draft)) links.push(link);
    else remarks.push(joining.raw);
  }
  const events = joinings.filter(({ kind }) => kind === 'E');
  noteSharedTriggers(events, markOf, drafts);
  const eventIds = new Set(events.map(({ id }) => id));
  for (const said of others) {
    const draft = drafts.get(markOf(said.target));
    if (!draft) remarks.push(said.raw);
    else if (draft.mark.id === said.target || eventIds.has(said.target)) say(draft, said);
    else draft.notes.push(said.raw.replaceAll('\t', ' ').trim());
  }
  const place = { text, offsets: makeOffsetMap(text) };
  const spans = Array.from(drafts.values(), (draft) => {
    const here = ranges.get(draft.mark) ?? [];
    return spanOf(draft, here, own ? knownAnnotation(own, draft.mark.id, place, here) : undefined);
  });
  return { text, spans, links, remarks };
}

function linksOf(
  { kind, id, label, target, roles, raw }: Joining,
  markOf: (id: string) => string,
  own: BratOwn | null,
  draft: Draft,
): readonly ForeignLink[] {
  const from = markOf(target);
  const names = new Set(roles.map(([role]) => role));
  return roles.flatMap(([role, end]): ForeignLink[] => {
    const to = markOf(end);
    // Two events of one trigger may be parts of each other.
    if (to === from && kind === 'E') {
      noteOnce(draft, raw);
      return [];
    }
    if (kind === 'E') return [{ label: roleName(role, names), from, to }];
    return [{ label, from, to, ...(own && kind === 'R' && { own: knownLink(own, id, from, to) }) }];
  });
}

/** The second Theme of an event is written as Theme2; Org1 and Org2 are roles of their own. */
function roleName(role: string, names: ReadonlySet<string>): string {
  const first = role.replace(/(?<!\d)\d+$/, '');
  return names.has(first) ? first : role;
}

/** A line of the file as a note, however many of its parts have no other place. */
function noteOnce({ notes, noted }: Draft, raw: string): void {
  if (noted.has(raw)) return;
  noted.add(raw);
  const line = raw.replace(/\s+/g, ' ').trim();
  notes.push(line);
}

/** Where one trigger has several events, only their lines tell which arguments belong together. */
function noteSharedTriggers(
  events: readonly Joining[],
  markOf: (id: string) => string,
  drafts: ReadonlyMap<string, Draft>,
): void {
  for (const [trigger, shared] of Map.groupBy(events, ({ target }) => markOf(target))) {
    const draft = drafts.get(trigger);
    if (!draft || (shared.length === 1 && shared[0]?.label === draft.mark.label)) continue;
    for (const { raw } of shared) noteOnce(draft, raw);
  }
}

function say(draft: Draft, said: Said): void {
  const { kind, name, value } = said;
  if (kind === 'N') draft.references.push(said);
  else if (kind === 'A') add(draft.attributes, name, value === '' ? true : value);
  else if (value !== '') draft.notes.push(name === 'AnnotatorNotes' ? value : `${name}: ${value}`);
}

/** The same attribute twice is a list. */
function add(attributes: Attributes, name: string, value: string | boolean): void {
  const before = attributes[name];
  if (before === undefined) attributes[name] = value;
  else if (Array.isArray(before)) before.push(String(value));
  else attributes[name] = [String(before), String(value)];
}

function entryOf({ tag, attributes }: Annotation): string | undefined {
  return tag === 'actor' ? attributes.actorEntryId : undefined;
}

function spanOf(draft: Draft, segments: readonly Range[], known: KnownAnnotation | undefined): ForeignSpan {
  const { mark, attributes: read, references, notes } = draft;
  const attributes = { ...read };
  const { status } = attributes;
  const isDecided = status !== 'suggested' && status !== 'rejected';
  if (!isDecided) delete attributes.status;
  for (const { name, value } of references) {
    const isEntry = `${name}:${value.split(' ')[0]}` === known?.reference;
    const entry = isEntry && known?.annotation ? entryOf(known.annotation) : undefined;
    if (entry) attributes.actorEntryId = entry;
    else add(attributes, name, value);
  }
  const note = notes.join('\n');
  const isWritten = known?.annotation && asLine(known.annotation.note ?? '') === note;
  return {
    id: mark.id,
    label: mark.label,
    segments: known?.segments ?? segments,
    attributes: known?.annotation ? wholeAttributes(attributes, known.annotation) : attributes,
    ...(!isWritten && { note: note === '' ? null : note }),
    ...(isDecided ? known && { status: 'accepted' as const } : { status }),
    ...(known && { own: known.own }),
  };
}
