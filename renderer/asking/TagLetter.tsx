import { type Tag, tagLabel } from '../../shared/model/tag.ts';

/** The letter of a tag in its colour; assistive technology hears the word beside it. */
export function TagLetter({ tag }: { readonly tag: Tag }) {
  return <i className="tag-letter" data-tag={tag} data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" />;
}
