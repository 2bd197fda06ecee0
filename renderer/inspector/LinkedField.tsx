import { type KeyboardEvent, useMemo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { codeName, type Scheme } from '../../shared/model/codes/scheme.ts';
import { entryIdOf } from '../../shared/model/mention.ts';
import { useDesk } from '../article/desk.ts';
import { goToAnnotation } from '../article/goTo.ts';
import { startLinkingBy } from '../modes/linking/linking.tsx';
import { removeLink } from '../state/actions/links.ts';
import { hoverLink } from '../state/actions/view.ts';
import { findActor } from '../state/ledger.ts';
import { type Linked, linkedTo } from '../state/links.ts';
import { getState, useStore } from '../state/store.ts';
import { FieldRow } from '../ui/FieldRow.tsx';
import { focusTarget, useFocusTarget } from '../ui/focusTargets.ts';
import { Icon } from '../ui/Icon.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { type LinkEnd, useLinkEnds } from './linkEnds.ts';

interface Props {
  readonly annotation: Annotation;
  readonly label: string;
  readonly type: 'claimer' | 'speaker';
  /** What can be said where no one is linked. */
  readonly choice: {
    readonly fieldKey: string;
    readonly stored: string;
    readonly write: (value: string) => Promise<string | null>;
    readonly scheme: Scheme;
  } | null;
}

/** Who makes a claim or speaks a quote: the linked actor, who can be changed and unlinked here; or else a choice. */
export function LinkedField(props: Props) {
  const { annotation, label, type, choice } = props;
  const open = useStore((state) => state.open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read from the state, which this is a part of
  const linked = useMemo(
    () => linkedTo(getState(), annotation.id).filter(({ link, isFrom }) => isFrom && link.type === type),
    [open, annotation.id, type],
  );
  const endOf = useLinkEnds(linked);
  if (linked.length === 0) return <NoOneLinked {...props} />;
  return (
    <FieldRow label={label} isSet>
      <span className="linked-ends">
        {linked.map((item) => {
          const end = endOf(item);
          return end && <LinkedEnd key={item.link.id} item={item} end={end} label={label} type={type} />;
        })}
        {choice && choice.stored !== '' && (
          <span className="linked-too">
            Also set to “{codeName(choice.scheme, choice.stored)}”{' '}
            <button type="button" onClick={() => void choice.write('')}>
              Clear
            </button>
          </span>
        )}
      </span>
    </FieldRow>
  );
}

function LinkedEnd(props: Pick<Props, 'label' | 'type'> & { readonly item: Linked; readonly end: LinkEnd }) {
  const { label, type, item, end } = props;
  const { link, other } = item;
  const desk = useDesk();
  const entry = useStore(({ ledger }) => findActor(ledger, entryIdOf(other)));
  const field = useFocusTarget(`inspector.linked.${type}`);
  const unlink = async () => {
    hoverLink(null);
    await removeLink(link.id);
    focusTarget(`inspector.linked.${type}`);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    void unlink();
  };
  const about = end.articleTitle ?? (entry && entry.name !== end.words ? entry.name : null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <span
      className="picked-words"
      onKeyDown={keys}
      onPointerEnter={() => hoverLink(link.id)}
      onPointerLeave={() => hoverLink(null)}
    >
      <button
        ref={field}
        type="button"
        className="words linked-words"
        title="Go there"
        aria-label={`${label}: ${end.words}${about === null ? '' : `, ${about}`}`}
        onClick={() => {
          hoverLink(null);
          void goToAnnotation(desk, end.id, end.articleId);
        }}
      >
        <bdi>{end.words}</bdi>
        {about !== null && <small>{about}</small>}
      </button>
      <span className="words-tools">
        <button
          type="button"
          className="field-button"
          aria-label={`Choose another ${type}`}
          title={`Choose another ${type} in the text`}
          onClick={() => changeFrom(desk, type, link.id)}
        >
          <Icon name="target" />
        </button>
        <button
          type="button"
          className="field-button"
          aria-label={`Unlink the ${type} ${end.words}`}
          title="Unlink"
          onClick={() => void unlink()}
        >
          <Icon name="close" />
        </button>
      </span>
    </span>
  );
}

function NoOneLinked({ label, type, choice }: Props) {
  const desk = useDesk();
  const link = (
    <span>
      <button
        ref={useFocusTarget(`inspector.linked.${type}`)}
        type="button"
        className="pick-button"
        aria-label={`Choose the ${type} in the text to link`}
        title={`Link the actor who is the ${type}`}
        onClick={() => changeFrom(desk, type, null)}
      >
        {choice ? <Icon name="target" /> : 'Link'}
      </button>
    </span>
  );
  if (choice)
    return (
      <ChoiceField {...choice} label={label}>
        {link}
      </ChoiceField>
    );
  return (
    <FieldRow label={label} isSet={false}>
      {link}
    </FieldRow>
  );
}

/** The keyboard goes to the text, where letters name the actors. */
function changeFrom(
  desk: ReturnType<typeof useDesk>,
  type: 'claimer' | 'speaker',
  replaces: string | null,
): void {
  startLinkingBy(type, replaces);
  desk.article?.focus();
}
