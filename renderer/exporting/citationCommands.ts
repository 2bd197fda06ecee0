import {
  type CitationStyle,
  citationStyleLabel,
  citationStyles,
} from '../../shared/citation/citationStyles.ts';
import { endOf, startOf } from '../../shared/model/extent.ts';
import { defineCommand } from '../modes/command.ts';
import { type Cited, copyCitations } from '../state/actions/citing.ts';
import { currentAnnotation, hasSelection } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';

/** A command for each style of citation; the first one has the key. */
export const citationCommands = citationStyles.map((style) =>
  defineCommand({
    id: `citation.${style}`,
    label: `Copy ${citationStyleLabel[style]}`,
    keys: style === 'text' ? ['Mod+Shift+c'] : [],
    menu: 'Edit',
    rooms: ['reading', 'asking'],
    run: () => copyPicked(style),
    isEnabled: (state) => cited(state) !== null,
  }),
);

function copyPicked(style: CitationStyle): Promise<void> | undefined {
  const of = cited(getState());
  return of ? copyCitations(of, style) : undefined;
}

/** What a person means: among answers those that are selected, else the current one; in an article what is selected or current. */
function cited(state: State): Cited | null {
  return state.room === 'asking' ? citedAnswers(state) : citedInArticle(state);
}

function citedAnswers({ asking }: State): Cited | null {
  const { selected, hits, currentId } = asking;
  if (selected.size === 0) return currentId === null ? null : { ids: [currentId] };
  const inOrder = hits?.map(({ id }) => id).filter((id) => selected.has(id)) ?? [];
  // Answers beyond those whose order is known go last.
  return { ids: [...new Set([...inOrder, ...selected])] };
}

function citedInArticle(state: State): Cited | null {
  const { open, selected } = state;
  const annotation = currentAnnotation(state);
  const isApart =
    selected !== null &&
    (!annotation || selected.end <= startOf(annotation) || selected.start >= endOf(annotation));
  if (open && selected && hasSelection(state) && isApart)
    return { articleId: open.article.id, ranges: [{ start: selected.start, end: selected.end }] };
  return annotation ? { ids: [annotation.id] } : null;
}
