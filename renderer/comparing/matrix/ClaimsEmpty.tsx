import { useStore } from '../../state/store.ts';
import { groupsOf } from '../claims/comparedClaims.ts';

/** Why there is no matrix, and what to do. */
export function ClaimsEmpty() {
  const isReading = useStore((state) => state.comparing.answer === null);
  const hasClaims = useStore((state) => groupsOf(state).length > 0);
  if (isReading) return <p className="comparing-empty">Reading what is compared…</p>;
  return (
    <p className="comparing-empty">
      {hasClaims
        ? 'No claim here names who says it. Link claims to their claimers, or quotes to their speakers, and each of them gets a row.'
        : 'There are no claims in what is compared. Tag words as claims and link them to the people who make them: then each speaker gets a row here.'}
    </p>
  );
}
