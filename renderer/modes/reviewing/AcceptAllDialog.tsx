import { useEffect, useMemo, useState } from 'react';
import { tagLabel } from '../../../shared/model/tag.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { decideAll, type InItsSentence, readOfRules } from '../../state/actions/suggestions.ts';
import { closeDialog } from '../../state/actions/view.ts';
import type { RuleStanding } from '../../state/slices/suggestions.ts';
import { useStore } from '../../state/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { percent } from './percent.ts';
import { standingSentence } from './standingWords.ts';

type Scope = 'article' | 'workspace';

const noRules: readonly RuleStanding[] = [];

/** How many rows are shown at first, and each time more are asked for. */
const shownAtOnce = 500;

/** All that waits of the rules that were right more than 95% of the time, in its sentences, to be looked at and accepted in one action. */
export function AcceptAllDialog() {
  const rules = useStore((state) => state.suggestions.standing?.rules ?? noRules);
  const articleId = useStore((state) => state.open?.article.id ?? null);
  const offered = rules.filter((rule) => rule.isOffered && rule.waiting > 0);
  const here = offered.reduce((sum, rule) => sum + rule.here, 0);
  const all = offered.reduce((sum, rule) => sum + rule.waiting, 0);
  const [scope, setScope] = useState<Scope>(here > 0 ? 'article' : 'workspace');
  return (
    <Dialog label="Accept all above 95%" className="accept-all scrolls-when-low">
      <h2>Accept all above 95%</h2>
      {offered.length === 0 ? (
        <NotYet rules={rules} />
      ) : (
        <>
          <fieldset className="accept-scope">
            <legend className="visually-hidden">Where</legend>
            <ScopeChoice
              value="article"
              scope={scope}
              onChoose={setScope}
              label={`This article (${numeral(here)})`}
            />
            <ScopeChoice
              value="workspace"
              scope={scope}
              onChoose={setScope}
              label={`All articles (${numeral(all)})`}
            />
          </fieldset>
          <Listed key={scope} rules={offered} articleId={scope === 'article' ? articleId : null} />
        </>
      )}
    </Dialog>
  );
}

function ScopeChoice(props: {
  readonly value: Scope;
  readonly scope: Scope;
  readonly label: string;
  readonly onChoose: (scope: Scope) => void;
}) {
  const { value, scope, label, onChoose } = props;
  return (
    <label>
      <input type="radio" name="scope" checked={value === scope} onChange={() => onChoose(value)} /> {label}
    </label>
  );
}

/** Why nothing is offered, rule by rule. */
function NotYet({ rules }: { readonly rules: readonly RuleStanding[] }) {
  const waiting = rules.filter((rule) => rule.waiting > 0).toSorted((a, b) => b.low - a.low || b.of - a.of);
  return (
    <form
      className="dialog-column"
      onSubmit={(event) => {
        event.preventDefault();
        closeDialog();
      }}
    >
      <p>
        No rule is offered yet. A rule is offered once the lower end of its 95% interval is above 95% on at
        least 100 of your decisions.
      </p>
      <ul className="rule-list dialog-middle">
        {waiting.map((rule) => (
          <li key={rule.rule}>
            <b>{rule.label}</b> <span className="rule-count">{numeral(rule.waiting)}</span>
            <small>{standingSentence(rule)}</small>
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={closeDialog}>
          Close
        </button>
      </div>
    </form>
  );
}

function Listed(props: { readonly rules: readonly RuleStanding[]; readonly articleId: string | null }) {
  const { rules, articleId } = props;
  const undoState = useStore((state) => state.undoState);
  const [listed, setListed] = useState<readonly InItsSentence[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(shownAtOnce);
  const ids = rules.map(({ rule }) => rule).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: an undo within the dialog changes what waits
  useEffect(() => {
    let isStale = false;
    void readOfRules(ids.split('\n'), articleId).then((found) => {
      if (!isStale && found) setListed(found);
    });
    return () => {
      isStale = true;
    };
  }, [ids, articleId, undoState]);

  const chosen = useMemo(() => (listed ?? []).filter(({ id }) => !left.has(id)), [listed, left]);
  const toggle = (some: readonly InItsSentence[], isChosen: boolean) => {
    const next = new Set(left);
    for (const { id } of some) {
      if (isChosen) next.delete(id);
      else next.add(id);
    }
    setLeft(next);
  };
  const accept = async () => {
    if (
      await decideAll(
        chosen.map(({ id }) => id),
        'accept',
      )
    )
      closeDialog();
  };
  if (!listed) return <p role="status">Reading…</p>;
  return (
    <form
      className="dialog-column"
      onSubmit={(event) => {
        event.preventDefault();
        void accept();
      }}
    >
      <div className="dialog-middle accept-list">
        {rules.map((rule) => {
          const ofRule = listed.filter((one) => one.rule === rule.rule);
          return (
            ofRule.length > 0 && (
              <RuleGroup
                key={rule.rule}
                rule={rule}
                items={ofRule}
                most={most}
                left={left}
                onToggle={toggle}
              />
            )
          );
        })}
        {rules.some((rule) => listed.filter((one) => one.rule === rule.rule).length > most) && (
          <button type="button" className="button" onClick={() => setMost(most + shownAtOnce)}>
            Show More
          </button>
        )}
      </div>
      <DialogButtons action={`Accept ${counted(chosen.length, 'suggestion')}`} isReady={chosen.length > 0}>
        <span className="hint">Undo to take them all back.</span>
      </DialogButtons>
    </form>
  );
}

function RuleGroup(props: {
  readonly rule: RuleStanding;
  readonly items: readonly InItsSentence[];
  readonly most: number;
  readonly left: ReadonlySet<string>;
  readonly onToggle: (some: readonly InItsSentence[], isChosen: boolean) => void;
}) {
  const { rule, items, most, left, onToggle } = props;
  const chosen = items.filter(({ id }) => !left.has(id)).length;
  return (
    <fieldset data-tag={rule.tag}>
      <legend>
        <label>
          <input
            type="checkbox"
            checked={chosen === items.length}
            ref={(box) => {
              if (box) box.indeterminate = chosen > 0 && chosen < items.length;
            }}
            onChange={({ target }) => onToggle(items, target.checked)}
          />{' '}
          <b>{rule.label}</b>
        </label>{' '}
        <small>
          {numeral(chosen)} of {numeral(items.length)} · right{' '}
          {percent(rule.of > 0 ? rule.right / rule.of : 0)} of {numeral(rule.of)}
        </small>
      </legend>
      {items.slice(0, most).map((item) => (
        <label key={item.id} className="accept-item">
          <input
            type="checkbox"
            checked={!left.has(item.id)}
            onChange={({ target }) => onToggle([item], target.checked)}
          />
          <span className="visually-hidden">{tagLabel[rule.tag]}</span>
          <Sentence item={item} />
        </label>
      ))}
    </fieldset>
  );
}

function Sentence({ item }: { readonly item: InItsSentence }) {
  return (
    <span className="accept-sentence" dir="auto">
      {item.before}
      <mark>{item.words}</mark>
      {item.after}
    </span>
  );
}
