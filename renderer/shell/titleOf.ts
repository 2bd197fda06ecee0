import { shortened } from '../../shared/text/shortened.ts';
import { findActor } from '../state/ledger.ts';
import type { State } from '../state/state.ts';

/**
 * What the window is called in the task bar and wherever windows are chosen from: what it shows (the article that is read, or the room), its
 * workspace and the program.
 */
export function titleOf(state: State): string {
  const parts = [shownIn(state), state.workspaceName].flatMap((part) => (part ? [oneLine(part)] : []));
  return [...parts, 'Glossator'].join(' – ');
}

function shownIn({ room, open, actorPage, ledger, phase }: State): string | undefined {
  if (phase.status === 'failed') return 'Workspace cannot be opened';
  switch (room) {
    case 'desk':
      return 'Library';
    case 'asking':
      return 'Answers';
    case 'actor':
      return findActor(ledger, actorPage.actorId)?.name ?? 'Actor';
    case 'reading':
      return open?.article.title;
  }
}

/** In UTF-16 code units: what is behind a longer title must be seen as well. */
const longest = 80;

/** Without what would turn around the reading of all behind it. */
function oneLine(text: string): string {
  const inOrder = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  return shortened(inOrder.replace(/[\s\p{Cc}]+/gu, ' ').trim(), longest);
}
