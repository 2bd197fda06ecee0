import { useMemo } from 'react';
import { useStore } from '../../state/store.ts';
import { allStatements } from '../comparedStatements.ts';
import { OutletList } from '../OutletList.tsx';
import { outletChoices } from '../outletChoices.ts';
import { outletLooks } from '../outletLooks.ts';
import { useOutletKeys } from '../useOutletKeys.ts';
import { CannotAllBeTrue } from './CannotAllBeTrue.tsx';
import { ExcludedFigures } from './ExcludedFigures.tsx';
import { HowToRead } from './HowToRead.tsx';
import { shownFigures } from './shownFigures.ts';
import { TwoPinned } from './TwoPinned.tsx';

/** What goes with the picture of figures: who is shown, what cannot be true, what is pinned and excluded, and how to read it. */
export function FiguresAside() {
  const shown = useStore(shownFigures);
  const looks = outletLooks(useStore(allStatements));
  const choices = useMemo(() => outletChoices(shown?.group.statements ?? [], looks), [shown, looks]);
  useOutletKeys(choices);
  return (
    <>
      <OutletList choices={choices} />
      {shown && <CannotAllBeTrue shown={shown} looks={looks} />}
      <TwoPinned />
      {shown && <ExcludedFigures statements={shown.excluded} />}
      {shown && <HowToRead />}
    </>
  );
}
