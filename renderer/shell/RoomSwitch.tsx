import { useDesk } from '../article/desk.ts';
import { findCommand } from '../commands/list.ts';
import { runCommand, tipOf } from '../modes/command.ts';
import { enterRoom } from '../state/actions/room.ts';
import { useStore } from '../state/store.ts';
import { focusTarget } from '../ui/focusTargets.ts';

/** The rooms that a person goes to and fro between, for the mouse: keys have commands of their own. */
export function RoomSwitch() {
  const desk = useDesk();
  const room = useStore((state) => state.room);
  const isEmpty = useStore((state) => state.articles.length === 0);
  const rooms = [
    { id: 'library.desk', room: 'desk', label: 'Library' },
    { id: 'asking.open', room: 'asking', label: 'Ask' },
    { id: 'comparing.open', room: 'comparing', label: 'Compare' },
  ] as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons
    <div className="segmented rooms" role="group" aria-label="Rooms">
      <button
        type="button"
        aria-pressed={room === 'reading'}
        disabled={isEmpty}
        title="Back to the article (Esc)"
        onClick={() => {
          enterRoom('reading');
          focusTarget('article.text');
        }}
      >
        Read
      </button>
      {rooms.map(({ id, room: other, label }) => {
        const command = findCommand(id);
        return (
          command && (
            <button
              key={id}
              type="button"
              aria-pressed={room === other}
              disabled={isEmpty}
              title={tipOf(command)}
              onClick={() => runCommand(command, desk)}
            >
              {label}
            </button>
          )
        );
      })}
    </div>
  );
}
