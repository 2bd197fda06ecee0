import type { Tag } from '../../../shared/model/tag.ts';
import type { Slice } from './slice.ts';

/** What is asked of the Annotations list from elsewhere. */
export interface ListingState {
  /** To list only this tag; another object each time it is asked. */
  readonly listedTag: { readonly tag: Tag } | null;
}

export interface ListingEvents {
  readonly 'tag-listed': { readonly tag: Tag };
}

export const listing: Slice<ListingState, ListingEvents> = {
  initial: { listedTag: null },
  on: { 'tag-listed': (_before, { tag }) => ({ listedTag: { tag } }) },
};
