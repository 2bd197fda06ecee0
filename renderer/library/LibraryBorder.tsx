import { previewSettings, saveSettings } from '../state/actions/settings.ts';
import { usualWidths } from '../state/columns.ts';
import { useStore } from '../state/store.ts';
import { Splitter } from '../ui/Splitter.tsx';

/** The border of the left column, which can be moved. */
export function LibraryBorder() {
  const width = useStore((state) => state.settings.libraryWidth) ?? usualWidths.library;
  return (
    <Splitter
      label="Width of the library"
      part="left"
      size={width}
      smallest={160}
      largest={520}
      onDrag={(libraryWidth) => previewSettings({ libraryWidth })}
      onMove={(libraryWidth) => void saveSettings({ libraryWidth })}
    />
  );
}
