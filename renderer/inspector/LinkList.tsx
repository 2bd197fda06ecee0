import { useEffect, useMemo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { useDesk } from '../article/desk.ts';
import { goToAnnotation } from '../article/goTo.ts';
import { KeyOf } from '../modes/KeyOf.tsx';
import { startLinking } from '../modes/linking/linking.tsx';
import { wayInWords } from '../modes/linking/wording.ts';
import { linkMenu } from '../modes/menus.ts';
import { removeLink } from '../state/actions/links.ts';
import { hoverLink } from '../state/actions/view.ts';
import { type Linked, linkedTo } from '../state/links.ts';
import { getState, useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { Icon } from '../ui/Icon.tsx';
import { type LinkEnd, useLinkEnds } from './linkEnds.ts';

/** The links of the current annotation, both ways: each goes to its other end, or can be taken away. */
export function LinkList({ annotation }: { readonly annotation: Annotation }) {
  const open = useStore((state) => state.open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read from the state, which this is a part of
  const linked = useMemo(() => linkedTo(getState(), annotation.id), [open, annotation.id]);
  const endOf = useLinkEnds(linked);
  useEffect(() => () => hoverLink(null), []);
  return (
    <div className="link-list">
      <div className="link-list-head">
        <h2 id="link-list-name">Links</h2>
        <button
          ref={useFocusTarget('inspector.links')}
          type="button"
          className="button quiet"
          onClick={() => startLinking()}
        >
          Link <KeyOf id="annotation.link" />
        </button>
      </div>
      {linked.length > 0 && (
        <ul aria-labelledby="link-list-name" onPointerLeave={() => hoverLink(null)}>
          {linked.map((item) => {
            const end = endOf(item);
            return end && <LinkItem key={item.link.id} item={item} end={end} />;
          })}
        </ul>
      )}
    </div>
  );
}

function LinkItem({ item: { link, isFrom }, end }: { readonly item: Linked; readonly end: LinkEnd }) {
  const desk = useDesk();
  const way = { type: link.type, isFrom };
  const where = end.articleTitle === null ? '' : `, in ${end.articleTitle}`;
  const spoken = `${wayInWords(way)}: ${tagLabel[end.tag]} ${end.words}${where}`;
  return (
    <li
      data-link={link.id}
      data-menu={linkMenu}
      onContextMenu={({ currentTarget }) => currentTarget.querySelector('button')?.focus()}
      onPointerEnter={() => hoverLink(link.id)}
      onFocus={() => hoverLink(link.id)}
      onBlur={() => hoverLink(null)}
    >
      <button
        type="button"
        className="link-end"
        data-tag={end.tag}
        aria-label={spoken}
        onClick={() => {
          hoverLink(null);
          void goToAnnotation(desk, end.id, end.articleId);
        }}
      >
        <span className="link-way-words">{wayInWords(way)}</span>{' '}
        <span className="tag-chip">{tagLabel[end.tag]}</span> <bdi>{end.words}</bdi>
        {end.articleTitle !== null && <small> {end.articleTitle}</small>}
      </button>
      <button
        type="button"
        className="link-remove"
        aria-label={`Remove link: ${link.type} ${isFrom ? 'to' : 'from'} ${end.words}`}
        title="Remove link"
        onClick={(event) => void remove(link.id, event.currentTarget)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** The keyboard stays in the list while there are links, and goes to the button above it after the last one. */
async function remove(id: string, button: HTMLElement): Promise<void> {
  const list = button.closest('.link-list');
  const index = [...(list?.querySelectorAll('.link-remove') ?? [])].indexOf(button);
  await removeLink(id);
  const left = list?.querySelectorAll<HTMLElement>('.link-remove');
  (left?.[Math.min(index, left.length - 1)] ?? list?.querySelector('button'))?.focus();
}
