import { tagLabel, tags } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import { selectAnswers } from '../../state/actions/asking.ts';
import { becameTag, changeMany, removeMany } from '../../state/actions/manyAnnotations.ts';
import { decideAll } from '../../state/actions/suggestions.ts';
import type { State } from '../../state/state.ts';
import { useStore } from '../../state/store.ts';
import { ButtonPanel } from '../../ui/ButtonPanel.tsx';
import { focusTarget } from '../../ui/focusTargets.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { ActorPanel } from './ActorPanel.tsx';
import { AttributePanel } from './AttributePanel.tsx';
import { onlyTag } from './answerTotals.ts';
import { useCopyItems } from './CopyMenu.tsx';
import { GradePanel } from './GradePanel.tsx';

/** What can be done with the answers that are selected: each is one action, and one undo takes it back. */
export function SelectionBar() {
  const selected = useStore((state) => state.asking.selected);
  const tag = useStore((state) => onlyTag(state.asking.answers));
  const waits = useStore(someWait);
  const copyItems = useCopyItems();
  if (selected.size === 0) return null;
  const ids = [...selected];
  const noun = tag ? tagLabel[tag].toLowerCase() : 'annotation';
  const back = () => void focusTarget('asking.answers');
  return (
    <div className="selection-strip">
      <div className="selection-bar" role="toolbar" aria-label="Change the selected answers">
        <span className="selection-count" role="status" aria-label="Selected answers">
          {counted(ids.length, noun)}
        </span>
        <MenuButton
          label="Tag"
          className="bar-button"
          items={tags.map((next) => ({
            label: tagLabel[next],
            onChoose: () => void changeMany(ids, { tag: next }, becameTag(next, ids.length)).then(back),
          }))}
        />
        <ButtonPanel label="Attribute…" name="Change an attribute" className="bar-button">
          {(close) => <AttributePanel ids={ids} tag={tag} onDone={close} />}
        </ButtonPanel>
        {(tag === null || tag === 'actor') && (
          <ButtonPanel label="Actor…" name="Choose an actor entry" className="bar-button">
            {(close) => <ActorPanel ids={ids} tag={tag} onDone={close} />}
          </ButtonPanel>
        )}
        {(tag === null || tag === 'claim') && (
          <ButtonPanel label="Grade…" name="Grade the selected claims" className="bar-button">
            {(close) => <GradePanel ids={ids} tag={tag} onDone={close} />}
          </ButtonPanel>
        )}
        <button
          type="button"
          className="bar-button"
          onClick={() =>
            void (
              waits ? decideAll(ids, 'accept') : changeMany(ids, { status: 'accepted' }, 'accepted')
            ).then(back)
          }
        >
          Accept
        </button>
        {waits && (
          <button
            type="button"
            className="bar-button"
            onClick={() => void decideAll(ids, 'reject').then(back)}
          >
            Reject
          </button>
        )}
        <button type="button" className="bar-button" onClick={() => void removeMany(ids).then(back)}>
          Remove
        </button>
        <MenuButton label="Copy" className="bar-button" items={copyItems} />
        <button
          type="button"
          className="bar-button"
          aria-keyshortcuts="Escape"
          onClick={() => {
            selectAnswers([]);
            back();
          }}
        >
          <Icon name="close" />
          <span className="visually-hidden">Select none</span> <Kbd>Esc</Kbd>
        </button>
      </div>
    </div>
  );
}

/** Whether suggestions are among the selected answers, as far as those have been read. */
function someWait({ asking: { selected, pages } }: State): boolean {
  for (const page of pages.values())
    if (page.some(({ id, status }) => status === 'suggested' && selected.has(id))) return true;
  return false;
}
