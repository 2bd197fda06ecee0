import type { ArticleStatus } from '../../shared/model/articleStatus.ts';

/** How far a person is with an article, told apart by shape as well as by colour; its name in words comes from the component around it. */
export function StatusGlyph({ status }: { readonly status: ArticleStatus }) {
  return (
    <svg
      className="status-glyph"
      data-status={status}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
    >
      {status === 'done' ? (
        <circle cx="7" cy="7" r="5.5" className="full" />
      ) : (
        <circle cx="7" cy="7" r="4.75" className="ring" />
      )}
      {status === 'inProgress' && <path d="M7 2.25a4.75 4.75 0 0 0 0 9.5z" className="full" />}
    </svg>
  );
}
