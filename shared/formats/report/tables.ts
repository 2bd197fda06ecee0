import type { ActorEntry } from '../../model/actor.ts';
import type { Annotation } from '../../model/annotation.ts';
import { excerptOf } from '../../model/extent.ts';
import { linkedBy, linkTypes } from '../../model/linkTable.ts';
import { type Tag, tagLabel, tags } from '../../model/tag.ts';
import { nounFor, numeral } from '../../text/counting.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import { type Detail, detailsOf, entryDetails } from './details.ts';
import { type References, signHtml, statusHtml, type Tie } from './parts.ts';

/** As much of a mark's words as a table repeats, in UTF-16 code units; the text has them all. */
const maxExcerptLength = 1000;

/** A table for each tag that has annotations, under a heading of this level; actors are grouped by their entry. */
export function tablesHtml(
  annotations: readonly Annotation[],
  actors: ReadonlyMap<string, ActorEntry>,
  references: References,
  level: number,
): string {
  return tags
    .map((tag) => {
      const ours = annotations.filter((annotation) => annotation.tag === tag);
      if (ours.length === 0) return '';
      const groups = tag === 'actor' ? byEntry(ours, actors) : [{ entry: null, rows: ours }];
      const bodies = groups.map(({ entry, rows }) => {
        const heading = entry ? entryHtml(entry) : groups.length > 1 ? othersHtml : '';
        return `<tbody>\n${heading}${rows.map((row) => rowHtml(row, entry, references)).join('\n')}\n</tbody>`;
      });
      return tableHtml(tag, ours.length, bodies.join('\n'), level);
    })
    .filter((table) => table !== '')
    .join('\n');
}

interface Group {
  readonly entry: ActorEntry | null;
  readonly rows: Annotation[];
}

/** In the order in which the text comes upon them; mentions without an entry last. */
function byEntry(mentions: readonly Annotation[], actors: ReadonlyMap<string, ActorEntry>): readonly Group[] {
  const groups = new Map<string, Group>();
  const others: Group = { entry: null, rows: [] };
  for (const mention of mentions) {
    const id = mention.tag === 'actor' ? mention.attributes.actorEntryId : undefined;
    const entry = id === undefined ? undefined : actors.get(id);
    if (!entry) others.rows.push(mention);
    else if (groups.has(entry.id)) groups.get(entry.id)?.rows.push(mention);
    else groups.set(entry.id, { entry, rows: [mention] });
  }
  return [...groups.values(), ...(others.rows.length > 0 ? [others] : [])];
}

function tableHtml(tag: Tag, count: number, bodies: string, level: number): string {
  const heading = `<h${level}>${nounFor(2, tagLabel[tag])} <span class="count">${numeral(count)}</span></h${level}>`;
  const columns = ['No.', 'Words', 'Details'].map((name) => `<th scope="col">${name}</th>`);
  return [
    `<section class="table" data-tag="${tag}">`,
    heading,
    `<table><thead><tr>${columns.join('')}</tr></thead>`,
    `${bodies}</table>`,
    '</section>',
  ].join('\n');
}

/** Above the mentions that point to no entry, below those that do. */
const othersHtml = '<tr class="entry"><th colspan="3" scope="rowgroup">Others</th></tr>\n';

function entryHtml(entry: ActorEntry): string {
  const facts = entryDetails(entry).map(
    ({ name, value }) => `<span class="fact">${name} <bdi>${escapeHtml(value)}</bdi></span>`,
  );
  const note = entry.note === null ? '' : noteHtml(entry.note);
  return `<tr class="entry"><th colspan="3" scope="rowgroup"><bdi class="name">${escapeHtml(entry.name)}</bdi> ${facts.join(' ')}${note}</th></tr>\n`;
}

function rowHtml(annotation: Annotation, entry: ActorEntry | null, references: References): string {
  const reference = references.of(annotation.id);
  if (!reference) return '';
  const { status, note } = annotation;
  const known = entry === null ? [] : entryDetails(entry);
  const isNew = (one: Detail) => !known.some(({ name, value }) => name === one.name && value === one.value);
  const details = detailsOf(annotation)
    .filter(isNew)
    .map(({ name, value }) => `<div><dt>${name}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd></div>`);
  const list = [...details, ...tiesHtml(references.ties(annotation.id))].join('');
  const words = excerptOf(annotation, maxExcerptLength);
  // A mark of white space alone may lie between two blocks, where the text shows nothing to lead to.
  const isBlank = annotation.segments.every(({ exact }) => exact.trim() === '');
  const sign = isBlank
    ? `<span class="sign" data-tag="${annotation.tag}">${reference.sign}</span>`
    : signHtml(reference, 'text');
  return [
    `<tr id="row-${reference.anchor}"${statusHtml(status)}>`,
    `<th scope="row">${sign}</th>`,
    `<td class="words" dir="auto">${escapeHtml(words)}</td>`,
    '<td>',
    status === 'accepted' ? '' : `<p class="status">${status}</p>`,
    list === '' ? '' : `<dl>${list}</dl>`,
    note === null ? '' : noteHtml(note),
    '</td></tr>',
  ].join('');
}

/** All links of one kind together, those that start here first. */
function tiesHtml(ties: readonly Tie[]): readonly string[] {
  return [true, false].flatMap((isFrom) =>
    linkTypes.flatMap((type) => {
      const ours = ties.filter((tie) => tie.type === type && tie.isFrom === isFrom);
      if (ours.length === 0) return [];
      const words = isFrom ? type : linkedBy[type];
      const name = words.charAt(0).toUpperCase() + words.slice(1);
      const ends = ours.map(
        ({ other }) => `<dd>${signHtml(other, 'row')} <bdi>${escapeHtml(other.excerpt)}</bdi></dd>`,
      );
      return [`<div><dt>${name}</dt>${ends.join('')}</div>`];
    }),
  );
}

function noteHtml(note: string): string {
  return `<p class="note" dir="auto">${escapeHtml(note)}</p>`;
}
