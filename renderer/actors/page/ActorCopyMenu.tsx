import { citationStyleLabel, citationStyles } from '../../../shared/citation/citationStyles.ts';
import { saveFormatLabel, saveFormats } from '../../../shared/table/saveFormats.ts';
import { copyActorAnswers, saveActorAnswers } from '../../state/actions/actorAnswersOut.ts';
import { useStore } from '../../state/store.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';

/** Copies what the tab of the page shows, or those mentions that are ticked, and saves it as a file. */
export function ActorCopyMenu() {
  const hasAny = useStore((state) => state.actorPage.total > 0);
  if (!hasAny) return null;
  return (
    <>
      <MenuButton
        label="Copy"
        name="Copy what is shown"
        items={[
          { label: 'Table', hint: 'for spreadsheets', onChoose: () => void copyActorAnswers('table') },
          { label: 'Sentences', onChoose: () => void copyActorAnswers('text') },
          ...citationStyles.map((style) => ({
            label: citationStyleLabel[style],
            onChoose: () => void copyActorAnswers('citations', style),
          })),
        ]}
      />
      <MenuButton
        label="Save as"
        name="Save as a file"
        items={saveFormats.map((format) => ({
          label: `${saveFormatLabel[format]}…`,
          onChoose: () => void saveActorAnswers(format),
        }))}
      />
    </>
  );
}
