import { type MouseEvent, memo } from 'react';
import type { ArticleSummary } from '../../shared/model/article.ts';
import type { Outlet } from '../../shared/model/outlet.ts';
import { outletKindLabel } from '../../shared/model/outletKind.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { dayHeading } from '../../shared/text/days.ts';
import { deskMenu } from '../modes/menus.ts';
import { focusOnDesk, unfoldOnDesk } from '../state/actions/desk.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { publishedInShort, sinceOf } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { StatusGlyph } from '../ui/StatusGlyph.tsx';
import { TagCounts } from '../ui/TagCounts.tsx';
import { rowName } from './rowName.ts';
import type { ArticleLine } from './selecting.ts';

interface Props {
  readonly line: ArticleLine;
  readonly index: number;
  /** CSS pixels from the top of the list. */
  readonly top: number;
  readonly outlet: Outlet | null;
  /** It is where Tab goes to in the list. */
  readonly isTabbable: boolean;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly isUnfolded: boolean;
  readonly onPick: (index: number, event: MouseEvent) => void;
  readonly onTick: (index: number, event: MouseEvent) => void;
  readonly onOpen: (index: number) => void;
  /** A right click: what it offers is about this one, or about all that are selected where it is one of them. */
  readonly onPoint: (index: number) => void;
}

/** An article on the desk, drawn again only when something about it changes. */
export const DeskRow = memo(function DeskRow(props: Props) {
  const { line, index, top, outlet, isTabbable, isCurrent, isSelected } = props;
  const form = useStore(dateFormOf);
  const { article, status, total } = line.shelved;
  return (
    <li
      className="desk-row"
      data-line={index}
      data-article={article.id}
      data-menu={deskMenu}
      data-older={line.version !== null || undefined}
      data-current={isCurrent || undefined}
      data-selected={isSelected || undefined}
      style={{ top }}
      onContextMenu={() => props.onPoint(index)}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={`Select ${article.title}`}
        checked={isSelected}
        onChange={() => {}}
        onClick={(event) => props.onTick(index, event)}
      />
      <button
        type="button"
        className="desk-article"
        tabIndex={isTabbable ? 0 : -1}
        aria-current={isCurrent}
        aria-label={rowName(line, outlet, form)}
        onFocus={() => focusOnDesk(article.id)}
        onClick={(event) => props.onPick(index, event)}
        onDoubleClick={() => props.onOpen(index)}
      />
      <div className="desk-cells">
        <StatusGlyph status={status} />
        <span className="desk-title">
          <bdi aria-hidden="true" title={article.title}>
            {article.title}
          </bdi>
          <span className="desk-labels">
            <Labels line={line} />
            {line.older > 0 && <Older {...props} />}
          </span>
        </span>
        <span className="desk-where" aria-hidden="true">
          <Where article={article} outlet={outlet} day={line.shelved.day} />
        </span>
        <span className="desk-counts" aria-hidden="true">
          {total > 0 ? <TagCounts counts={article.counts} isWhole /> : 'nothing tagged yet'}
        </span>
        <span className="desk-worked" aria-hidden="true">
          {article.workedAt ? (
            <time dateTime={article.workedAt}>{sinceOf(article.workedAt, form)}</time>
          ) : (
            '–'
          )}
        </span>
      </div>
    </li>
  );
});

function Labels({ line }: { readonly line: ArticleLine }) {
  const { shelved, version } = line;
  const labels = [...shelved.labels.values()];
  return (
    <>
      {labels.map((label) => (
        <bdi key={label} className="desk-label" aria-hidden="true" title={label}>
          {label}
        </bdi>
      ))}
      {version !== null && <span aria-hidden="true">earlier version {numeral(version)}</span>}
      {labels.length === 0 && version === null && line.older === 0 && (
        <span aria-hidden="true">no label</span>
      )}
    </>
  );
}

interface WhereProps {
  readonly article: ArticleSummary;
  readonly outlet: Outlet | null;
  readonly day: string;
}

function Where({ article, outlet, day }: WhereProps) {
  const form = useStore(dateFormOf);
  const name = outlet?.name ?? article.outlet;
  return (
    <>
      <bdi title={name}>{name ?? 'no outlet'}</bdi>
      <span className="desk-day">
        {day === '' ? (
          'no date'
        ) : (
          <span
            className={article.isPublishedGuessed ? 'guessed' : undefined}
            title={`${dayHeading(day, form)}${article.isPublishedGuessed ? ' (guessed)' : ''}`}
          >
            {publishedInShort(day, form)}
          </span>
        )}
        {day !== '' && article.isPublishedGuessed && ' ?'}
        {outlet?.kind && ` · ${outletKindLabel[outlet.kind]}`}
      </span>
    </>
  );
}

function Older({ line, isUnfolded }: Props) {
  const { article } = line.shelved;
  const versions = line.older + 1;
  return (
    <button
      type="button"
      className="desk-older"
      tabIndex={-1}
      aria-expanded={isUnfolded}
      onFocus={() => focusOnDesk(article.id)}
      onClick={() => unfoldOnDesk(article.id)}
    >
      <Icon name={isUnfolded ? 'down' : 'right'} /> Version {numeral(versions)} of {numeral(versions)}
      <span className="visually-hidden">
        {`: ${isUnfolded ? 'hide' : 'show'} ${counted(line.older, 'earlier version')}`}
      </span>
    </button>
  );
}
