import { type TagCounts as Counts, tagLabel, tags } from '../../shared/model/tag.ts';
import { counted, nounFor, numeral } from '../../shared/text/counting.ts';

interface Props {
  readonly counts: Counts;
  /** Whether tags without an annotation are shown, too. */
  readonly isWhole?: boolean;
}

/** How many annotations there are of each tag: a letter and a number, and its name for assistive technology. */
export function TagCounts({ counts, isWhole = false }: Props) {
  return tags
    .filter((tag) => isWhole || counts[tag] > 0)
    .map((tag) => (
      <span key={tag} data-tag={tag} title={counted(counts[tag], tag)}>
        <i className="tag-letter" data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" />
        {numeral(counts[tag])}
        <span className="visually-hidden"> {nounFor(counts[tag], tagLabel[tag])}</span>
      </span>
    ));
}
