import { describe, expect, it } from 'vitest';
import { onSameWords } from '../../renderer/state/sameWords.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { compareAnnotations } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { madeByHand } from '../fixtures/annotations.ts';

const text = 'Soldiers of North Korea were seen.\n\n  North Korea denied it. ';

function annotation(id: string, tag: Tag, ...segments: Range[]): Annotation {
  return {
    id,
    articleId: 'a',
    tag,
    segments: segments.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) })),
    prefix: '',
    suffix: '',
    attributes: {},
    ...madeByHand,
  };
}

const at = (start: number, end: number): Range => ({ start, end });

const all = [
  annotation('actor', 'actor', at(12, 23)),
  annotation('claim', 'claim', at(12, 23)),
  annotation('longer', 'actor', at(0, 23)),
  annotation('imported', 'actor', at(34, 49)),
  annotation('gap', 'claim', at(0, 8), at(24, 33)),
  { ...annotation('suggested', 'quote', at(12, 23)), status: 'suggested' as const },
].toSorted(compareAnnotations);

describe('the same tag on the same words', () => {
  it.each<[string, Tag, Range[], string[]]>([
    ['the very words', 'actor', [at(12, 23)], ['actor']],
    ['white space that was selected with them', 'actor', [at(11, 24)], ['actor']],
    ['white space that an import brought with them', 'actor', [at(38, 49)], ['imported']],
    ['several parts', 'claim', [at(0, 8), at(24, 33)], ['gap']],
    ['one part of several', 'claim', [at(0, 8)], []],
    ['fewer words', 'actor', [at(12, 17)], []],
    ['another tag', 'figure', [at(12, 23)], []],
    ['what is only suggested', 'quote', [at(12, 23)], []],
    ['nothing but white space', 'actor', [at(34, 38)], []],
  ])('%s', (_what, tag, segments, ids) => {
    expect(onSameWords(text, all, tag, segments).map(({ id }) => id)).toEqual(ids);
  });
});
