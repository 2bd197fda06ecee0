import { useEffect } from 'react';
import { readOutlets } from '../state/actions/outlets.ts';
import { useStore } from '../state/store.ts';
import { BulkBar } from './BulkBar.tsx';
import { DeskHead } from './DeskHead.tsx';
import { DeskInspector } from './DeskInspector.tsx';
import { DeskList } from './DeskList.tsx';
import { DeskNav } from './DeskNav.tsx';
import { useShelf } from './useShelf.ts';

/** The library as a desk: every article with what is known of it, to be sorted, grouped and changed. */
export function Desk() {
  const shelf = useShelf();
  const isKnown = useStore((state) => state.outlets !== null);
  useEffect(() => {
    if (!isKnown) void readOutlets();
  }, [isKnown]);
  return (
    <>
      <DeskNav shelf={shelf} />
      <main className="desk" aria-label="Library">
        <h1 className="visually-hidden">Library</h1>
        <DeskHead shelf={shelf} />
        <DeskList shelf={shelf} />
        <BulkBar />
      </main>
      <DeskInspector />
    </>
  );
}
