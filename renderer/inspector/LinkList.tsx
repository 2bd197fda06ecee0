import { useEffect, useMemo, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Brief } from '../../shared/model/brief.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { useDesk } from '../article/desk.ts';
import { goToAnnotation } from '../article/goTo.ts';
import { startLinking } from '../modes/linking/linking.tsx';
import { wayInWords } from '../modes/linking/wording.ts';
import { readBriefs, removeLink } from '../state/actions/links.ts';
import { hoverLink } from '../state/actions/view.ts';
import { type Linked, linkedTo } from '../state/links.ts';
import { getState, useStore } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';

/** The links of the current annotation, both ways: each goes to its other end, or can be taken away. */
export function LinkList({ annotation }: { readonly annotation: Annotation }) {
  const open = useStore((state) => state.open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read from the state, which this is a part of
  const linked = useMemo(() => linkedTo(getState(), annotation.id), [open, annotation.id]);
  const elsewhere = useElsewhere(linked);
  useEffect(() => () => hoverLink(null), []);
  return (
    <div className="link-list">
      <div className="link-list-head">
        <h2 id="link-list-name">Links</h2>
        <button type="button" className="button quiet" onClick={startLinking}>
          Link <Kbd>L</Kbd>
        </button>
      </div>
      {linked.length > 0 && (
        <ul aria-labelledby="link-list-name" onPointerLeave={() => hoverLink(null)}>
          {linked.map((item) => {
            const end = endOf(item, elsewhere);
            return end && <LinkItem key={item.link.id} item={item} end={end} />;
          })}
        </ul>
      )}
    </div>
  );
}

/** The other end of a link. */
interface End {
  readonly tag: Annotation['tag'];
  readonly words: string;
  readonly articleId: string;
  /** Null where that is the open article. */
  readonly articleTitle: string | null;
}

function LinkItem({ item: { link, isFrom }, end }: { readonly item: Linked; readonly end: End }) {
  const desk = useDesk();
  const way = { type: link.type, isFrom };
  const where = end.articleTitle === null ? '' : `, in ${end.articleTitle}`;
  const spoken = `${wayInWords(way)}: ${tagLabel[end.tag]} ${end.words}${where}`;
  return (
    <li
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
          void goToAnnotation(desk, isFrom ? link.to : link.from, end.articleId);
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

/** The ends that are in other articles, by id; read again when other links are there. */
function useElsewhere(linked: readonly Linked[]): ReadonlyMap<string, Brief> {
  const [briefs, setBriefs] = useState<ReadonlyMap<string, Brief>>(new Map());
  const wanted = linked.flatMap(({ link, isFrom, other }) => (other ? [] : [isFrom ? link.to : link.from]));
  const key = wanted.join(' ');
  useEffect(() => {
    if (key === '') return;
    let isWanted = true;
    void readBriefs(key.split(' ')).then((read) => {
      if (isWanted) setBriefs(new Map(read.map((brief) => [brief.id, brief])));
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return briefs;
}

/** As many UTF-16 code units of the other end's words as are listed and read aloud. */
const maxWordsLength = 120;

function endOf({ link, isFrom, other }: Linked, elsewhere: ReadonlyMap<string, Brief>): End | null {
  if (other) {
    const { tag, articleId } = other;
    return { tag, words: excerptOf(other, maxWordsLength), articleId, articleTitle: null };
  }
  return elsewhere.get(isFrom ? link.to : link.from) ?? null;
}

/** The keyboard stays in the list while there are links, and goes to the button above it after the last one. */
async function remove(id: string, button: HTMLElement): Promise<void> {
  const list = button.closest('.link-list');
  const index = [...(list?.querySelectorAll('.link-remove') ?? [])].indexOf(button);
  await removeLink(id);
  const left = list?.querySelectorAll<HTMLElement>('.link-remove');
  (left?.[Math.min(index, left.length - 1)] ?? list?.querySelector('button'))?.focus();
}
