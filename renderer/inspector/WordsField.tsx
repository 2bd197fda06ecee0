import { type KeyboardEvent, useId } from 'react';
import { keyLabel } from '../../shared/commands.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { patchAt, valueAt } from '../../shared/model/attributePath.ts';
import { propertyLabel, propertyOfLabel } from '../../shared/model/codes/figure.ts';
import { pathOf, type SegmentSlot, segmentIn } from '../../shared/model/segmentSlots.ts';
import { type Desk, useDesk } from '../article/desk.ts';
import { type Command, keysOf, shortcutsOf } from '../modes/command.ts';
import { pickingCommands, pickWords } from '../modes/picking.tsx';
import { changeInTurn } from '../state/actions/fields.ts';
import { readOn } from '../state/actions/looking.ts';
import { useStore } from '../state/store.ts';
import { TextInput } from '../ui/Field.tsx';
import { FieldRow } from '../ui/FieldRow.tsx';
import { focusTarget, useFocusTarget } from '../ui/focusTargets.ts';
import { Icon } from '../ui/Icon.tsx';
import { isMac } from '../ui/platform.ts';
import { useTyped } from './useTyped.ts';

interface Props {
  readonly annotation: Annotation;
  readonly slot: SegmentSlot;
  readonly label: string;
  /** The analyst's own words may be there, too. */
  readonly isFree: boolean;
}

/** The commands that pick the same words from the article. */
const commandOf: Readonly<Partial<Record<SegmentSlot, Command>>> = pickingCommands;

/** Words of the article, to be selected, shown or cleared there; or the analyst's own words. */
export function WordsField({ annotation, slot, label, isFree }: Props) {
  const segment = segmentIn(annotation, slot);
  return segment ? (
    <PickedWords annotation={annotation} slot={slot} label={label} words={segment.exact} />
  ) : (
    <NoWordsYet annotation={annotation} slot={slot} label={label} isFree={isFree} />
  );
}

function PickedWords(props: Omit<Props, 'isFree'> & { readonly words: string }) {
  const { annotation, slot, label, words } = props;
  const desk = useDesk();
  const clear = async () => {
    await write(annotation.id, slot, '');
    focusTarget(`inspector.words.${slot}`);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    void clear();
  };
  return (
    <FieldRow label={label} isSet>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it */}
      <span className="picked-words" onKeyDown={keys}>
        <button
          ref={useFocusTarget(`inspector.words.${slot}`)}
          type="button"
          className="words"
          title="Show in the text"
          aria-label={`${label}: ${words.slice(0, maxWordsLength)}`}
          onClick={() => reveal(desk, annotation, slot)}
        >
          <bdi>“{words.slice(0, maxWordsLength)}”</bdi>
        </button>
        <span className="words-tools">
          <button
            type="button"
            className="field-button"
            aria-label={`Select other words for ${label}`}
            title="Select other words in the text"
            onClick={() => pickWords(desk, slot, { isFromField: true })}
          >
            <Icon name="target" />
          </button>
          <button
            type="button"
            className="field-button"
            aria-label={`Clear ${label}`}
            title="Clear"
            onClick={() => void clear()}
          >
            <Icon name="close" />
          </button>
        </span>
      </span>
    </FieldRow>
  );
}

/** More words than a line holds, in UTF-16 code units. */
const maxWordsLength = 200;

function NoWordsYet({ annotation, slot, label, isFree }: Props) {
  const desk = useDesk();
  const id = useId();
  const own = valueAt(annotation.attributes, pathOf(slot));
  const isProperty = slot === 'measuredProperty';
  const words = typeof own === 'string' ? own : '';
  const field = useTyped(`${annotation.id} ${slot}`, isProperty ? propertyLabel(words) : words, (typed) => {
    const text = typed.trim();
    return write(annotation.id, slot, isProperty ? propertyOfLabel(text) : text);
  });
  const ownKeys = useStore((state) => state.preferences.keys);
  const command = commandOf[slot];
  const [key] = command ? keysOf(command, ownKeys).map((each) => keyLabel(each, isMac)) : [];
  return (
    <FieldRow label={label} {...(isFree && { control: id })} isSet={field.text !== ''} field={field}>
      {isFree && <TextInput field={field} id={id} className="quiet-field" placeholder="–" spellCheck />}
      <span>
        <button
          ref={useFocusTarget(`inspector.words.${slot}`)}
          type="button"
          className="pick-button"
          data-key={key}
          aria-keyshortcuts={command && shortcutsOf(command, ownKeys)}
          aria-label={`Select ${label} in the text`}
          onClick={() => pickWords(desk, slot, { isFromField: true })}
        >
          {isFree ? <Icon name="target" /> : 'Select'}
        </button>
      </span>
    </FieldRow>
  );
}

function write(id: string, slot: SegmentSlot, text: string): Promise<string | null> {
  return changeInTurn(id, ({ attributes }) => patchAt(attributes, pathOf(slot), text === '' ? null : text));
}

function reveal(desk: Desk, annotation: Annotation, slot: SegmentSlot): void {
  const segment = segmentIn(annotation, slot);
  readOn();
  if (segment) desk.article?.reveal({ ...annotation, segments: [segment] });
}
