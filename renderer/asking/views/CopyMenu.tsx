import { citationStyleLabel, citationStyles } from '../../../shared/citation/citationStyles.ts';
import { saveFormatLabel, saveFormats } from '../../../shared/table/saveFormats.ts';
import { type Arranged, copyAnswers, saveAnswers } from '../../state/actions/answersOut.ts';
import { useStore } from '../../state/store.ts';
import { MenuButton, type MenuItem } from '../../ui/MenuButton.tsx';
import { sortingOf, useTableLook } from './tableLook.ts';

/** What is copied: those answers that are selected, else all. */
export function useCopyItems(): readonly MenuItem[] {
  const arranged = useArranged();
  return [
    { label: 'Table', hint: 'for spreadsheets', onChoose: () => void copyAnswers('table', arranged) },
    { label: 'Sentences', onChoose: () => void copyAnswers('text', arranged) },
    ...citationStyles.map((style) => ({
      label: citationStyleLabel[style],
      onChoose: () => void copyAnswers('citations', arranged, style),
    })),
  ];
}

/** As the table shows them; sentences come in their own order. */
function useArranged(): Arranged {
  const look = useTableLook();
  const view = useStore((state) => state.asking.view);
  return { columns: look.columns.map(({ id }) => id), sorting: view === 'table' ? sortingOf(look) : [] };
}

/** Copies the answers, and saves them as a file. */
export function CopyMenu() {
  const arranged = useArranged();
  const hasAny = useStore((state) => (state.asking.answers?.total ?? 0) > 0);
  const items = useCopyItems();
  if (!hasAny) return null;
  return (
    <>
      <MenuButton
        label="Copy"
        name="Copy answers"
        className="button icon-when-narrow"
        icon={<Sign shape="M5 1.5h7.5V9M1.5 4.5h8v8h-8z" />}
        items={items}
      />
      <MenuButton
        label="Save as"
        name="Save as a file"
        className="button icon-when-narrow"
        icon={<Sign shape="M7 1.5v7M3.8 5.6 7 8.8l3.2-3.2M1.5 12.5h11" />}
        items={saveFormats.map((format) => ({
          label: `${saveFormatLabel[format]}…`,
          onChoose: () => void saveAnswers(format, arranged),
        }))}
      />
    </>
  );
}

function Sign({ shape }: { readonly shape: string }) {
  return (
    <svg
      className="button-sign"
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shape} />
    </svg>
  );
}
