import { isDeepStrictEqual } from 'node:util';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { attributeLabel } from '../../../shared/model/attributeLabels.ts';
import { exactOf, lengthOf } from '../../../shared/model/extent.ts';
import type { Action, Change } from '../../../shared/model/history.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { assertNever } from '../../../shared/result.ts';
import { counted } from '../../../shared/text/counting.ts';
import { describeActors } from './actorWording.ts';

/** An action in words, as the undo button and the history say it: “Tag “over 11,000 soldiers” as figure”. */
export function describeAction(action: Action, changes: readonly Change[]): string {
  switch (action) {
    case 'workspace.seed':
      return `Load ${count(changes, 'article')}`;
    case 'articles.import':
      return describeImport(changes);
    case 'annotations.createAll':
      return describeTagging(changes);
    case 'annotations.markEverywhere':
      return describeEverywhere(changes);
    case 'articles.update':
      return describeArticle(changes);
    case 'revisions.relate':
      return describeRelating(changes);
    case 'revisions.decide':
      return describeDecision(changes);
    case 'links.create':
      return 'Link two annotations';
    case 'links.remove':
      return 'Unlink two annotations';
    case 'annotations.create':
    case 'annotations.update':
    case 'annotations.remove': {
      const change = changes.find((candidate) => candidate.entity === 'annotation');
      return change ? describeAnnotation(change.before, change.after) : 'Change annotations';
    }
    case 'actors.create':
    case 'actors.update':
    case 'actors.merge':
    case 'actors.split':
    case 'actors.remove':
    case 'actors.point':
      return describeActors(action, changes);
    default:
      return assertNever(action);
  }
}

/** A link in words, “speaker” of “Russia has …”: “Kim Jong Un”; its ends are looked up by the caller. */
export function describeLink(
  type: LinkType,
  from: Annotation | undefined,
  to: Annotation | undefined,
): string {
  const words = (annotation: Annotation | undefined): string =>
    annotation ? quote(exactOf(annotation)) : 'an annotation';
  return `${words(from)} to ${words(to)} as ${type}`;
}

function describeArticle(changes: readonly Change[]): string {
  const change = changes.find((candidate) => candidate.entity === 'article');
  if (!change?.before || !change.after) return 'Change an article';
  const { before, after } = change;
  if (before.note !== after.note) return `${describeNote(before.note, after.note)} on ${quote(after.title)}`;
  return `Date ${quote(after.title)} ${after.source.publishedAt ?? 'to no day'}`;
}

function describeNote(before: string | null | undefined, after: string | null | undefined): string {
  if (!after) return 'Remove the note';
  return before ? 'Change the note' : 'Write a note';
}

function describeImport(changes: readonly Change[]): string {
  const articles = changes.filter((change) => change.entity === 'article');
  const title = articles.length === 1 ? articles[0]?.after?.title : undefined;
  const isRevision = articles[0]?.after?.revisionOf !== undefined;
  if (title !== undefined) return `Import ${quote(title)}${isRevision ? ' as a newer version' : ''}`;
  return describeImported(articles.length, changes.filter(({ entity }) => entity === 'annotation').length);
}

/** An import in words; annotations count where there were no articles. */
export function describeImported(articles: number, annotations: number): string {
  return `Import ${articles > 0 ? counted(articles, 'article') : counted(annotations, 'annotation')}`;
}

function describeRelating(changes: readonly Change[]): string {
  const article = changes.find((change) => change.entity === 'article');
  const carried = count(changes, 'annotation');
  return `Carry ${carried} over to ${quote(article?.after?.title ?? 'a newer version')}`;
}

function describeDecision(changes: readonly Change[]): string {
  const made = changes.find((change) => change.entity === 'annotation')?.after;
  if (made && 'segments' in made) return `Place ${quote(exactOf(made))} in the newer version`;
  return 'Leave an annotation with the older version';
}

/** Many at once; their words are named where they are all the same but for case. */
function describeTagging(changes: readonly Change[]): string {
  const made = changes.flatMap((change) => (change.entity === 'annotation' && change.after) || []);
  const [first] = made;
  if (!first) return 'Tag nothing';
  if (made.length === 1) return describeAnnotation(null, first);
  const words = new Set(made.map((annotation) => exactOf(annotation).toLowerCase()));
  const what = words.size === 1 ? `${quote(exactOf(first))} ${made.length} times` : `${made.length} passages`;
  return `Tag ${what} as ${tagLabel[first.tag].toLowerCase()}`;
}

/** The words of the first: the others differ in case and punctuation at most. */
function describeEverywhere(changes: readonly Change[]): string {
  const made = changes.flatMap((change) => (change.entity === 'annotation' && change.after) || []);
  const [first] = made;
  if (!first) return 'Mark nothing';
  const articles = new Set(made.map(({ articleId }) => articleId)).size;
  const where = articles === 1 ? '' : ` in ${articles} articles`;
  const times = made.length === 1 ? 'once more' : `${made.length} times`;
  return `Mark ${quote(exactOf(first))} ${times}${where} as ${tagLabel[first.tag].toLowerCase()}`;
}

function describeAnnotation(before: Annotation | null, after: Annotation | null): string {
  const tagOf = (annotation: Annotation): string => tagLabel[annotation.tag].toLowerCase();
  if (after === null)
    return before ? `Remove ${tagOf(before)} ${quote(exactOf(before))}` : 'Change annotations';
  const words = quote(exactOf(after));
  if (before === null) return `Tag ${words} as ${tagOf(after)}`;
  if (before.tag !== after.tag) return `Change ${words} from ${tagOf(before)} to ${tagOf(after)}`;
  if (before.note !== after.note) return `${describeNote(before.note, after.note)} on ${words}`;
  if (before.status !== after.status) return `${statusWords[after.status]} ${tagOf(after)} ${words}`;
  // What is read of a figure's words goes with its edges.
  const isMoved = !isDeepStrictEqual(before.segments, after.segments);
  const attribute = isMoved ? null : changedAttribute(before, after);
  return `${attribute ? `Change the ${attribute} of` : describeReshape(before, after)} ${words}`;
}

const statusWords = { accepted: 'Accept', rejected: 'Reject', suggested: 'Suggest again' } as const;

/** The attributes that differ, or null where none does. */
function changedAttribute(before: Annotation, after: Annotation): string | null {
  const [old, now]: readonly Readonly<Record<string, unknown>>[] = [before.attributes, after.attributes];
  const names = Object.entries(attributeLabel).filter(([key]) => !isDeepStrictEqual(old?.[key], now?.[key]));
  const [first, second, third] = names.map(([, label]) => label);
  if (third !== undefined) return 'attributes';
  return second === undefined ? (first ?? null) : `${first} and ${second}`;
}

function describeReshape(before: Annotation, after: Annotation): string {
  if (before.segments.length === after.segments.length) return 'Move the edges of';
  return lengthOf(after) > lengthOf(before) ? 'Add words to' : 'Take words out of';
}

function count(changes: readonly Change[], entity: Change['entity']): string {
  return counted(changes.filter((change) => change.entity === entity).length, entity);
}

/** At most 48 characters, on one line. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line.slice(0, 200)];
  return characters.length > 48
    ? `“${characters.slice(0, 47).join('').trimEnd().toWellFormed()}…”`
    : `“${line}”`;
}
