import { useStore } from '../../state/store.ts';
import { allStatements } from '../comparedStatements.ts';
import { ViewFrame } from '../ViewFrame.tsx';

/** (To be drawn.) */
export function LanesView() {
  const statements = useStore(allStatements);
  const twin = {
    name: 'lanes',
    columns: ['Words', 'Outlet', 'Published'],
    rows: statements.map(({ id, words, outlet, published }) => ({
      id,
      cells: [words, outlet ?? '', published ?? ''],
    })),
  };
  return <ViewFrame title="Lanes" about="" twin={twin} words="" places={[]} picture={null} empty={null} />;
}
