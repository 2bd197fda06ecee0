import { notice as say } from '../state/actions/notices.ts';
import { useStore } from '../state/store.ts';

/** What has just happened, in passing at the bottom; a problem stays until it is dismissed. */
export function NoticeBar() {
  const notice = useStore((state) => state.notice);
  return (
    <div className="notice-place" role="status" aria-label="Messages">
      {notice && (
        <div className="notice" data-tone={notice.tone}>
          <p>{notice.text}</p>
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
