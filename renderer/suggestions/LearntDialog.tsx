import { type ReactNode, useEffect, useState } from 'react';
import { tagLabel } from '../../shared/model/tag.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { onePlace, percent } from '../modes/reviewing/percent.ts';
import { forgetDecisions, readSuggestions } from '../state/actions/suggestions.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import type { RuleStanding, Standing } from '../state/slices/suggestions.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { IntervalBar } from './IntervalBar.tsx';

/** What the decisions have taught: how often each rule was right, and the way to forget it. */
function LearntDialog() {
  const standing = useStore((state) => state.suggestions.standing);
  // What is forgotten can be brought back here.
  const undoState = useStore((state) => state.undoState);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => void readSuggestions(), [undoState]);
  const [isWhole, setIsWhole] = useState(false);
  const all = (standing?.rules ?? []).toSorted((a, b) => b.of - a.of || b.waiting - a.waiting);
  const inUse = all.filter(({ of, waiting }) => of > 0 || waiting > 0);
  const rules = isWhole ? all : inUse;
  const others = all.length - inUse.length;
  const decisions = standing?.decisions ?? 0;
  return (
    <Dialog label="What was learnt" className="learnt scrolls-when-low">
      <h2>What was learnt</h2>
      <p>
        {decisions === 0
          ? 'You have not decided on any suggestion yet.'
          : `Learnt from ${counted(decisions, 'decision')}.`}{' '}
        What you accept and reject changes how likely the next suggestions are and what is offered. Nothing of
        it leaves this computer; it is a part of the workspace, and of its export.
      </p>
      {standing?.tags.some(({ of, missed }) => of + missed > 0) && (
        <ul className="learnt-tags" aria-label="By tag">
          {standing.tags.map(({ tag, right, of, missed }) => (
            <li key={tag} data-tag={tag}>
              <i className="tag-letter" data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" />
              <b>{tagLabel[tag]}s</b>{' '}
              {of > 0 ? `${percent(right / of)} of ${numeral(of)} right` : 'none decided'}
              {missed > 0 && `, ${numeral(missed)} more added by you`}
            </li>
          ))}
        </ul>
      )}
      {standing && <Habits standing={standing} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it */}
      <section className="learnt-scroller" aria-label="Rules" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Right</th>
              <th scope="col">95% interval</th>
              <th scope="col">Development set</th>
              <th scope="col">Waiting</th>
              <th scope="col">
                <span className="visually-hidden">Forget</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <Row key={rule.rule} rule={rule} />
            ))}
          </tbody>
        </table>
        {standing && inUse.length === 0 && <p className="hint">Nothing has been suggested yet.</p>}
        {others > 0 && (
          <label className="learnt-others">
            <input type="checkbox" checked={isWhole} onChange={({ target }) => setIsWhole(target.checked)} />{' '}
            Also show rules without suggestions or decisions ({numeral(others)})
          </label>
        )}
      </section>
      <div className="dialog-buttons">
        <button
          type="button"
          className="button aside"
          disabled={decisions === 0}
          onClick={() => void forgetDecisions(null)}
        >
          Forget All
        </button>
        <button type="button" className="button" onClick={closeDialog}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

export const learntDialog = defineDialog('learnt', LearntDialog, { isWorkedIn: true });

/** What a person’s decisions have in common, in words. */
function Habits({ standing: { rejected, added } }: { readonly standing: Standing }) {
  if (rejected.length + added.length === 0) return null;
  return (
    <ul className="learnt-habits" aria-label="Your ways">
      {rejected.length > 0 && (
        <li>
          You reject most of these, so fewer of them are suggested:{' '}
          {listed(
            rejected.map(({ label, rejected: count, of }) => (
              <span key={label}>
                <b>{label}</b> ({numeral(count)} of {numeral(of)})
              </span>
            )),
          )}
          .
        </li>
      )}
      {added.length > 0 && (
        <li>
          You added these yourself, so they are suggested in other articles:{' '}
          {listed(
            added.map(({ words, count }) => (
              <span key={words}>
                “<bdi>{words}</bdi>”{count > 1 && ` (${numeral(count)} times)`}
              </span>
            )),
          )}
          .
        </li>
      )}
    </ul>
  );
}

/** With commas between them. */
function listed(items: readonly ReactNode[]): readonly ReactNode[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [', ', item]));
}

function Row({ rule }: { readonly rule: RuleStanding }) {
  const { label, tag, right, of, low, high, development, waiting } = rule;
  return (
    <tr data-tag={tag}>
      <th scope="row">
        <i className="tag-letter" data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" /> {label}
      </th>
      <td>{of > 0 ? `${percent(right / of)}, ${numeral(right)} of ${numeral(of)}` : 'none decided'}</td>
      <td>
        {of > 0 && (
          <>
            <span className="visually-hidden">{`${onePlace(low)} to ${onePlace(high)}%`}</span>
            <IntervalBar value={right / of} low={low} high={high} isSmall />
          </>
        )}
      </td>
      <td>
        {development.of > 0
          ? `${percent(development.right / development.of)} of ${numeral(development.of)}`
          : 'not in it'}
      </td>
      <td>{numeral(waiting)}</td>
      <td>
        <button
          type="button"
          className="button quiet"
          disabled={of === 0}
          aria-label={`Forget the decisions on “${label}”`}
          onClick={() => void forgetDecisions(rule.rule)}
        >
          Forget
        </button>
      </td>
    </tr>
  );
}
