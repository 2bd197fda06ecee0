import type { ProposedPair } from '../../../shared/transfer/comparing.ts';
import { saySeries, takeFromSeries } from '../../state/actions/series.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { sideInShort } from './pairWords.ts';

interface Props {
  readonly seriesId: string;
  readonly pair: ProposedPair;
}

/** Both figures are in one series, which may be wrong: one of them is taken out, or the total does not only grow. */
export function PartSeries({ seriesId, pair: { a, b } }: Props) {
  return (
    <MenuButton
      label="Part the series"
      items={[
        {
          label: 'Take the left figure out',
          hint: sideInShort(a),
          onChoose: () => void takeFromSeries(seriesId, a.id),
        },
        {
          label: 'Take the right figure out',
          hint: sideInShort(b),
          onChoose: () => void takeFromSeries(seriesId, b.id),
        },
        {
          label: 'Not a total that only grows',
          hint: 'keeps both',
          onChoose: () => void saySeries(seriesId, { cumulative: false }),
        },
      ]}
    />
  );
}
