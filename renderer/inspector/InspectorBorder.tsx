import { previewSettings, saveSettings } from '../state/actions/settings.ts';
import { usualWidths } from '../state/columns.ts';
import { useStore } from '../state/store.ts';
import { Splitter } from '../ui/Splitter.tsx';

/** The border of the right column, which can be moved. */
export function InspectorBorder() {
  const width = useStore((state) => state.settings.inspectorWidth) ?? usualWidths.inspector;
  return (
    <Splitter
      label="Width of the inspector"
      part="right"
      size={width}
      smallest={240}
      largest={640}
      onDrag={(inspectorWidth) => previewSettings({ inspectorWidth })}
      onMove={(inspectorWidth) => void saveSettings({ inspectorWidth })}
    />
  );
}
