import { useContext, useMemo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { firstSeenCommand } from '../actors/mentionCommands.ts';
import { type Desk, useDesk } from '../article/desk.ts';
import { hoverAnnotations } from '../article/hoverAnnotations.ts';
import { AllCommands } from '../modes/allCommands.ts';
import { nameOf, runCommand } from '../modes/command.ts';
import { KeyOf } from '../modes/KeyOf.tsx';
import { retag } from '../state/actions/annotations.ts';
import { pick } from '../state/actions/view.ts';
import { annotationsOf, dateFormOf, type Ordinal, ordinalOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { isWaiting } from '../state/waitingCounts.ts';
import { Corrections } from '../suggestions/Corrections.tsx';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { dayOf } from '../ui/format.ts';
import { TagChoice } from '../ui/TagChoice.tsx';
import { ActorEntryField } from './ActorEntryField.tsx';
import { AttributeFields } from './AttributeFields.tsx';
import { CompareButton } from './CompareButton.tsx';
import { removeCommand } from './commands.ts';
import { LinkList } from './LinkList.tsx';
import { Note } from './Note.tsx';

interface Props {
  readonly annotation: Annotation;
  /** Where it comes among others; left out: among those of its tag in its article. */
  readonly place?: Ordinal;
  /** Left out: as the command does, which is for reading. */
  readonly onRemove?: () => void;
}

/** The current annotation: its tag, its words, what else is there, its note. */
export function AnnotationDetail({ annotation, place, onRemove }: Props) {
  const desk = useDesk();
  const annotations = useStore(annotationsOf);
  const form = useStore(dateFormOf);
  const { nth, of } = place ?? ordinalOf(annotations, annotation);
  return (
    <section
      ref={useFocusTarget('inspector.detail')}
      className="annotation-detail"
      data-tag={annotation.tag}
      aria-label="This annotation"
    >
      <div className="detail-head">
        <TagChoice
          name="tag"
          tag={annotation.tag}
          onChange={(tag) => void retag(annotation.id, tag)}
          chosen={useFocusTarget('inspector.tag')}
        />
        <span className="ordinal">
          {nth.toLocaleString('en')} of {of.toLocaleString('en')}
        </span>
      </div>
      <blockquote className="exact" dir="auto">
        {excerptOf(annotation, 2000)}
      </blockquote>
      {isWaiting(annotation) && <Decide />}
      <AlsoHere annotation={annotation} />
      <Corrections of={annotation.id} />
      {annotation.tag === 'actor' && <ActorEntryField annotation={annotation} />}
      <AttributeFields key={`${annotation.id} ${annotation.tag}`} annotation={annotation} />
      <LinkList key={`links ${annotation.id}`} annotation={annotation} />
      <Note key={annotation.id} id={annotation.id} note={annotation.note} label="Note" />
      <div className="detail-foot">
        <span>
          {annotation.updatedBy}, {dayOf(annotation.updatedAt, form)}
        </span>
        <FirstSeen annotation={annotation} />
        {annotation.tag === 'claim' && (
          <CompareButton scope={{ kind: 'claim', id: annotation.id }} view="biography" />
        )}
        <button
          type="button"
          className="button quiet"
          onClick={() => (onRemove ? onRemove() : runCommand(removeCommand, desk))}
        >
          Remove <KeyOf id="annotation.remove" />
        </button>
      </div>
    </section>
  );
}

/** The suggestion can be accepted or rejected here, too. */
function Decide() {
  const desk = useDesk();
  const commands = useContext(AllCommands);
  return (
    <div className="detail-decide">
      <span>suggested</span>
      {['suggestion.accept', 'suggestion.reject'].map((id) => {
        const command = commands.find((each) => each.id === id);
        return (
          command && (
            <button key={id} type="button" className="button quiet" onClick={() => runCommand(command, desk)}>
              {nameOf(command).replace(/ .*/u, '')} <KeyOf id={id} />
            </button>
          )
        );
      })}
    </div>
  );
}

/** The way to where what it says first stood; of an actor there is none. */
function FirstSeen({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  if (annotation.tag === 'actor') return null;
  return (
    <button
      type="button"
      className="button quiet detail-first"
      title={`The same ${annotation.tag === 'figure' ? 'number' : 'words'} in all articles, the oldest first`}
      onClick={() => runCommand(firstSeenCommand, desk)}
    >
      First Seen
    </button>
  );
}

/** The other annotations at the point that was picked. */
function AlsoHere({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const here = useStore((state) => state.here);
  const annotations = useStore(annotationsOf);
  const others = useMemo(() => othersOf(here, annotation, annotations), [here, annotation, annotations]);
  if (others.length === 0) return null;
  return (
    <div className="also-here">
      <h2>Also here</h2>
      <ul {...hoverAnnotations}>
        {others.map((other) => (
          <li key={other.id} data-annotation={other.id}>
            <button type="button" data-tag={other.tag} onClick={() => pickHere(desk, other.id, here)}>
              <span className="tag-chip">{tagLabel[other.tag]}</span> <bdi>{excerptOf(other, 200)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In the order of `here`; one pass over the annotations, of which there may be a hundred thousand. */
function othersOf(
  here: readonly string[],
  { id: own }: Annotation,
  annotations: readonly Annotation[],
): readonly Annotation[] {
  if (here.length < 2) return [];
  const wanted = new Set(here);
  const found = new Map(annotations.filter(({ id }) => wanted.has(id)).map((other) => [other.id, other]));
  return here.flatMap((id) => (id === own ? [] : (found.get(id) ?? [])));
}

function pickHere(desk: Desk, id: string, here: readonly string[]): void {
  pick(id, here);
  desk.article?.focus();
}
