import type { KeyboardEvent, PointerEvent } from 'react';
import { previewSettings, saveSettings } from '../state/actions/settings.ts';
import { useStore } from '../state/store.ts';

const limits = {
  library: {
    least: 160,
    most: 520,
    usual: 256,
    key: 'libraryWidth',
    label: 'Width of the library',
    direction: 1,
  },
  inspector: {
    least: 240,
    most: 640,
    usual: 336,
    key: 'inspectorWidth',
    label: 'Width of the inspector',
    direction: -1,
  },
} as const;

/** The border of a side column: drag it, or move it with the arrow keys. */
export function Splitter({ side }: { readonly side: keyof typeof limits }) {
  const { least, most, usual, key, label, direction } = limits[side];
  const width = useStore((state) => state.settings[key]) ?? usual;
  const within = (to: number) => ({ [key]: Math.round(Math.min(most, Math.max(least, to))) });

  const drag = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const { currentTarget, clientX: from, pointerId } = event;
    currentTarget.setPointerCapture(pointerId);
    let to = width;
    const move = (moved: globalThis.PointerEvent) => {
      to = width + (moved.clientX - from) * direction;
      previewSettings(within(to));
    };
    currentTarget.addEventListener('pointermove', move);
    const end = () => {
      currentTarget.removeEventListener('pointermove', move);
      void saveSettings(within(to));
    };
    currentTarget.addEventListener('lostpointercapture', end, { once: true });
  };
  const nudge = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step !== undefined) void saveSettings(within(width + step * direction));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no thematic break
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={nudge}
    />
  );
}
