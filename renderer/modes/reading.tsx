import { notice } from '../state/actions/notices.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { defineMode, endMode, startMode } from './mode.ts';

interface Reading {
  readonly articleId: string;
}

/** Only reading: a click annotates nothing and selects nothing. */
const reading = defineMode<Reading>({
  name: 'reading',
  Bar,
  takeKey: (_data, { chords }) => {
    if (!chords.includes('Escape')) return false;
    endMode();
    return true;
  },
  takeClick: () => true,
  ends: ({ articleId }, { open }) => open?.article.id !== articleId,
});

/** Begins to read. */
export function startReading(articleId: string): void {
  notice(null);
  startMode(reading, { articleId });
}

function Bar() {
  return (
    <div className="mode-bar">
      <p role="status">
        Reading <Kbd>Esc</Kbd>
      </p>
    </div>
  );
}
