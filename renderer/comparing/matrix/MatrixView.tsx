import { useStore } from '../../state/store.ts';
import { ClaimsView } from './ClaimsView.tsx';
import { NetworkView } from './network/NetworkView.tsx';

/** Who said what: speakers by claims, or the network around one actor. */
export function MatrixView() {
  const matrixBy = useStore((state) => state.comparing.matrixBy);
  return matrixBy === 'claims' ? <ClaimsView /> : <NetworkView />;
}
