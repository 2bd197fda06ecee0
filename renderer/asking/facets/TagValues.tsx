import { tagLabel, tags } from '../../../shared/model/tag.ts';
import type { Facet } from '../../../shared/transfer/asking.ts';
import { TagLetter } from '../TagLetter.tsx';
import { FacetRow } from './FacetRow.tsx';

/** The four tags, always in the same place. */
export function TagValues({ facet }: { readonly facet: Facet | null }) {
  return (
    <ul aria-label="Tag">
      {tags.map((tag, index) => {
        const found = facet?.values.find(({ value }) => value === tag);
        return (
          <FacetRow
            key={tag}
            field="tag"
            value={{ ...(found ?? { count: 0 }), value: tag, words: tagLabel[tag] }}
            isTabbable={index === 0}
          >
            <TagLetter tag={tag} />
          </FacetRow>
        );
      })}
    </ul>
  );
}
