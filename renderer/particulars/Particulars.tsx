import type { ArticleRecord } from '../../shared/model/article.ts';
import { languageAsTyped } from '../../shared/model/languages.ts';
import { ok } from '../../shared/result.ts';
import { shortDay } from '../../shared/text/days.ts';
import { dateFormOf, languageOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { GuessOr } from './Guess.tsx';
import { LabelsField } from './LabelsField.tsx';
import { OutletField } from './OutletField.tsx';
import { ParticularField } from './ParticularField.tsx';
import { StatusField } from './StatusField.tsx';
import { subjectOf } from './subject.ts';
import { dateAsTyped, dateInWords } from './when.ts';

/**
 * What is known of one article, or of several at once (at least one): what is typed is stored for all of them, in one action. Guesses
 * look like guesses until a person confirms them.
 */
export function Particulars({ records }: { readonly records: readonly ArticleRecord[] }) {
  const subject = subjectOf(records);
  const form = useStore(dateFormOf);
  const language = useStore((state) => languageOf(state, records[0]));
  const showDate = (iso: string) => dateInWords(iso, form);
  return (
    <div className="particulars" data-owns-delete>
      <GuessOr subject={subject} particular="title" label="Title">
        <ParticularField subject={subject} particular="title" label="Title" hint="" />
      </GuessOr>
      <GuessOr subject={subject} particular="publisher" label="Outlet">
        <OutletField subject={subject} />
      </GuessOr>
      <GuessOr subject={subject} particular="author" label="Author">
        <ParticularField subject={subject} particular="author" label="Author" hint="Who wrote it" />
      </GuessOr>
      <GuessOr subject={subject} particular="publishedAt" label="Published" show={showDate}>
        <ParticularField
          subject={subject}
          particular="publishedAt"
          label="Published"
          hint={`for example ${shortDay('2025-02-27', form)}`}
          show={showDate}
          read={(typed) => dateAsTyped(typed, form, language)}
        />
      </GuessOr>
      <GuessOr subject={subject} particular="url" label="Address">
        <ParticularField subject={subject} particular="url" label="Address" hint="https://…" />
      </GuessOr>
      <GuessOr subject={subject} particular="language" label="Language" show={languageInWords}>
        <ParticularField
          subject={subject}
          particular="language"
          label="Language"
          hint="for example French or pt-BR"
          read={(typed) => ok(languageAsTyped(typed))}
          aside={languageInWords}
        />
      </GuessOr>
      <StatusField subject={subject} />
      <LabelsField subject={subject} />
      {records.length > 1 && (
        <ParticularField subject={subject} particular="note" label="Note" hint="A note on each of them" />
      )}
    </div>
  );
}

let names: Intl.DisplayNames | undefined;

/** The English name of a language (BCP 47), or the tag itself where there is none. */
function languageInWords(tag: string): string {
  names ??= new Intl.DisplayNames('en', { type: 'language' });
  try {
    return names.of(tag) ?? tag;
  } catch (error) {
    // An imported file may say anything.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
