import { typedDate } from '../../shared/dates/typedDate.ts';
import { shortDay, shortDays } from '../../shared/text/days.ts';
import { notice } from '../state/actions/notices.ts';
import { dateFormOf, languageOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { TextField } from './TextField.tsx';

interface Props {
  readonly fieldKey: string;
  readonly label: string;
  /** ISO 8601, a date or an interval; or ''. */
  readonly stored: string;
  /** Stores an ISO 8601 date or interval, or nothing for ''; resolves to why that was refused, or null. */
  readonly write: (iso: string) => Promise<string | null>;
}

/** A date or an interval, shown and typed as the person writes dates; “yesterday” counts from the article’s date, which is said. */
export function DateField({ fieldKey, label, stored, write }: Props) {
  const form = useStore(dateFormOf);
  const from = useStore(({ open }) => open?.article.source.publishedAt ?? null);
  const language = useStore((state) => languageOf(state, state.open?.article));
  const save = async (typed: string) => {
    if (typed === '') return write('');
    const reading = { form, language, orInterval: true, canLackYear: true };
    const date = typedDate(typed, { ...reading, from });
    if (!date.ok) return date.error.message;
    const problem = await write(date.value);
    if (problem === null && from !== null && !typedDate(typed, { ...reading, from: null }).ok)
      notice(
        `${label}: ${shortDays(date.value, form)}, counted from the article’s date (${shortDay(from, form)}).`,
      );
    return problem;
  };
  return (
    <TextField
      fieldKey={fieldKey}
      label={label}
      stored={shortDays(stored, form)}
      hint={`for example ${shortDay('2025-01-10', form)}`}
      write={save}
      target={useFocusTarget('inspector.asOf')}
    />
  );
}
