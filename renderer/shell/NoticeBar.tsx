import { useEffect } from 'react';
import { useDesk } from '../article/desk.ts';
import { findCommand } from '../commands/list.ts';
import { goThereCommand } from '../history/commands.ts';
import { nameOf, runCommand, tipOf } from '../modes/command.ts';
import { notice as say } from '../state/actions/notices.ts';
import { useStore } from '../state/store.ts';

/** How long something is said, in milliseconds; who is offered a button needs the time to reach it. */
const patience = { plain: 6000, withButton: 15_000 };

/** What has just happened, in passing at the bottom; a problem stays until it is dismissed. */
export function NoticeBar() {
  const desk = useDesk();
  const notice = useStore((state) => state.notice);
  const more = notice?.more;
  const command =
    more === undefined ? undefined : typeof more === 'string' ? findCommand(more) : goThereCommand;
  useEffect(() => {
    if (notice?.tone !== 'plain') return;
    const timer = setTimeout(() => say(null), notice.more ? patience.withButton : patience.plain);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className="notice-place" role="status" aria-label="Messages">
      {notice && (
        <div className="notice" data-tone={notice.tone} data-more={command !== undefined}>
          <p>{notice.text}</p>
          {command && (
            <button
              type="button"
              title={tipOf(command)}
              onClick={() => runCommand(command, desk) && say(null)}
            >
              {typeof more === 'string' ? nameOf(command) : 'Go There'}
            </button>
          )}
          {notice.tone === 'problem' && (
            <button type="button" onClick={() => say(null)}>
              Dismiss
            </button>
          )}
        </div>
      )}
    </div>
  );
}
