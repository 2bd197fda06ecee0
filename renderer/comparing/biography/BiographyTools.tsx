import type { ClaimGroup } from '../../../shared/compare/claims/claimGroups.ts';
import { counted } from '../../../shared/text/counting.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import { changeComparing } from '../../state/actions/comparing.ts';
import { partClaim } from '../../state/actions/parting.ts';
import { getState, useStore } from '../../state/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { livesOf } from './shownBiography.ts';

/** More groups than these nobody looks through; the others are reached from Who said what, and from the claim in its article. */
const mostListed = 300;

/** Which claim’s life is told, and what takes a claim out of it. */
export function BiographyTools({ group }: { readonly group: ClaimGroup | undefined }) {
  const lives = useStore(livesOf);
  const canPart = useStore(({ comparing }) => canBeParted(group, comparing.currentId));
  if (!group) return null;
  const index = lives.findIndex((life) => life.group === group);
  const go = (step: number) => {
    const next = lives[index + step];
    if (next) showLifeOf(next.group);
  };
  const listed = lives.slice(0, Math.max(mostListed, index + 1));
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label="Previous claim"
        disabled={index <= 0}
        onClick={() => go(-1)}
      >
        <Icon name="left" />
      </button>
      <select
        className="comparing-order biography-choice"
        aria-label="Claim"
        value={group.headline.id}
        onChange={({ target }) => {
          const chosen = lives.find((life) => life.group.headline.id === target.value);
          if (chosen) showLifeOf(chosen.group);
        }}
      >
        {listed.map(({ group: { headline }, origins }) => (
          <option key={headline.id} value={headline.id}>
            {shortened(headline.words, 90)} ({counted(origins, 'origin')})
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button"
        aria-label="Next claim"
        disabled={index >= lives.length - 1}
        onClick={() => go(1)}
      >
        <Icon name="right" />
      </button>
      <button
        type="button"
        className="button"
        title="Take the selected claim out of this group"
        disabled={!canPart}
        onClick={() => void partCurrent(group)}
      >
        Part <Kbd>P</Kbd>
      </button>
    </>
  );
}

function showLifeOf({ headline }: ClaimGroup): void {
  changeComparing({ claimId: headline.id, currentId: null });
}

/** Whether a claim is in a group because a person joined it. */
function canBeParted(group: ClaimGroup | undefined, claimId: string | null): boolean {
  return group?.joins.some(({ from, to }) => from === claimId || to === claimId) ?? false;
}

/** Takes the current claim out of its group, as one action; the life of the others stays in sight. */
export async function partCurrent(group: ClaimGroup): Promise<void> {
  const { currentId } = getState().comparing;
  if (currentId === null || !canBeParted(group, currentId)) return;
  const other = group.claims.find(({ id }) => id !== currentId);
  changeComparing({ claimId: group.headline.id === currentId ? (other?.id ?? null) : group.headline.id });
  await partClaim(currentId);
}
