import type { Article } from '../../shared/model/article.ts';
import { tagLabel, tags } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { FileFacts } from '../particulars/FileFacts.tsx';
import { Particulars } from '../particulars/Particulars.tsx';
import { openCounts } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { FieldRow } from '../ui/FieldRow.tsx';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { Note } from './Note.tsx';

/** What is known of the open article, shown while no annotation is picked. */
export function ArticleDetail({ article }: { readonly article: Article }) {
  const { id, note } = article;
  const counts = useStore(openCounts);
  const isUntouched = tags.every((tag) => counts[tag] === 0);
  return (
    <section
      ref={useFocusTarget('inspector.detail')}
      className="annotation-detail article-detail"
      aria-label="This article"
    >
      <h2>This article</h2>
      <Particulars key={id} records={[article]} />
      <FieldRow label="Tagged" isSet>
        <span className="fact article-counts">
          {isUntouched && 'nothing yet'}
          {tags
            .filter((tag) => counts[tag] > 0)
            .map((tag) => (
              <span key={tag} data-tag={tag}>
                <i className="tag-letter" data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" />
                {counted(counts[tag], tagLabel[tag].toLowerCase())}
              </span>
            ))}
        </span>
      </FieldRow>
      <Note key={id} id={id} note={note ?? null} label="Note on the article" />
      <FileFacts record={article} />
      <p className="hint">Select words in the article, then press 1–4 or C, A, F, Q to tag them.</p>
    </section>
  );
}
