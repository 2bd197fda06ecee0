import type { Annotation } from '../../../shared/model/annotation.ts';
import { excerptOf } from '../../../shared/model/extent.ts';
import { type LinkWay, otherEnd, waysOf } from '../../../shared/model/linking.ts';
import { linkedBy } from '../../../shared/model/linkTable.ts';
import { type Tag, tagLabel, withArticle } from '../../../shared/model/tag.ts';

/** A way as it reads from the current annotation: “speaker”, or “quantified by” where the link starts elsewhere. */
export function wayInWords({ type, isFrom }: LinkWay): string {
  return isFrom ? type : linkedBy[type];
}

/** What an annotation with this tag could be linked with, as one sentence. */
export function whatCanBeLinked(tag: Tag): string {
  const ways = waysOf(tag);
  const ends = new Set(ways.map((way) => otherEnd(tag, way)));
  const parts = [...ends].map((other) => {
    const types = ways.filter((way) => otherEnd(tag, way) === other).map(({ type }) => type);
    return `${withArticle(other)} (${listed(types)})`;
  });
  return `Nothing here can be linked with this ${tagLabel[tag].toLowerCase()}: it needs ${listed(parts)}.`;
}

/** “claim “over 11,000 soldiers””, short enough for a message. */
export function annotationInWords(annotation: Annotation): string {
  return `${tagLabel[annotation.tag].toLowerCase()} “${excerptOf(annotation, 60)}”`;
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} or ${last}`;
}
