import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { counted } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { goToAnnotation } from '../article/goTo.ts';
import { splitActor } from '../state/actions/actors.ts';
import { closeDialog } from '../state/actions/view.ts';
import { MarkedSentence } from './MarkedSentence.tsx';
import { type MentionInText, mentionsPerPage, useMentions } from './useMentions.ts';

/** Every mention of an actor with its sentence, article by article. Some of them can be chosen and split off. */
export function ActorMentions({ actor }: { readonly actor: ActorEntry }) {
  const desk = useDesk();
  const { mentions, total, readMore } = useMentions(actor.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // What has gone to another entry is not split off from this one.
  const toSplit = mentions.filter(({ id }) => chosen.has(id));

  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const goTo = ({ id, articleId }: MentionInText) => {
    closeDialog();
    void goToAnnotation(desk, id, articleId);
  };
  const focusRow = (index: number) => {
    setActive(index);
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const mention = mentions[active];
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 10,
      PageUp: active - 10,
      Home: 0,
      End: mentions.length - 1,
    }[event.key];
    if (to !== undefined) focusRow(Math.max(0, Math.min(to, mentions.length - 1)));
    else if (event.key === ' ' && mention) toggle(mention.id);
    else if (event.key === 'Enter' && mention) goTo(mention);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      setChosen(new Set(mentions.map(({ id }) => id)));
    else return;
    event.preventDefault();
  };

  return (
    <section className="actor-mentions" aria-label="Mentions">
      <h3>{total === 0 ? 'Mentions' : counted(total, 'mention')}</h3>
      {total === 0 && (
        <p className="hint">
          No mentions yet. Select an actor annotation and press I to link it to this entry.
        </p>
      )}
      {total > 0 && <p className="hint">Click to open. Tick mentions to split them off.</p>}
      <div
        ref={list}
        className="mention-list"
        role="listbox"
        aria-label="Mentions"
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
      >
        {mentions.map((mention, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard
          <div
            key={mention.id}
            role="option"
            aria-selected={chosen.has(mention.id)}
            tabIndex={index === Math.min(active, mentions.length - 1) ? 0 : -1}
            onFocus={() => setActive(index)}
            onClick={(event) =>
              event.target instanceof Element && event.target.closest('.choose')
                ? toggle(mention.id)
                : goTo(mention)
            }
          >
            {mention.articleId !== mentions[index - 1]?.articleId && (
              <bdi className="mention-article">{mention.title}</bdi>
            )}
            <span className="mention">
              <i className="choose" aria-hidden="true" />
              <MarkedSentence mention={mention} />
            </span>
          </div>
        ))}
      </div>
      {mentions.length < total && mentions.length > 0 && (
        <button type="button" className="button" onClick={readMore}>
          Show {Math.min(mentionsPerPage, total - mentions.length).toLocaleString('en')} More
        </button>
      )}
      {toSplit.length > 0 && (
        <Splitting
          actor={actor}
          ids={toSplit.map(({ id }) => id)}
          suggested={wordsOf(toSplit[0])}
          onDone={() => {
            setChosen(new Set());
            focusRow(0);
          }}
        />
      )}
    </section>
  );
}

interface SplittingProps {
  readonly actor: ActorEntry;
  readonly ids: readonly string[];
  readonly suggested: string;
  readonly onDone: () => void;
}

function Splitting({ actor, ids, suggested, onDone }: SplittingProps) {
  const [name, setName] = useState<string | null>(null);
  const split = async (event: FormEvent) => {
    event.preventDefault();
    if (await splitActor(actor.id, ids, name ?? suggested)) onDone();
  };
  return (
    <form className="splitting" onSubmit={(event) => void split(event)}>
      <label>
        Split {counted(ids.length, 'mention')} off as
        <input
          aria-label="Name of the new actor"
          dir="auto"
          spellCheck={false}
          value={name ?? suggested}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary">
        Split Off
      </button>
      <button type="button" className="button" onClick={onDone}>
        Cancel
      </button>
    </form>
  );
}

function wordsOf(mention: MentionInText | undefined): string {
  return mention?.marked.map(({ start, end }) => mention.sentence.slice(start, end)).join(' ') ?? '';
}
