import { useContext, useEffect, useMemo, useState } from 'react';
import type { Outlet } from '../../shared/model/outlet.ts';
import { outletKey } from '../../shared/model/outletKey.ts';
import { outletKindLabel } from '../../shared/model/outletKind.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { undoByKey } from '../inspector/useTyped.ts';
import { type KnownOutlet, knownOutlets } from '../outlets/knownOutlets.ts';
import { outletDialog } from '../outlets/OutletDialog.tsx';
import { readOutlets } from '../state/actions/outlets.ts';
import { showDialog } from '../state/actions/view.ts';
import { outletNamed } from '../state/outletNames.ts';
import { useStore } from '../state/store.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { FieldRow } from '../ui/FieldRow.tsx';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { Icon } from '../ui/Icon.tsx';
import { DeclaredContext } from './Guess.tsx';
import { commonOf } from './merged.ts';
import type { Subject } from './subject.ts';

type Option =
  | { readonly kind: 'known'; readonly outlet: KnownOutlet }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'none' };

/** So many are offered at once: to find another one, type. */
const maxOffered = 8;

/** Who published one article, or several: an outlet that is known, or a new name. */
export function OutletField({ subject }: { readonly subject: Subject }) {
  const desk = useDesk();
  const entries = useStore((state) => state.outlets);
  const articles = useStore((state) => state.articles);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const field = useFocusTarget('particulars.outlet');
  useEffect(() => {
    if (entries === null) void readOutlets();
  }, [entries]);
  const known = useMemo(() => knownOutlets(entries ?? [], articles), [entries, articles]);
  const common = commonOf(subject.records, ({ source }) => source.publisher);
  const value = common.kind === 'same' ? (common.value ?? '') : '';
  const entry = outletNamed(entries ?? [], value);
  const options = isOpen ? optionsFor(known, typed?.trim() ?? '', value) : [];

  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  const store = (publisher: string | null) => {
    close();
    if (common.kind === 'various' || (publisher ?? '') !== value) void subject.write({ publisher });
  };
  const take = (option: Option) => {
    if (option.kind === 'none') store(null);
    else store(option.kind === 'new' ? option.name : option.outlet.name);
  };
  return (
    <FieldRow label="Outlet" isSet={value !== ''}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field in it */}
      <div
        className="outlet-field picker"
        data-various={common.kind === 'various' || undefined}
        onKeyDown={(event) => {
          if (typed === null && undoByKey(event, desk)) event.preventDefault();
        }}
      >
        <Combobox
          field={field}
          label="Outlet"
          describedBy={useContext(DeclaredContext)}
          listLabel="Outlets"
          placeholder={common.kind === 'various' ? 'various' : '–'}
          text={typed ?? value}
          options={options}
          keyOf={(option) => (option.kind === 'known' ? option.outlet.key : option.kind)}
          popup={{
            isOpen,
            onOpen: () => setOpen(true),
            onClose: () => {
              // What was typed and left is meant: a name that nobody has to choose.
              if (typed !== null && typed.trim() !== '' && typed.trim() !== value) store(typed.trim());
              else close();
            },
            onEscape: close,
          }}
          onType={(text) => {
            setTyped(text);
            setOpen(true);
          }}
          onChoose={take}
        >
          {(option) => <OptionWords option={option} />}
        </Combobox>
        {entry?.kind && !isOpen && <span className="field-aside">{outletKindLabel[entry.kind]}</span>}
      </div>
      {value !== '' && (
        <button
          type="button"
          className="field-button"
          aria-label={`About the outlet ${entry?.name ?? value}`}
          title="Outlet details"
          onClick={() => showDialog(outletDialog, { name: value })}
        >
          <Icon name="more" />
        </button>
      )}
    </FieldRow>
  );
}

function optionsFor(known: readonly KnownOutlet[], typed: string, value: string): readonly Option[] {
  const key = outletKey(typed);
  const fitting = known.filter(({ keys }) => keys.some((name) => name.includes(key)));
  const exact = fitting.filter(({ keys }) => keys.includes(key));
  const found = [...exact, ...fitting.filter((one) => !exact.includes(one))]
    .slice(0, maxOffered)
    .map((outlet): Option => ({ kind: 'known', outlet }));
  if (typed === '') return value === '' ? found : [...found, { kind: 'none' }];
  return exact.length > 0 ? found : [...found, { kind: 'new', name: typed }];
}

function OptionWords({ option }: { readonly option: Option }) {
  if (option.kind === 'none') return <span>No outlet</span>;
  if (option.kind === 'new')
    return (
      <span>
        New outlet “<bdi>{option.name}</bdi>”
      </span>
    );
  const { name, entry, articles } = option.outlet;
  return (
    <>
      <bdi>{name}</bdi>
      <small>
        {kindWords(entry)}
        {numeral(articles)} <span className="visually-hidden">{counted(articles, 'article')}</span>
      </small>
    </>
  );
}

function kindWords(entry: Outlet | null): string {
  return entry?.kind ? `${outletKindLabel[entry.kind]} · ` : '';
}
