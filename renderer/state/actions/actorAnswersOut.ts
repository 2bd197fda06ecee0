import type { CitationStyle } from '../../../shared/citation/citationStyles.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { ActorTab } from '../../../shared/query/actorQueries.ts';
import { usualColumns } from '../../../shared/table/columns.ts';
import type { SaveFormat } from '../../../shared/table/saveFormats.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { getState } from '../store.ts';
import { askedOfTab } from './actorPage.ts';
import { guarded, notice } from './notices.ts';

/** What kind of table each tab makes. */
const tableOf: Readonly<Record<ActorTab, Tag | 'several'>> = {
  said: 'quote',
  claimed: 'claim',
  about: 'several',
  mentions: 'actor',
};

/** Puts what the tab of the page shows, or those of it that are ticked, on the clipboard, and says so. */
export async function copyActorAnswers(
  as: Input<'asking.copy'>['as'],
  style: CitationStyle = 'text',
): Promise<void> {
  const wanted = answersWanted();
  const copied = wanted && (await guarded(() => call('asking.copy', { ...wanted, as, style })));
  if (copied) notice(`Copied ${counted(copied.answers, 'annotation')}.`);
}

/** Saves the same to a file that the person is asked for, and says so. */
export async function saveActorAnswers(format: SaveFormat): Promise<void> {
  const wanted = answersWanted();
  const saved = wanted && (await guarded(() => call('asking.save', { ...wanted, format })));
  if (saved) notice(`Saved ${counted(saved.answers, 'annotation')} to ${saved.fileName}.`);
}

function answersWanted() {
  const { tab, order, selected, answers } = getState().actorPage;
  const asked = askedOfTab();
  // In the order of the list.
  const ids = answers?.flatMap(({ id }) => (selected.has(id) ? [id] : [])) ?? [];
  const columns = usualColumns[tableOf[tab]].map(({ id }) => id);
  return asked && { asked, ids: ids.length === 0 ? null : ids, order, sorting: [], columns };
}
