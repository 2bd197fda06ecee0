import { type ComponentType, useEffect } from 'react';
import { numeral } from '../../shared/text/counting.ts';
import { LibraryBorder } from '../library/LibraryBorder.tsx';
import { chooseComparingView, readOrigins, readStatements } from '../state/actions/comparing.ts';
import { readPairs } from '../state/actions/pairs.ts';
import { enterRoom } from '../state/actions/room.ts';
import type { ComparingView } from '../state/slices/comparing.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { BiographyView } from './biography/BiographyView.tsx';
import { ComparingNav } from './ComparingNav.tsx';
import { ConflictsAside } from './conflicts/ConflictsAside.tsx';
import { ConflictsNav } from './conflicts/ConflictsNav.tsx';
import { ConflictsView } from './conflicts/ConflictsView.tsx';
import { FiguresAside } from './figures/FiguresAside.tsx';
import { FiguresView } from './figures/FiguresView.tsx';
import { LanesAside } from './lanes/LanesAside.tsx';
import { LanesView } from './lanes/LanesView.tsx';
import { MatrixAside } from './matrix/MatrixAside.tsx';
import { MatrixView } from './matrix/MatrixView.tsx';
import { SourcesAside } from './sources/SourcesAside.tsx';
import { SourcesView } from './sources/SourcesView.tsx';

interface Parts {
  readonly label: string;
  readonly Main: ComponentType;
  /** Left out: the view has the room of the right column, too. */
  readonly Aside?: ComponentType;
  /** Left out: the articles and the series. */
  readonly Nav?: ComponentType;
}

/** What each view shows in the three columns, in the order of the tabs. */
const views: Readonly<Record<ComparingView, Parts>> = {
  figures: { label: 'Figures', Main: FiguresView, Aside: FiguresAside },
  sources: { label: 'Sources', Main: SourcesView, Aside: SourcesAside },
  lanes: { label: 'Time lanes', Main: LanesView, Aside: LanesAside },
  matrix: { label: 'Who said what', Main: MatrixView, Aside: MatrixAside },
  conflicts: { label: 'Conflicts', Main: ConflictsView, Aside: ConflictsAside, Nav: ConflictsNav },
  biography: { label: 'Biography', Main: BiographyView },
};

/** The room in which one story is compared as many tell it: by numbers, by sources, by certainty. */
export function Comparing() {
  useReading();
  const view = useStore((state) => state.comparing.view);
  const { label, Main, Aside, Nav = ComparingNav } = views[view];
  const asideTarget = useFocusTarget('inspector');
  return (
    <>
      <nav ref={useFocusTarget('library')} className="column" aria-label="Compared">
        <div className="library comparing-nav">
          <Nav />
        </div>
        <LibraryBorder />
      </nav>
      <main
        className="comparing"
        aria-label={`Compare: ${label}`}
        data-wide={Aside === undefined || undefined}
      >
        <Tabs />
        <Main />
      </main>
      {Aside && (
        <aside ref={asideTarget} className="column" aria-label="Details">
          <div className="inspector comparing-aside">
            <Aside />
          </div>
        </aside>
      )}
    </>
  );
}

/** Reads what is compared, and again what of it may have changed. */
function useReading(): void {
  const scope = useStore((state) => state.comparing.scope);
  const { statements, origins, pairs } = useStore((state) => state.comparing.changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: any of them may change the statements
  useEffect(() => {
    void readStatements();
  }, [scope, statements]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  useEffect(() => {
    void readOrigins();
  }, [origins]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  useEffect(() => {
    void readPairs();
  }, [pairs]);
}

function Tabs() {
  const view = useStore((state) => state.comparing.view);
  const left = useStore((state) => state.comparing.pairs?.total ?? 0);
  return (
    <div className="comparing-tabs">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons */}
      <div role="group" aria-label="Views">
        {(Object.keys(views) as ComparingView[]).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === view}
            onClick={() => chooseComparingView(each)}
          >
            {views[each].label}
            {each === 'conflicts' && left > 0 && <span className="comparing-count"> {numeral(left)}</span>}
          </button>
        ))}
      </div>
      <button type="button" className="comparing-back" onClick={() => enterRoom('reading')}>
        Back to the Article <Kbd>Esc</Kbd>
      </button>
    </div>
  );
}
