import type { Annotation } from '../../shared/model/annotation.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { type LinkWay, waysOf } from '../../shared/model/linking.ts';
import { linkTable } from '../../shared/model/linkTable.ts';
import { type Tag, tagLabel } from '../../shared/model/tag.ts';

/** A way as it reads from the annotation in hand: “speaker →”, or “← quantifies” where the link starts elsewhere. */
export function wayInWords({ type, isFrom }: LinkWay): string {
  return isFrom ? `${type} →` : `← ${type}`;
}

/** The same for ears: “speaker”, “quantified by” has no word of its own, so it is “quantifies this”. */
export function waySpoken({ type, isFrom }: LinkWay): string {
  return isFrom ? type : `${type} this`;
}

/** What an annotation with this tag could be linked with, as one sentence. */
export function whatCanBeLinked(tag: Tag): string {
  const parts = waysOf(tag).map(({ type, isFrom }) => {
    const other = linkTable[type][isFrom ? 'to' : 'from'];
    return isFrom ? `to ${withArticle(other)} (${type})` : `from ${withArticle(other)} (${type})`;
  });
  return `There is nothing to link this ${tagLabel[tag].toLowerCase()} with yet: ${listed(parts)} is possible.`;
}

/** “claim “over 11,000 soldiers””, short enough for a message. */
export function annotationInWords(annotation: Annotation): string {
  return `${tagLabel[annotation.tag].toLowerCase()} “${excerptOf(annotation, 60)}”`;
}

/** “an actor”. */
export function withArticle(tag: Tag): string {
  return `${tag === 'actor' ? 'an' : 'a'} ${tagLabel[tag].toLowerCase()}`;
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} or ${last}`;
}
