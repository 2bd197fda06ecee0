import { type KeyboardEvent, useEffect, useLayoutEffect } from 'react';
import type { Range } from '../../shared/model/segment.ts';
import { tagLabel, tags } from '../../shared/model/tag.ts';
import { trimWhitespace } from '../../shared/text/graphemes.ts';
import { useDesk } from '../article/desk.ts';
import { tipOf } from '../modes/command.ts';
import { tagAll } from '../state/actions/annotations.ts';
import type { Find } from '../state/slices/find.ts';
import { useStore } from '../state/store.ts';
import { focusAndSelect, useFocusTarget } from '../ui/focusTargets.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { findStepCommands } from './commands.ts';
import { changeFind, closeFind, findAgain, stepFound } from './finding.ts';

/** Find in article: over the text's upper right corner, for as long as it is open. */
export function FindBar() {
  const desk = useDesk();
  const find = useStore((state) => state.find);
  const article = useStore((state) => state.open?.article ?? null);
  const hits = find?.hits ?? none;
  const index = find?.index ?? -1;

  useLayoutEffect(() => desk.article?.showFound(hits, index), [desk, hits, index]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is searched again
  useEffect(findAgain, [article]);
  const bar = useFocusTarget('find');
  const field = useFocusTarget('find.words');
  const isOpen = find !== null;
  useEffect(() => {
    if (isOpen) focusAndSelect('find.words');
  }, [isOpen]);

  if (!find || !article) return null;
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') stepFound(desk, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') closeFind(desk);
    else return;
    event.preventDefault();
  };
  return (
    <search ref={bar} className="find-bar" aria-label="Find in article">
      <div className="find-row">
        <input
          ref={field}
          type="search"
          aria-label="Find in article"
          aria-keyshortcuts="Enter Shift+Enter"
          placeholder="Find in article"
          spellCheck={false}
          value={find.query}
          onChange={(event) => changeFind(desk, { query: event.target.value })}
          onKeyDown={keys}
        />
        <span className="find-count" role="status" aria-label="Find results">
          {countOf(find)}
        </span>
        <BarButton
          name="Previous"
          tip={tipOf(findStepCommands.previous)}
          icon="up"
          isOff={hits.length === 0}
          onClick={() => stepFound(desk, -1)}
        />
        <BarButton
          name="Next"
          tip={tipOf(findStepCommands.next)}
          icon="down"
          isOff={hits.length === 0}
          onClick={() => stepFound(desk, 1)}
        />
        <BarButton name="Close" tip="Close (Esc)" icon="close" onClick={() => closeFind(desk)} />
      </div>
      <div className="find-row">
        <Toggle
          name="Match case"
          isOn={find.matchCase}
          onClick={() => changeFind(desk, { matchCase: !find.matchCase })}
        />
        <Toggle
          name="Whole words"
          isOn={find.wholeWords}
          onClick={() => changeFind(desk, { wholeWords: !find.wholeWords })}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons */}
        <span className="find-tags" role="group" aria-label="Tag all occurrences">
          <span aria-hidden="true">Tag all</span>
          {tags.map((tag) => (
            <button
              key={tag}
              type="button"
              className="find-tag"
              data-tag={tag}
              aria-label={`Tag all as ${tagLabel[tag]}`}
              title={`Tag all as ${tagLabel[tag]}`}
              disabled={hits.length === 0}
              onClick={() => void tagAll(tag, marksOf(article.text, hits))}
            >
              {tagLabel[tag].charAt(0)}
            </button>
          ))}
        </span>
      </div>
    </search>
  );
}

const none: readonly Range[] = [];

function countOf({ query, hits, index }: Find): string {
  if (query === '') return '';
  if (hits.length === 0) return 'No results';
  const count = hits.length.toLocaleString('en');
  return index < 0 ? `${count} found` : `${(index + 1).toLocaleString('en')} of ${count}`;
}

/** What a tag marks of the hits: the white space at the ends of what was looked for is no part of it. */
function marksOf(text: string, hits: readonly Range[]): readonly Range[] {
  return hits.map((hit) => trimWhitespace(text, hit) ?? hit);
}

function BarButton(props: {
  readonly name: string;
  /** Says more than the name, with the key. */
  readonly tip: string;
  readonly icon: IconName;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}) {
  const { name, tip, icon, isOff = false, onClick } = props;
  return (
    <button
      type="button"
      className="find-button"
      aria-label={name}
      title={tip}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

function Toggle(props: { readonly name: string; readonly isOn: boolean; readonly onClick: () => void }) {
  const { name, isOn, onClick } = props;
  return (
    <button type="button" className="find-toggle" aria-pressed={isOn} onClick={onClick}>
      {name}
    </button>
  );
}
