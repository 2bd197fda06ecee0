import { useEffect } from 'react';
import { type Desk, useDesk } from '../article/desk.ts';
import { goToPlace } from '../article/goTo.ts';
import { findCommand } from '../commands/list.ts';
import { nameOf, runCommand } from '../modes/command.ts';
import { notice as say } from '../state/actions/notices.ts';
import type { Notice } from '../state/slices/notice.ts';
import { useStore } from '../state/store.ts';

/** How long something is said, in milliseconds; who is offered a button needs the time to reach it. */
const patience = { plain: 6000, withButton: 15_000 };

/** What has just happened, in passing at the bottom; a problem stays until it is dismissed. */
export function NoticeBar() {
  const desk = useDesk();
  const notice = useStore((state) => state.notice);
  const way = wayFrom(notice, desk);
  useEffect(() => {
    if (notice?.tone !== 'plain') return;
    const timer = setTimeout(() => say(null), notice.more ? patience.withButton : patience.plain);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className="notice-place" role="status" aria-label="Messages">
      {notice && (
        <div className="notice" data-tone={notice.tone} data-more={way !== null}>
          <p>{notice.text}</p>
          {way && (
            <button type="button" onClick={() => way.go() && say(null)}>
              {way.name}
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

/** What the button of a notice does, and whether it could. */
interface Way {
  readonly name: string;
  readonly go: () => boolean;
}

function wayFrom(notice: Notice | null, desk: Desk): Way | null {
  const more = notice?.more;
  if (more === undefined) return null;
  if (typeof more === 'string') {
    const command = findCommand(more);
    return command ? { name: nameOf(command), go: () => runCommand(command, desk) } : null;
  }
  const go = (): boolean => {
    void goToPlace(desk, more);
    return true;
  };
  return { name: 'Go There', go };
}
