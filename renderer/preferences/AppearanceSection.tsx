import { useId } from 'react';
import type { Settings } from '../../shared/model/settings.ts';
import { usual, zooms } from '../appearance/usual.ts';
import { previewSettings, saveSettings } from '../state/actions/settings.ts';
import { useStore } from '../state/store.ts';
import { Choice } from './Choice.tsx';
import { PreferenceRow } from './PreferenceRow.tsx';
import { Slider } from './Slider.tsx';

const themes = [
  ['system', 'Match System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** Colours and sizes: what is behind the dialog follows while they are changed. */
export function AppearanceSection() {
  const now = lookOf(useStore((state) => state.settings));
  const [textSize, columnWidth, zoom] = [useId(), useId(), useId()];
  const changes = wayBack(now);
  return (
    <>
      <PreferenceRow label="Theme">
        <Choice
          layout="row"
          options={themes}
          value={now.theme}
          onChoose={(theme) => void saveSettings({ theme })}
        />
      </PreferenceRow>
      <SizeRow
        label="Text size"
        id={textSize}
        range={{ min: 12, max: 36, step: 0.5 }}
        value={now.textSize}
        patch={(size) => ({ textSize: size })}
      />
      <p className="text-sample" aria-hidden="true">
        Officials put the number at over 11,000 soldiers.
      </p>
      <SizeRow
        label="Column width"
        id={columnWidth}
        range={{ min: 400, max: 1200, step: 20 }}
        value={now.columnWidth}
        patch={(width) => ({ columnWidth: width })}
      />
      <PreferenceRow label="Zoom" control={zoom}>
        <select
          id={zoom}
          value={now.zoom}
          onChange={({ target }) => void saveSettings({ zoom: Number(target.value) })}
        >
          {(zooms.includes(now.zoom) ? zooms : [...zooms, now.zoom]).map((factor) => (
            <option key={factor} value={factor}>
              {Math.round(factor * 100)} %
            </option>
          ))}
        </select>
      </PreferenceRow>
      <PreferenceRow label="Hidden characters">
        <label className="preference-tick">
          <input
            type="checkbox"
            checked={now.showHidden}
            onChange={({ target }) => void saveSettings({ showHidden: target.checked })}
          />
          Show them in the text
        </label>
      </PreferenceRow>
      <PreferenceRow hint="A new workspace starts with the same appearance.">
        <button
          type="button"
          className="button"
          disabled={Object.keys(changes).length === 0}
          onClick={() => void saveSettings(changes)}
        >
          Reset Appearance
        </button>
      </PreferenceRow>
    </>
  );
}

function lookOf({
  theme = usual.theme,
  textSize = usual.textSize,
  columnWidth = usual.columnWidth,
  zoom = usual.zoom,
  showHidden = usual.showHidden,
}: Settings) {
  return { theme, textSize, columnWidth, zoom, showHidden };
}

/** What has to be saved for everything to be as usual again. */
function wayBack(now: ReturnType<typeof lookOf>): Settings {
  const values = new Map<string, unknown>(Object.entries(now));
  return Object.fromEntries(Object.entries(usual).filter(([key, value]) => values.get(key) !== value));
}

interface SizeProps {
  readonly label: string;
  readonly id: string;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  /** CSS pixels. */
  readonly value: number;
  readonly patch: (value: number) => Settings;
}

function SizeRow({ label, id, range, value, patch }: SizeProps) {
  return (
    <PreferenceRow label={label} control={id}>
      <Slider
        id={id}
        {...range}
        value={value}
        words={`${value} px`}
        onMove={(size) => previewSettings(patch(size))}
        onMoved={(size) => void saveSettings(patch(size))}
      />
    </PreferenceRow>
  );
}
