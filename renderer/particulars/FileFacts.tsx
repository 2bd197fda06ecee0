import type { ArticleRecord } from '../../shared/model/article.ts';
import { localDate } from '../../shared/model/localDay.ts';
import { counted } from '../../shared/text/counting.ts';
import { shortDay } from '../../shared/text/days.ts';
import { timeOfDay } from '../history/moments.ts';
import { passagesDialog } from '../importing/PassagesDialog.tsx';
import { showDialog } from '../state/actions/view.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';

/** What is known of the file that an article was made from. */
export function FileFacts({
  record,
}: {
  readonly record: Pick<ArticleRecord, 'id' | 'source' | 'importedAt'>;
}) {
  const characters = useStore(({ articles }) => articles.find(({ id }) => id === record.id)?.characters);
  const form = useStore(dateFormOf);
  return (
    <section className="file-facts" aria-label="The file">
      <h3>The file</h3>
      <dl>
        <dt>Name</dt>
        <dd>
          <bdi>{record.source.fileName}</bdi>
        </dd>
        <dt>Imported</dt>
        <dd>
          {shortDay(localDate(Date.parse(record.importedAt)), form)}, {timeOfDay(record.importedAt)}
        </dd>
        {characters !== undefined && (
          <>
            <dt>Length</dt>
            <dd>{counted(characters, 'character')}</dd>
          </>
        )}
      </dl>
      {/* A plain text is in the article as it is. */}
      {record.source.mediaType !== 'text/plain' && (
        <button
          type="button"
          className="button quiet"
          onClick={() => showDialog(passagesDialog, { articleId: record.id })}
        >
          Show What Was Left Out…
        </button>
      )}
    </section>
  );
}
