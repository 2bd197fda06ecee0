import type { Annotation } from '../../model/annotation.ts';
import { excerptOf } from '../../model/extent.ts';
import type { Link } from '../../model/link.ts';
import { type Tag, tagLabel, tags } from '../../model/tag.ts';
import { counted } from '../../text/counting.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import type { Dossier } from '../common/dossier.ts';
import { timeOf } from '../common/instants.ts';

/** What a report calls an annotation, so that the text and its tables point to each other. */
export interface Reference {
  readonly tag: Tag;
  /** “C3”: the third claim of its article. */
  readonly sign: string;
  /** “Claim 3”. */
  readonly spoken: string;
  /** Unique in the report. */
  readonly anchor: string;
  readonly excerpt: string;
  readonly status: Annotation['status'];
}

/** A link as one of its two annotations has it. */
export interface Tie {
  readonly type: Link['type'];
  readonly isFrom: boolean;
  readonly other: Reference;
}

/** What is looked up while a report is written. */
export interface References {
  readonly of: (annotationId: string) => Reference | undefined;
  readonly ties: (annotationId: string) => readonly Tie[];
}

/** Numbers the annotations of each article by tag, in text order, and finds the links of each. The dossier is sorted. */
export function makeReferences({ articles }: Dossier): References {
  const references = new Map<string, Reference>();
  for (const [index, { annotations }] of articles.entries()) {
    const counts = { claim: 0, actor: 0, figure: 0, quote: 0 };
    for (const annotation of annotations) {
      const { tag } = annotation;
      counts[tag] += 1;
      const sign = `${tagLabel[tag].charAt(0)}${counts[tag]}`;
      references.set(annotation.id, {
        tag,
        sign,
        spoken: `${tagLabel[tag]} ${counts[tag]}`,
        anchor: `${index + 1}-${sign}`,
        excerpt: excerptOf(annotation, 90),
        status: annotation.status,
      });
    }
  }
  const ties = new Map<string, Tie[]>();
  const tie = (id: string, one: Tie) => {
    const list = ties.get(id);
    if (list) list.push(one);
    else ties.set(id, [one]);
  };
  for (const { type, from, to } of articles.flatMap(({ links }) => links)) {
    const [start, end] = [references.get(from), references.get(to)];
    if (!start || !end) continue;
    tie(from, { type, isFrom: true, other: end });
    tie(to, { type, isFrom: false, other: start });
  }
  return { of: (id) => references.get(id), ties: (id) => ties.get(id) ?? [] };
}

/** The sign of an annotation as a link to its row in a table (`row`) or to its words in the text (`text`). */
export function signHtml(
  { tag, sign, spoken, anchor, status }: Reference,
  to: 'row' | 'text',
  id = '',
): string {
  const name = `${spoken}, ${to === 'text' ? 'in the text' : 'in the table'}`;
  const more = `${id === '' ? '' : ` id="${id}"`}${statusHtml(status)}`;
  return `<a class="sign" data-tag="${tag}" href="#${to}-${anchor}" aria-label="${name}"${more}>${sign}</a>`;
}

/** An attribute for what has not been accepted yet; empty for what has. */
export function statusHtml(status: Annotation['status']): string {
  return status === 'accepted' ? '' : ` data-status="${status}"`;
}

/** “1 claim”, “12 claims” of each tag, with the tag's underline: the key to the marks of a text too. */
export function countsHtml(annotations: readonly Annotation[]): string {
  const items = tags.flatMap((tag) => {
    const count = annotations.filter((annotation) => annotation.tag === tag).length;
    return count === 0 ? [] : `<li><mark data-tag="${tag}" data-depth="0">${counted(count, tag)}</mark></li>`;
  });
  if (items.length === 0) return '<p class="facts">No annotations.</p>';
  return `<ul class="counts" aria-label="Annotations">${items.join('')}</ul>`;
}

/** A day as people write it, of an ISO 8601 date or instant in UTC; other dates as they are. */
export function dayHtml(date: string): string {
  const time = /^\d{4}-\d{2}-\d{2}(?:$|T)/.test(date) ? timeOf(date) : Number.NaN;
  if (Number.isNaN(time)) return escapeHtml(date);
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(time).toLocaleDateString('en-GB', options);
}
