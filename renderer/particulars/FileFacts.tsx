import type { ArticleRecord } from '../../shared/model/article.ts';
import { counted } from '../../shared/text/counting.ts';
import { useStore } from '../state/store.ts';

/** What is known of the file that an article was made from. */
export function FileFacts({
  record,
}: {
  readonly record: Pick<ArticleRecord, 'id' | 'source' | 'importedAt'>;
}) {
  const characters = useStore(({ articles }) => articles.find(({ id }) => id === record.id)?.characters);
  return (
    <section className="file-facts" aria-label="The file">
      <h3>The file</h3>
      <dl>
        <dt>Name</dt>
        <dd>
          <bdi>{record.source.fileName}</bdi>
        </dd>
        <dt>Imported</dt>
        <dd>{importedWords.format(new Date(record.importedAt))}</dd>
        {characters !== undefined && (
          <>
            <dt>Length</dt>
            <dd>{counted(characters, 'character')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

const importedWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
