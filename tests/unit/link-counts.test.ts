import { expect, test } from 'vitest';
import type { Annotation } from '../../shared/model/annotation.ts';
import { linkCounts, suggester } from '../../shared/model/linkCounts.ts';

type Status = Annotation['status'];

const cases: readonly (readonly [who: string, own: Status, other: Status, counts: boolean])[] = [
  [suggester, 'accepted', 'accepted', true],
  [suggester, 'accepted', 'suggested', false],
  [suggester, 'accepted', 'rejected', false],
  [suggester, 'suggested', 'accepted', true],
  [suggester, 'suggested', 'suggested', true],
  [suggester, 'suggested', 'rejected', false],
  [suggester, 'rejected', 'suggested', false],
  ['Ana Ruiz', 'accepted', 'suggested', true],
  ['Ana Ruiz', 'accepted', 'rejected', true],
];

test.each(cases)(
  'a link by %s counts for what is %s where its other end is %s: %s',
  (createdBy, own, other, counts) => {
    expect(linkCounts({ createdBy }, own, other)).toBe(counts);
  },
);
