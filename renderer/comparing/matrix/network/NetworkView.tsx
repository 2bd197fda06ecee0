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
import { NetworkPicture } from './NetworkPicture.tsx';
import { networkTwin, networkWords } from './networkWords.ts';
import { centreOf, shownNetworkOf, speakersOfState } from './shownNetwork.ts';

const noTwin: Twin = { name: 'around-one-actor', columns: [], rows: [] };

/** Who has to do with one actor. */
export function NetworkView() {
  const network = useStore(shownNetworkOf) ?? null;
  const form = useStore(dateFormOf);
  const isReading = useStore((state) => state.comparing.answer === null);
  const layout = useLayout(network);
  const twin = useMemo(() => (network ? networkTwin(network, form) : noTwin), [network, form]);
  const isAny = network !== null && network.others.length > 0;
  return (
    <ViewFrame
      title={
        network ? (
          <>
            Around <bdi>{network.centre.name}</bdi>
          </>
        ) : (
          'Around one actor'
        )
      }
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
      picture={isAny && layout ? <NetworkPicture network={network} layout={layout} /> : null}
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
  return `${shown}, ${counted(ties.length, 'tie')} among them · a thicker line rests on more statements`;
}

/** Lays a network out once; what does it is loaded with the first one. */
function useLayout(network: EgoNetwork | null): NetworkLayout | null {
  const [, setCount] = useState(0);
  const known = network ? layouts.get(network) : undefined;
  useEffect(() => {
    if (!network || layouts.has(network)) return;
    let isWanted = true;
    void import('./forceLayout.ts').then(({ forceLayout }) => {
      if (!isWanted) return;
      layouts.set(network, forceLayout(network));
      setCount((count) => count + 1);
    });
    return () => {
      isWanted = false;
    };
  }, [network]);
  return known ?? null;
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
