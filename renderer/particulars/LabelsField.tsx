import { useMemo, useState } from 'react';
import { labelKey } from '../../shared/model/label.ts';
import { numeral } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { undoByKey } from '../inspector/useTyped.ts';
import { useStore } from '../state/store.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { FieldProblem } from '../ui/Field.tsx';
import { FieldRow } from '../ui/FieldRow.tsx';
import { focusTarget, useFocusTarget } from '../ui/focusTargets.ts';
import { Icon } from '../ui/Icon.tsx';
import { labelsOf } from './merged.ts';
import type { Subject } from './subject.ts';

/** So many are offered at once: to find another one, type. */
const maxOffered = 8;

/** The labels of one article, or of several: then each says on how many of them it is, and a new one goes on all. */
export function LabelsField({ subject }: { readonly subject: Subject }) {
  const desk = useDesk();
  const articles = useStore((state) => state.articles);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useFocusTarget('particulars.labels');
  const known = useMemo(() => allLabels(articles.flatMap(({ labels = [] }) => labels)), [articles]);
  const of = subject.records.length;
  const labels = labelsOf(subject.records);
  const onAll = new Set(labels.flatMap(({ label, count }) => (count === of ? [labelKey(label)] : [])));
  const options = isOpen ? optionsFor(known, typed, onAll) : [];

  const add = async (label: string) => {
    setTyped('');
    setOpen(false);
    const refusal = label.trim() === '' ? null : await subject.write({ addLabels: [label] });
    setProblem(refusal);
    if (refusal !== null) setTyped(label);
  };
  const remove = (label: string) => {
    focusTarget('particulars.labels');
    void subject.write({ removeLabels: [label] });
  };
  const last = labels.at(-1);
  return (
    <FieldRow label="Labels" isSet={labels.length > 0}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field in it */}
      <div
        className="labels-field picker"
        onKeyDown={(event) => {
          if (typed === '' && event.key === 'Backspace' && last) remove(last.label);
          else if (typed !== '' || !undoByKey(event, desk)) return;
          event.preventDefault();
        }}
      >
        {labels.map(({ label, count }) => (
          <span key={labelKey(label)} className="label-chip" data-some={count < of || undefined}>
            <bdi>{label}</bdi>
            {count < of && <small> {`${numeral(count)} of ${numeral(of)}`}</small>}
            <button type="button" aria-label={`Remove the label ${label}`} onClick={() => remove(label)}>
              <Icon name="close" />
            </button>
          </span>
        ))}
        <Combobox
          field={field}
          label="Add a label"
          listLabel="Labels"
          placeholder="Add a label"
          text={typed}
          options={options}
          keyOf={({ label }) => label}
          popup={{
            isOpen,
            onOpen: () => setOpen(true),
            onClose: () => {
              setOpen(false);
              if (typed.trim() !== '') void add(typed);
            },
            onEscape: () => {
              setOpen(false);
              setTyped('');
              setProblem(null);
            },
          }}
          onType={(text) => {
            setTyped(text);
            setOpen(true);
          }}
          onChoose={({ label }) => void add(label)}
        >
          {({ label, count }) => (
            <>
              <bdi>{count === 0 ? `New label “${label}”` : label}</bdi>
              {count > 0 && <small>{numeral(count)}</small>}
            </>
          )}
        </Combobox>
      </div>
      <FieldProblem
        field={{
          problem,
          putBack: () => {
            setTyped('');
            setProblem(null);
          },
        }}
      />
    </FieldRow>
  );
}

interface Offered {
  readonly label: string;
  /** On how many articles it is; 0 for one that is new. */
  readonly count: number;
}

/** Every label of the workspace, the most frequent ones first. */
function allLabels(labels: readonly string[]): readonly Offered[] {
  const found = new Map<string, { readonly label: string; count: number }>();
  for (const label of labels) {
    const known = found.get(labelKey(label));
    if (known) known.count += 1;
    else found.set(labelKey(label), { label, count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** What is typed comes first where it is new: Enter means it. */
function optionsFor(
  known: readonly Offered[],
  typed: string,
  onAll: ReadonlySet<string>,
): readonly Offered[] {
  const key = labelKey(typed);
  const found = known
    .filter(({ label }) => labelKey(label).includes(key) && !onAll.has(labelKey(label)))
    .slice(0, maxOffered);
  const isKnown = key === '' || known.some(({ label }) => labelKey(label) === key);
  const exact = found.filter(({ label }) => labelKey(label) === key);
  const others = found.filter(({ label }) => labelKey(label) !== key);
  return isKnown ? [...exact, ...others] : [{ label: typed.trim(), count: 0 }, ...others];
}
