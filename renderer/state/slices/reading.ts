import type { Article } from '../../../shared/model/article.ts';
import type { Range } from '../../../shared/model/segment.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { applyChanges } from '../applyChanges.ts';
import { type CommonEvents, isReadAgain, type OpenArticle } from './common.ts';
import type { Slice } from './slice.ts';

/** What is selected in the article, in UTF-16 code units. */
export interface Selected {
  /** As selected; start equals end for a bare caret. */
  readonly start: number;
  readonly end: number;
  /** What a tag would mark: trimmed and snapped to grapheme clusters; null when that leaves nothing. */
  readonly segment: Range | null;
}

/** Words that were to be tagged and have that tag already; tagged once more while nothing else happens, they get a second one. */
interface TaggedBefore {
  readonly tag: Tag;
  readonly segments: readonly Range[];
}

/** The open article, and what a person looks at in it. */
export interface ReadingState {
  readonly open: OpenArticle | null;
  readonly selected: Selected | null;
  /** The annotation that keys and the inspector act on. */
  readonly currentId: string | null;
  /** All annotations at the point that was picked, the smallest first. */
  readonly here: readonly string[];
  /** The annotation that is pointed at, in the text or in a list. */
  readonly hoveredId: string | null;
  /** The link that is pointed at in the list of links. */
  readonly hoveredLinkId: string | null;
  readonly taggedBefore: TaggedBefore | null;
  /** The articles that were open, the last one first, each once: where one leaves the library, the one before comes back. */
  readonly visited: readonly string[];
}

export interface ReadingEvents {
  readonly selected: { readonly selected: Selected | null };
  readonly picked: { readonly id: string | null; readonly here: readonly string[] };
  readonly 'tagged-before': { readonly words: TaggedBefore };
  readonly hovered: { readonly id: string | null };
  readonly 'link-hovered': { readonly id: string | null };
}

export const reading: Slice<ReadingState, ReadingEvents & CommonEvents> = {
  initial: {
    open: null,
    selected: null,
    currentId: null,
    here: [],
    hoveredId: null,
    hoveredLinkId: null,
    taggedBefore: null,
    visited: [],
  },
  on: {
    started: (_before, { open }) => ({ open, visited: visitedWith([], open) }),
    'article-opened': (before, { open }) =>
      open && open.article.id === before.open?.article.id
        ? forgetWhatIsGone(before, { ...open, article: sameText(before.open.article, open.article) })
        : {
            open,
            selected: null,
            currentId: null,
            here: [],
            hoveredId: null,
            taggedBefore: null,
            visited: visitedWith(before.visited, open),
          },
    committed: (before, { changes, untold }) => {
      if (!before.open || isReadAgain({ changes, untold })) return {};
      const open = applyChanges(before.open, changes);
      const left = changes.some(({ after }) => after === null) ? forgetWhatIsGone(before, open) : { open };
      return { ...left, taggedBefore: null };
    },
    selected: ({ selected: last, taggedBefore }, { selected }) => ({
      selected,
      // The same selection may be reported twice.
      taggedBefore: selected?.start === last?.start && selected?.end === last?.end ? taggedBefore : null,
    }),
    picked: (_before, { id, here }) => ({ currentId: id, here, taggedBefore: null }),
    'tagged-before': (_before, { words }) => ({ taggedBefore: words }),
    hovered: (_before, { id }) => ({ hoveredId: id }),
    'link-hovered': (_before, { id }) => ({ hoveredLinkId: id }),
  },
};

/** As many as anyone goes back. */
const maxVisited = 50;

function visitedWith(visited: readonly string[], open: OpenArticle | null): readonly string[] {
  if (!open) return visited;
  const { id } = open.article;
  return [id, ...visited.filter((one) => one !== id)].slice(0, maxVisited);
}

/** The article as it is known already, unless something is said of it now that was not: its text is frozen. */
function sameText(known: Article, read: Article): Article {
  const { text: _text, blocks: _blocks, ...before } = known;
  const { text: _sameText, blocks: _sameBlocks, ...now } = read;
  return JSON.stringify(before) === JSON.stringify(now) ? known : read;
}

/** Shows the article as it is now; the annotations picked in it stay picked as far as they are still there. */
function forgetWhatIsGone(
  { currentId, here }: ReadingState,
  open: OpenArticle | null,
): Pick<ReadingState, 'open' | 'currentId' | 'here'> {
  const noted = new Set(here).add(currentId ?? '');
  // One pass, for a thousand may be at one point of an article with a hundred thousand.
  const there = new Set(open?.annotations.flatMap(({ id }) => (noted.has(id) ? id : [])));
  const left = here.filter((id) => there.has(id));
  return {
    open,
    currentId: currentId && there.has(currentId) ? currentId : null,
    here: left.length === here.length ? here : left,
  };
}
