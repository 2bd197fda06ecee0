import type { ActorEntry } from '../../../shared/model/actor.ts';
import { actorType } from '../../../shared/model/codes/actor.ts';
import { countries } from '../../../shared/model/countries.ts';
import { sectorWords } from '../../../shared/model/sectors.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { changeActors } from '../../state/actions/actors.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { MenuButton, type MenuItem } from '../../ui/MenuButton.tsx';

interface Props {
  readonly selected: ReadonlySet<string>;
  readonly onClear: () => void;
}

/** What can be said of all the actors that are ticked: a type, a sector, a country; each is one action. */
export function ManyActors({ selected, onClear }: Props) {
  const ids = [...selected];
  const many = numeral(ids.length);
  const type = (words: string, value: ActorEntry['type']): MenuItem => ({
    label: words,
    onChoose: () => void changeActors(ids, { type: value }),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons
    <div className="many-actors" role="group" aria-label="Actors selected">
      <span role="status">{many} selected</span>
      <button type="button" className="many-button" onClick={onClear}>
        <Kbd>Esc</Kbd>
        <span className="visually-hidden">Select none</span>
      </button>
      <MenuButton
        label="Type"
        name={`Type of ${many} actors`}
        className="many-button"
        items={[
          // True because the keys are the types.
          ...Object.entries(actorType.codes).map(([code, { label }]) =>
            type(label, code as ActorEntry['type']),
          ),
          type('no type', null),
        ]}
      />
      <MenuButton
        label="Sector"
        name={`Sector of ${many} actors`}
        className="many-button"
        items={[
          ...Object.entries(sectorWords).map(([code, words]) => ({
            label: `${code}: ${words}`,
            onChoose: () => void changeActors(ids, { sector: code }),
          })),
          { label: 'no sector', onChoose: () => void changeActors(ids, { sector: null }) },
        ]}
      />
      <MenuButton
        label="Country"
        name={`Country of ${many} actors`}
        className="many-button"
        items={[
          ...countries().map(({ code, name }) => ({
            label: name,
            onChoose: () => void changeActors(ids, { country: code }),
          })),
          { label: 'no country', onChoose: () => void changeActors(ids, { country: null }) },
        ]}
      />
    </div>
  );
}
