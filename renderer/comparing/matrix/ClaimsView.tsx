import { useMemo } from 'react';
import type { GroupOrder } from '../../../shared/compare/claims/claimMatrix.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { changeComparing } from '../../state/actions/comparing.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { aboutSpeaker } from './aboutSpeaker.ts';
import { ClaimsEmpty } from './ClaimsEmpty.tsx';
import { MatrixPicture } from './MatrixPicture.tsx';
import { MatrixTools } from './MatrixTools.tsx';
import { matrixLayout } from './matrixLayout.ts';
import { matrixTwin } from './matrixTwin.ts';
import { matrixWords } from './matrixWords.ts';
import { type ShownMatrix, shownMatrixOf } from './shownMatrix.ts';

const nothing: ShownMatrix = {
  columns: [],
  rows: [],
  lone: null,
  allRows: 0,
  allColumns: 0,
  whole: { columns: [], rows: [] },
};

/** Speakers by groups of claims: who affirms, who denies, who is only quoted. */
export function ClaimsView() {
  const matrix = useStore(shownMatrixOf) ?? nothing;
  const order = useStore((state) => state.comparing.groupOrder);
  const form = useStore(dateFormOf);
  const layout = useMemo(
    () => matrixLayout(matrix, (index) => (matrix.rows[index] ? aboutSpeaker(matrix.rows[index]) : '')),
    [matrix],
  );
  const twin = useMemo(() => matrixTwin(matrix.whole, form), [matrix, form]);
  const isAny = matrix.rows.length > 0;
  return (
    <ViewFrame
      title="Who said what"
      about={<About matrix={matrix} />}
      tools={
        <MatrixTools>
          <Counting />
          <Order />
          <LoneClaims />
        </MatrixTools>
      }
      twin={twin}
      words={isAny ? matrixWords(matrix, order) : 'No one is linked to a claim yet.'}
      places={[]}
      hasNoFigures
      picture={isAny ? <MatrixPicture matrix={matrix} layout={layout} /> : null}
      empty={<ClaimsEmpty />}
    />
  );
}

function About({ matrix: { rows, columns, lone, allRows, allColumns } }: { readonly matrix: ShownMatrix }) {
  const countBy = useStore((state) => state.comparing.countBy);
  const isLooking = useStore(({ comparing }) => comparing.answer !== null && comparing.clusters === null);
  if (rows.length === 0) return <>Speakers and the claims that they affirm, deny or are quoted on</>;
  const speakers =
    rows.length < allRows
      ? `${numeral(rows.length)} of ${counted(allRows, 'speaker')}`
      : counted(allRows, 'speaker');
  const groups = lone === null ? 'group of claims' : 'claim';
  const shown =
    columns.length < allColumns
      ? `${numeral(columns.length)} of ${groupCount(allColumns, groups)}`
      : groupCount(allColumns, groups);
  return (
    <>
      {speakers}, {shown}
      {lone === null ? ' that you joined' : lone === 'nothing joined' ? ', none of them joined yet' : ''} ·
      each number: how many <b>{countBy === 'origins' ? 'independent origins' : 'articles'}</b> have it
      {isLooking && ' · copies are still being looked for, so that each article counts as an origin'}
    </>
  );
}

/** “6 groups of claims”: the plural is at the first word. */
function groupCount(count: number, noun: string): string {
  return noun === 'claim' ? counted(count, 'claim') : `${counted(count, 'group')} of claims`;
}

function Counting() {
  const countBy = useStore((state) => state.comparing.countBy);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons
    <div className="segmented" role="group" aria-label="Count">
      {(['origins', 'articles'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === countBy}
          onClick={() => changeComparing({ countBy: each })}
        >
          {each === 'origins' ? 'Origins' : 'Articles'}
        </button>
      ))}
    </div>
  );
}

const orders: Readonly<Record<GroupOrder, string>> = {
  disputed: 'Most disputed',
  origins: 'Most origins',
  first: 'First told',
};

function Order() {
  const order = useStore((state) => state.comparing.groupOrder);
  return (
    <select
      className="comparing-order"
      aria-label="Order of the claims"
      value={order}
      // The cast is true because these are the only options.
      onChange={({ target }) => changeComparing({ groupOrder: target.value as GroupOrder })}
    >
      {(Object.keys(orders) as GroupOrder[]).map((each) => (
        <option key={each} value={each}>
          {orders[each]}
        </option>
      ))}
    </select>
  );
}

function LoneClaims() {
  const hasLoneClaims = useStore((state) => state.comparing.hasLoneClaims);
  return (
    <label className="comparing-check">
      <input
        type="checkbox"
        checked={hasLoneClaims}
        onChange={() => changeComparing({ hasLoneClaims: !hasLoneClaims })}
      />
      All claims
    </label>
  );
}
