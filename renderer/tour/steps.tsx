import type { ReactNode } from 'react';
import type { Link } from '../../shared/model/link.ts';
import { askingCommands } from '../asking/commands.ts';
import { everywhereCommand } from '../everywhere/commands.ts';
import { exportCommand } from '../exporting/commands.ts';
import { exportDialog } from '../exporting/ExportDialog.tsx';
import { tagCommands } from '../marking/commands.ts';
import { attributionCommands } from '../modes/attribution/attribution.tsx';
import { type Command, keyOf, nameOf } from '../modes/command.ts';
import { linkCommand } from '../modes/linking/linking.tsx';
import { currentAnnotation } from '../state/selectors.ts';
import type { TourStep } from '../state/slices/tour.ts';
import type { State } from '../state/state.ts';

/** A step of the tour, which is done by doing what it says. */
interface Step {
  readonly title: string;
  readonly Words: () => ReactNode;
  /** What doing it has brought about; said at the head of the next step. */
  readonly result: string;
  /** Whether it has been done since it began: `before` is the state of then, `since` the time (ISO 8601, UTC). */
  readonly isDone: (state: State, before: State, since: string) => boolean;
}

export const steps: Readonly<Record<TourStep, Step>> = {
  tag: {
    title: 'Tag some words',
    Words: () => (
      <>
        Drag over a few words and press <Keys commands={tagCommands} />: claim, actor, figure or quote. The
        bar over them does the same.
      </>
    ),
    result: 'Tagged, and saved.',
    isDone: (state, _before, since) => isNew(state, since),
  },
  figure: {
    title: 'Tag a number',
    Words: () => (
      <>
        Select a number with its words, such as “over 11,000 soldiers”, and press{' '}
        <Keys commands={tagCommands.filter(({ tag }) => tag === 'figure')} />.
      </>
    ),
    result: 'The inspector shows how the number was read.',
    isDone: (state, _before, since) => isNew(state, since) && currentAnnotation(state)?.tag === 'figure',
  },
  source: {
    title: 'Say who said it',
    Words: () => (
      <>
        Select a claim that the article reports and press <Keys commands={[attributionCommands.claim]} />, or
        a quote and <Keys commands={[attributionCommands.quote]} />. Two questions follow; <kbd>Enter</kbd>{' '}
        uses what is suggested.
      </>
    ),
    result: 'It now has its source.',
    isDone: ({ open, mode }, before) =>
      mode === null && countOf(open?.links, isSource) > countOf(before.open?.links, isSource),
  },
  link: {
    title: 'Link two annotations',
    Words: () => (
      <>
        Click a figure, press <Keys commands={[linkCommand]} />, then the letter beside the claim that it
        belongs to.
      </>
    ),
    result: 'Linked. Point at either one to see the arc.',
    isDone: ({ open }, before) => countOf(open?.links, isOther) > countOf(before.open?.links, isOther),
  },
  everywhere: {
    title: 'Tag a name everywhere',
    Words: () => (
      <>
        Select a name and press <Keys commands={[everywhereCommand]} /> to tag all its occurrences at once.
      </>
    ),
    result: 'Tagged; one Undo removes them all.',
    isDone: hasTaggedSameWords,
  },
  onward: {
    title: 'Ask, and export',
    Words: () => (
      <>
        <Keys commands={askingCommands.slice(0, 1)} /> asks all your articles at once,{' '}
        <Keys commands={[exportCommand]} /> exports what you have tagged.
      </>
    ),
    result: 'That was the tour.',
    isDone: ({ room, dialog }) => room === 'asking' || dialog?.kind === exportDialog,
  },
  end: {
    title: 'You know your way around',
    Words: () => (
      <>
        Everything else is in the menus; <kbd>?</kbd> lists all keys. The tour can be taken again from Help.
      </>
    ),
    result: '',
    isDone: () => false,
  },
};

/** Whether the current annotation was made after a moment. */
function isNew(state: State, since: string): boolean {
  const current = currentAnnotation(state);
  return current !== null && current.createdAt >= since;
}

/** Whether the same words were tagged more than once after a moment. */
function hasTaggedSameWords({ open }: State, _before: State, since: string): boolean {
  const made = (open?.annotations ?? []).filter(({ createdAt }) => createdAt >= since);
  const words = made.map(({ segments: [first] }) => first?.exact);
  return new Set(words).size < words.length;
}

function isSource({ type }: Link): boolean {
  return type === 'speaker' || type === 'claimer';
}

function isOther(link: Link): boolean {
  return !isSource(link);
}

function countOf(links: readonly Link[] | undefined, counts: (link: Link) => boolean): number {
  return links?.filter(counts).length ?? 0;
}

function Keys({ commands }: { readonly commands: readonly Command[] }) {
  return commands.map((command, index) => (
    <span key={command.id}>
      {index > 0 && ' '}
      <kbd>{keyOf(command) || nameOf(command)}</kbd>
    </span>
  ));
}
