import { saveSettings } from '../state/actions/settings.ts';
import { useStore } from '../state/store.ts';
import { Field } from '../ui/Field.tsx';

const themes = { system: 'Match System', light: 'Light', dark: 'Dark' } as const;

/** Colours and sizes. */
export function AppearanceSection() {
  const { theme = 'system' } = useStore((state) => state.settings);
  return (
    <Field label="Theme">
      <select
        value={theme}
        // True because these are the options.
        onChange={({ target }) => void saveSettings({ theme: target.value as keyof typeof themes })}
      >
        {Object.entries(themes).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
