import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Slice } from './slice.ts';

/** What has just happened, said in passing. */
export interface Notice {
  readonly tone: 'plain' | 'problem';
  readonly text: string;
  /** The id of a command that says more of it, or where it happened, offered as a button. */
  readonly more?: string | Elsewhere;
}

/** A place in an article: that of an annotation, also one that was removed, or the article alone. */
export interface Elsewhere {
  readonly articleId: string;
  readonly annotation: Annotation | null;
}

export interface NoticeState {
  readonly notice: Notice | null;
}

export interface NoticeEvents {
  readonly noticed: { readonly notice: Notice | null };
}

export const notice: Slice<NoticeState, NoticeEvents> = {
  initial: { notice: null },
  on: { noticed: (_before, event) => ({ notice: event.notice }) },
};
