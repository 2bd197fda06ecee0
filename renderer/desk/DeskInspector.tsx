import { useEffect } from 'react';
import { reliabilityWords } from '../../shared/model/admiralty.ts';
import type { ArticleRecord } from '../../shared/model/article.ts';
import { numeral } from '../../shared/text/counting.ts';
import { InspectorBorder } from '../inspector/InspectorBorder.tsx';
import { Note } from '../inspector/Note.tsx';
import { FileFacts } from '../particulars/FileFacts.tsx';
import { guessesIn } from '../particulars/merged.ts';
import { Particulars } from '../particulars/Particulars.tsx';
import { inspectOnDesk } from '../state/actions/desk.ts';
import { readRecords } from '../state/actions/records.ts';
import { outletNamed } from '../state/outletNames.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';

/** The right column of the desk: what is known of the current article, or of all that are selected. */
export function DeskInspector() {
  const { currentId, selected, about } = useStore((state) => state.deskRoom);
  const records = useStore((state) => state.records);
  const isSeveral = selected.size > 1;
  const isAboutAll = isSeveral && (about === 'selected' || currentId === null);
  const ids = isAboutAll ? [...selected] : currentId === null ? [] : [currentId];
  const found = ids.flatMap((id) => records.get(id) ?? []);
  const isRead = found.length === ids.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when others are meant, or when what was read is forgotten
  useEffect(() => {
    if (!isRead) void readRecords(ids);
  }, [isRead, isAboutAll ? selected : currentId]);
  const [record] = found;
  return (
    <aside ref={useFocusTarget('inspector')} className="column" aria-label="Inspector">
      <InspectorBorder />
      <div className="inspector desk-inspector">
        {isSeveral && <About isAboutAll={isAboutAll} />}
        {!isSeveral && <h2>This article</h2>}
        {ids.length === 0 && <p className="hint">Select an article to see what is known of it.</p>}
        {record && isRead && (
          <>
            <Particulars key={ids.length === 1 ? record.id : 'several'} records={found} />
            {isAboutAll ? <Guesses records={found} /> : <One record={record} />}
          </>
        )}
      </div>
    </aside>
  );
}

function About({ isAboutAll }: { readonly isAboutAll: boolean }) {
  const { currentId, selected } = useStore((state) => state.deskRoom);
  const place = currentId === null ? -1 : [...selected].indexOf(currentId);
  return (
    <div className="desk-about">
      <fieldset>
        <legend className="visually-hidden">What the fields are about</legend>
        <button type="button" aria-pressed={!isAboutAll} onClick={() => inspectOnDesk('current')}>
          This article
        </button>
        <button type="button" aria-pressed={isAboutAll} onClick={() => inspectOnDesk('selected')}>
          All {numeral(selected.size)} selected
        </button>
      </fieldset>
      {!isAboutAll && place >= 0 && (
        <span className="hint">
          {numeral(place + 1)} of {numeral(selected.size)}
        </span>
      )}
    </div>
  );
}

function One({ record }: { readonly record: ArticleRecord }) {
  return (
    <>
      <Note key={record.id} id={record.id} note={record.note ?? null} label="Note" />
      <FileFacts record={record} />
      <Usual publisher={record.source.publisher} />
    </>
  );
}

/** What grades of its claims begin with. */
function Usual({ publisher }: { readonly publisher: string | null }) {
  const outlets = useStore((state) => state.outlets);
  const reliability = outlets && publisher ? outletNamed(outlets, publisher)?.reliability : null;
  if (!reliability) return null;
  return (
    <p className="hint desk-usual">
      Claims from this outlet usually get{' '}
      <b>
        {reliability} {reliabilityWords[reliability]}
      </b>
      : a new grade in this article begins with it.
    </p>
  );
}

function Guesses({ records }: { readonly records: readonly ArticleRecord[] }) {
  const count = guessesIn(records);
  if (count === 0) return null;
  return (
    <p className="hint desk-usual">
      {count === 1
        ? 'One value was guessed. Confirm it in the bar below the articles, or look at the article.'
        : `${numeral(count)} values were guessed. Confirm them in the bar below the articles, or look at each article.`}
    </p>
  );
}
