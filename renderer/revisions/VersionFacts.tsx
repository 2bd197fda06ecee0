import { useMemo } from 'react';
import { openArticle } from '../state/actions/articles.ts';
import { showDialog } from '../state/actions/view.ts';
import { openSummary } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { compareDialog } from './CompareDialog.tsx';
import { reviewDialog } from './ReviewDialog.tsx';
import { versionsOf } from './versions.ts';

/** Which version of an article this is, the way to the ones beside it, and what waits to be carried over to it. */
export function VersionFacts() {
  const articleId = useStore((state) => state.open?.article.id ?? '');
  const articles = useStore((state) => state.articles);
  const waiting = useStore((state) => openSummary(state)?.waiting ?? 0);
  const versions = useMemo(() => versionsOf(articles, articleId), [articles, articleId]);
  if (versions.length < 2) return null;
  const index = versions.indexOf(articleId);
  return (
    <>
      <bdi className="version-facts">
        {`Version ${index + 1} of ${versions.length}`}
        <Way label="Older version" to={versions[index - 1]} />
        <Way label="Newer version" to={versions[index + 1]} />{' '}
        <button type="button" onClick={() => showDialog(compareDialog)}>
          Compare
        </button>
      </bdi>
      {waiting > 0 && (
        <bdi className="version-facts">
          <button type="button" onClick={() => showDialog(reviewDialog)}>
            {`${waiting.toLocaleString('en')} to review`}
          </button>
        </bdi>
      )}
    </>
  );
}

function Way({ label, to }: { readonly label: string; readonly to: string | undefined }) {
  if (to === undefined) return null;
  return (
    <>
      {' '}
      <button type="button" onClick={() => void openArticle(to)}>
        {label}
      </button>
    </>
  );
}
