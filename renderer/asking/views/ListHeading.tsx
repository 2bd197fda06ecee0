import { numeral } from '../../../shared/text/counting.ts';
import type { Heading } from './answerRows.ts';

/** What the answers below have in common, and how many there are. */
export function ListHeading({ heading: { words, count } }: { readonly heading: Heading }) {
  return (
    <div className="list-heading" role="presentation">
      <bdi>{words}</bdi>
      {count !== null && <span className="list-heading-count"> {numeral(count)}</span>}
    </div>
  );
}
