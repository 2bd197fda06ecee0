import { excerptOf } from '../../shared/model/extent.ts';
import { type Tag, tagLabel } from '../../shared/model/tag.ts';
import { everywhereCommand } from '../everywhere/commands.ts';
import { noteCommand } from '../inspector/commands.ts';
import { attributionCommands } from '../modes/attribution/attribution.tsx';
import { type Command, keyOf, shortcutsOf, tipOf } from '../modes/command.ts';
import { gradeCommand } from '../modes/grading.tsx';
import { linkCommand } from '../modes/linking/linking.tsx';
import { pickingCommands } from '../modes/picking.tsx';
import { savePreferences } from '../state/actions/preferences.ts';
import { currentAnnotation } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { addSelectionCommand } from './commands.ts';

interface Offered {
  /** In fewer words than in a menu. */
  readonly label: string;
  readonly command: Command;
  /** Where the command says of other tags only that it is not for them. */
  readonly only?: Tag;
}

/** What the selected words become besides one of the four tags. */
const forSelection: readonly Offered[] = [
  { label: 'Claim with claimer', command: attributionCommands.claim },
  { label: 'Quote with speaker', command: attributionCommands.quote },
  { label: 'Tag everywhere', command: everywhereCommand },
];

/** What they become for the current annotation, and what else there is to do with that. */
const forCurrent: readonly Offered[] = [
  { label: 'Cue', command: pickingCommands.cue },
  { label: 'Hedge', command: pickingCommands.hedge },
  { label: 'As of', command: pickingCommands.asOf },
  { label: 'Entity', command: pickingCommands.measuredEntity },
  { label: 'Grade', command: gradeCommand, only: 'claim' },
  { label: 'Link', command: linkCommand },
  { label: 'Note', command: noteCommand },
];

interface Props {
  readonly isOpen: boolean;
  /** `asked` is when the person asked, in milliseconds of the page. */
  readonly onRun: (command: Command, asked: number) => void;
}

/** Beside the four tags: adding to the current annotation, and below them, once it is asked for, all that has a letter of its own. */
export function MoreForSelection({ isOpen, onRun }: Props) {
  const current = useStore(currentAnnotation);
  return (
    <Toolbar label="More for the selection" className="more-toolbar">
      <span className="words-bar-ends">
        {current && (
          <button
            type="button"
            aria-label="Add to Annotation"
            title={tipOf(addSelectionCommand, `${tagLabel[current.tag]} “${excerptOf(current, 40)}”`)}
            aria-keyshortcuts={shortcutsOf(addSelectionCommand)}
            onClick={({ timeStamp }) => onRun(addSelectionCommand, timeStamp)}
          >
            Add <Kbd>{keyOf(addSelectionCommand)}</Kbd>
          </button>
        )}
        <button
          type="button"
          aria-expanded={isOpen}
          title={isOpen ? 'Show less' : 'Show more of what can be done with these words'}
          onClick={() => void savePreferences({ showsMoreForSelection: !isOpen })}
        >
          {isOpen ? 'Less' : 'More'} <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      </span>
      {isOpen && (
        <div className="words-bar-row">
          {forSelection.map((offered) => (
            <Offer key={offered.command.id} {...offered} onRun={onRun} />
          ))}
        </div>
      )}
      {isOpen && current && (
        <div className="words-bar-row">
          <span className="words-bar-about">
            {tagLabel[current.tag]} <bdi>“{excerptOf(current, 24)}”</bdi>
          </span>
          {forCurrent
            .filter(({ only }) => only === undefined || only === current.tag)
            .map((offered) => (
              <Offer key={offered.command.id} {...offered} onRun={onRun} />
            ))}
        </div>
      )}
    </Toolbar>
  );
}

function Offer({ label, command, onRun }: Offered & Pick<Props, 'onRun'>) {
  const isEnabled = useStore(command.isEnabled);
  if (!isEnabled) return null;
  return (
    <button
      type="button"
      title={tipOf(command)}
      aria-keyshortcuts={shortcutsOf(command)}
      onClick={({ timeStamp }) => onRun(command, timeStamp)}
    >
      {label} <Kbd>{keyOf(command)}</Kbd>
    </button>
  );
}
