import { useId } from 'react';
import { type DateForm, dateForms } from '../../shared/model/dateForm.ts';
import { articleLanguages } from '../../shared/model/languages.ts';
import { shortDay } from '../../shared/text/days.ts';
import { savePreferences } from '../state/actions/preferences.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { Choice } from './Choice.tsx';
import { hintOf, PreferenceRow } from './PreferenceRow.tsx';

/** How dates are read and written, and in which language an article is that says nothing of it. */
export function ReadingSection() {
  const { dateForm, articleLanguage } = useStore((state) => state.preferences);
  const system = useStore((state) => state.systemDateForm);
  const form = useStore(dateFormOf);
  const language = useId();
  return (
    <>
      <PreferenceRow label="Dates" hint={meaning[form]}>
        <Choice
          layout="list"
          options={[
            ['system', `As on this computer: ${exampleOf(system)}`],
            ...dateForms.map((each) => [each, exampleOf(each)] as const),
          ]}
          value={dateForm ?? 'system'}
          onChoose={(chosen) => void savePreferences({ dateForm: chosen === 'system' ? null : chosen })}
        />
      </PreferenceRow>
      <PreferenceRow
        label="Language of articles"
        control={language}
        hint="For articles that do not state their language. It sets the voice of a screen reader, the shapes of letters, and the names of months that dates may have."
      >
        <select
          id={language}
          aria-describedby={hintOf(language)}
          value={articleLanguage ?? ''}
          onChange={({ target }) => void savePreferences({ articleLanguage: target.value || null })}
        >
          <option value="">Not known</option>
          {articleLanguages.map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </PreferenceRow>
    </>
  );
}

function exampleOf(form: DateForm): string {
  return shortDay('2025-01-10', form);
}

const meaning: Readonly<Record<DateForm, string>> = {
  'day-month': 'A date typed as 1/2/2025 is 1 February. Stored dates and exports are not changed.',
  'month-day': 'A date typed as 1/2/2025 is January 2. Stored dates and exports are not changed.',
  iso: 'A date typed as 1/2/2025 is refused as unclear. Stored dates and exports are not changed.',
};
