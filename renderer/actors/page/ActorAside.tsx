import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { ActorEntry } from '../../../shared/model/actor.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { chooseActorTab, showActor } from '../../state/actions/actorPage.ts';
import { mergeActors, removeActor } from '../../state/actions/actors.ts';
import { notice } from '../../state/actions/notices.ts';
import type { ActorPage } from '../../state/slices/actorPage.ts';
import { useStore } from '../../state/store.ts';
import { focusTarget } from '../../ui/focusTargets.ts';
import { ActorFields } from '../ActorFields.tsx';
import { ActorPicker } from '../ActorPicker.tsx';
import { Namesakes } from './Namesakes.tsx';

/** The entry itself: its fields, others of its name, the ways to merge and split it; where it said things, and beside whom they are mentioned. */
export function ActorAside({ actor }: { readonly actor: ActorEntry }) {
  const [isMerging, setMerging] = useState(false);
  const outlets = useStore((state) => state.actorPage.outlets);
  const beside = useStore((state) => state.actorPage.beside);
  const actors = useStore((state) => state.ledger.actors);
  const idOf = (name: string) => actors.find((other) => other.name === name)?.id ?? null;
  return (
    <div className="inspector actor-entry-page">
      <section aria-label="Entry">
        <div className="actor-entry-head">
          <h2>Entry</h2>
          <span className="actor-entry-buttons">
            <button type="button" aria-expanded={isMerging} onClick={() => setMerging(!isMerging)}>
              Merge…
            </button>
            <button type="button" onClick={split}>
              Split…
            </button>
          </span>
        </div>
        {isMerging && <Merging actor={actor} onDone={() => setMerging(false)} />}
        <Namesakes actor={actor} />
        <ActorFields actor={actor} />
      </section>
      <Bars title="Said in" unit="quotes" values={outlets} />
      <Bars
        title="Often beside"
        unit="mentions"
        values={beside}
        onOpen={(name) => {
          const id = idOf(name);
          if (id) showActor(id);
        }}
      />
      <div className="actor-buttons">
        <button type="button" className="button quiet" onClick={() => void removeActor(actor.id)}>
          Remove Entry
        </button>
      </div>
    </div>
  );
}

function split(): void {
  flushSync(() => chooseActorTab('mentions'));
  focusTarget('room');
  notice('Tick the mentions of the other actor with Space or a click on their letter.');
}

function Merging({ actor, onDone }: { readonly actor: ActorEntry; readonly onDone: () => void }) {
  return (
    <div className="field actor-merging">
      <span>Merge another actor into this one</span>
      <ActorPicker
        label="Merge another actor into this one"
        placeholder="Name of the other actor"
        value=""
        except={actor.id}
        onChoose={({ id }) => {
          void mergeActors(actor.id, id);
          onDone();
        }}
        onLeave={() => {}}
      />
    </div>
  );
}

interface BarsProps {
  readonly title: string;
  /** What is counted. */
  readonly unit: string;
  readonly values: ActorPage['outlets'];
  readonly onOpen?: (words: string) => void;
}

/** How often each of a few names occurs, as bars. */
function Bars({ title, unit, values, onOpen }: BarsProps) {
  const most = Math.max(...values.map(({ count }) => count));
  if (values.length === 0) return null;
  return (
    <section className="actor-bars" aria-label={title}>
      <h2>
        {title} <span>{unit}</span>
      </h2>
      <ul>
        {values.map(({ value, words, count }) => (
          <li key={value}>
            {onOpen ? (
              <button type="button" title={words} onClick={() => onOpen(words)}>
                <bdi>{words}</bdi>
              </button>
            ) : (
              <bdi title={words}>{words}</bdi>
            )}
            <i aria-hidden="true" style={{ inlineSize: `${(count / most) * 100}%` }} />
            <span>{numeral(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
