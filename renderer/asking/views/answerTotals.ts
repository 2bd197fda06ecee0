import { type Tag, tags } from '../../../shared/model/tag.ts';
import type { Answers } from '../../../shared/transfer/asking.ts';

/** The one tag that all answers carry; null where they carry several, or none answers. */
export function onlyTag(answers: Answers | null): Tag | null {
  const here = tags.filter((tag) => (answers?.byTag[tag] ?? 0) > 0);
  return here.length === 1 ? (here[0] ?? null) : null;
}
