import type { CitationStyle } from '../../../shared/citation/citationStyles.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { SaveFormat } from '../../../shared/table/saveFormats.ts';
import { counted } from '../../../shared/text/counting.ts';
import type { Asked, Sorting } from '../../../shared/transfer/asking.ts';
import { call } from '../../ipc/client.ts';
import { getState } from '../store.ts';
import { rowsInOrder } from './answerTable.ts';
import { askedFrom } from './asking.ts';
import { guarded, notice } from './notices.ts';

/** How answers are arranged where they are copied or saved: as the table shows them. */
export interface Arranged {
  readonly columns: readonly string[];
  readonly sorting: Sorting;
}

/** Puts the selected answers, or else all of them, on the clipboard, and says so. */
export async function copyAnswers(
  as: Input<'asking.copy'>['as'],
  arranged: Arranged,
  style: CitationStyle = 'text',
): Promise<void> {
  const copied = await guarded(async () => {
    const wanted = await answersWanted(arranged);
    return wanted && (await call('asking.copy', { ...wanted, as, style }));
  });
  if (copied) notice(`Copied ${counted(copied.answers, 'answer')}.`);
}

/** Saves the selected answers, or else all of them, to a file that the person is asked for, and says so. */
export async function saveAnswers(format: SaveFormat, arranged: Arranged): Promise<void> {
  const saved = await guarded(async () => {
    const wanted = await answersWanted(arranged);
    return wanted && (await call('asking.save', { ...wanted, format }));
  });
  if (saved) notice(`Saved ${counted(saved.answers, 'answer')} to ${saved.fileName}.`);
}

async function answersWanted({ columns, sorting }: Arranged) {
  const { asked, order, selected } = getState().asking;
  if (!asked) return null;
  const question = askedFrom(getState(), asked);
  const ids = selected.size === 0 ? null : await inOrderShown(question, sorting);
  return { asked: question, ids, order, sorting: [...sorting], columns: [...columns] };
}

/** The selected answers as they come in the list or in the table. */
async function inOrderShown(asked: Asked, sorting: Sorting): Promise<string[]> {
  const { selected, order, view, hits } = getState().asking;
  const inOrder =
    view === 'table' && sorting.length > 0
      ? await rowsInOrder(asked, sorting)
      : (hits ?? (await call('asking.hits', { asked, order })));
  const found = inOrder.flatMap(({ id }) => (selected.has(id) ? [id] : []));
  // Those beyond what one way leads through go last.
  return [...new Set([...found, ...selected])];
}
