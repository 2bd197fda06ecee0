import { commands } from '../../shared/commands.ts';
import { runCommand } from '../commands/registry.ts';
import { notice as say } from '../state/actions/notices.ts';
import { useStore } from '../state/store.ts';

/** What has just happened, in passing at the bottom; a problem stays until it is dismissed. */
export function NoticeBar() {
  const notice = useStore((state) => state.notice);
  const more = notice?.more;
  return (
    <div className="notice-place" role="status" aria-label="Messages">
      {notice && (
        <div className="notice" data-tone={notice.tone} data-more={more !== undefined}>
          <p>{notice.text}</p>
          {more && (
            <button type="button" onClick={() => runCommand(more) && say(null)}>
              {commands[more].label.replace(/…$/u, '')}
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
