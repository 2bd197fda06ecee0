import type { ReactNode } from 'react';
import { changeComparing } from '../../state/actions/comparing.ts';
import { useStore } from '../../state/store.ts';

/** What both faces of the view have in their bar: which of them is shown, and what else the one at hand adds. */
export function MatrixTools({ children }: { readonly children: ReactNode }) {
  const matrixBy = useStore((state) => state.comparing.matrixBy);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons */}
      <div className="segmented" role="group" aria-label="Show">
        <button
          type="button"
          aria-pressed={matrixBy === 'claims'}
          onClick={() => changeComparing({ matrixBy: 'claims' })}
        >
          Speakers by claims
        </button>
        <button
          type="button"
          aria-pressed={matrixBy === 'actor'}
          onClick={() => changeComparing({ matrixBy: 'actor' })}
        >
          Around one actor
        </button>
      </div>
      {children}
    </>
  );
}
