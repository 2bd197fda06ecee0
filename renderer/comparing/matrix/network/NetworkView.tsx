import { useEffect, useMemo, useState } from 'react';
import type { EgoNetwork } from '../../../../shared/compare/claims/egoNetwork.ts';
import { counted, numeral } from '../../../../shared/text/counting.ts';
import { dateFormOf } from '../../../state/selectors.ts';
import { useStore } from '../../../state/store.ts';
import type { Twin } from '../../twin.ts';
import { ViewFrame } from '../../ViewFrame.tsx';
import { MatrixTools } from '../MatrixTools.tsx';
import { centreOn } from './currentNode.ts';
import type { NetworkLayout } from './forceLayout.ts';
import { mostTies, NetworkPicture } from './NetworkPicture.tsx';
import { networkTwin, networkWords } from './networkWords.ts';
import { centreOf, shownNetworkOf, speakersOfState } from './shownNetwork.ts';

const noTwin: Twin = { name: 'around-one-actor', columns: [], rows: [] };

/** Who has to do with one actor. */
export function NetworkView() {
  const network = useStore(shownNetworkOf) ?? null;
  const form = useStore(dateFormOf);
  const isReading = useStore((state) => state.comparing.answer === null);
  const laid = useLaid(network);
  const twin = useMemo(() => (network ? networkTwin(network, form) : noTwin), [network, form]);
  const isAny = network !== null && network.others.length > 0;
  return (
    <ViewFrame
      title={network ? `Around \u2068${network.centre.name}\u2069` : 'Around one actor'}
      about={
        network ? aboutOf(network) : 'Who says the same, who says the opposite, who passes on whose words'
      }
      tools={
        <MatrixTools>
          <Centre />
        </MatrixTools>
      }
      twin={twin}
      words={network ? networkWords(network) : 'No one is linked to a claim or a quote yet.'}
      places={[]}
      hasNoFigures
      picture={isAny && laid ? <NetworkPicture {...laid} /> : null}
      empty={
        <p className="comparing-empty">
          {isReading || isAny
            ? 'Reading what is compared…'
            : network
              ? `No annotation ties anyone to ${network.centre.name}. Ties come from claims that were joined in Conflicts, from quotes, and from “via” links.`
              : 'No one says anything in what is compared. Link claims to their claimers and quotes to their speakers: then each of them has a network here.'}
        </p>
      }
    />
  );
}

function aboutOf({ others, total, ties }: EgoNetwork): string {
  const shown =
    others.length < total
      ? `${numeral(others.length)} of ${counted(total, 'other')}`
      : counted(total, 'other');
  const othersLeft =
    ties.length > mostTies ? ' · of ties among the others only those of the selected one are drawn' : '';
  return `${shown}, ${counted(ties.length, 'tie')} among them · a thicker line rests on more statements${othersLeft}`;
}

interface Laid {
  readonly network: EgoNetwork;
  readonly layout: NetworkLayout;
}

/**
 * Lays a network out once; what does it is loaded with the first one. Until then the last one of the same actor is shown, for example while copies
 * are being found, so that the keyboard stays where it is.
 */
function useLaid(network: EgoNetwork | null): Laid | null {
  const [last, setLast] = useState<Laid | null>(null);
  const known = network ? layouts.get(network) : undefined;
  useEffect(() => {
    if (!network) return;
    let isWanted = true;
    const lay = async () => {
      const { forceLayout } = await import('./forceLayout.ts');
      if (!isWanted) return;
      const layout = layouts.get(network) ?? forceLayout(network);
      layouts.set(network, layout);
      setLast({ network, layout });
    };
    void lay();
    return () => {
      isWanted = false;
    };
  }, [network]);
  if (network && known) return { network, layout: known };
  return last?.network.centre.key === network?.centre.key ? last : null;
}

const layouts = new WeakMap<EgoNetwork, NetworkLayout>();

function Centre() {
  const speakers = useStore(speakersOfState);
  const centre = useStore(centreOf);
  if (centre === null) return null;
  return (
    <select
      className="comparing-order"
      aria-label="Actor in the middle"
      value={centre}
      onChange={({ target }) => centreOn(target.value)}
    >
      {speakers.map(({ key, name, count }) => (
        <option key={key} value={key}>
          {name} ({numeral(count)})
        </option>
      ))}
    </select>
  );
}
