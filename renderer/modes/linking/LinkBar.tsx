import { excerptOf } from '../../../shared/model/extent.ts';
import { type LinkWay, otherEnd, waysOf } from '../../../shared/model/linking.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import { type Tag, tagLabel } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import { findAnnotation } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ModeBar, ModeButton } from '../../ui/ModeBar.tsx';
import { targetsFor } from './targets.ts';
import { wayInWords } from './wording.ts';

interface Props {
  readonly data: { readonly id: string; readonly type: LinkType | null };
  readonly onChoose: (type: LinkType) => void;
  readonly onElsewhere: () => void;
  readonly onStop: () => void;
}

/** While an annotation is linked: what is linked, by which type, and what the keys do meanwhile. */
export function LinkBar({ data, onChoose, onElsewhere, onStop }: Props) {
  const { id, type: chosen } = data;
  const source = useStore((state) => findAnnotation(state, id));
  const targets = useStore((state) => targetsFor(state, id, chosen));
  if (!source) return null;
  const ways = waysOf(source.tag);
  const way = ways.find(({ type }) => type === chosen);
  const what = `Link this ${tagLabel[source.tag].toLowerCase()}`;
  return (
    <ModeBar className="link-bar" label={what}>
      <p role="status" aria-label="Linking">
        <strong>{`${what} to…`}</strong> {whatToDo(targets.length, way ? [way] : ways, source.tag)}
        <span className="visually-hidden"> {excerptOf(source, 80)}</span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons */}
      <div className="link-ways" role="group" aria-label="Type of link">
        {ways.map((candidate, index) => (
          <button
            key={candidate.type}
            type="button"
            className="link-way"
            aria-label={`${index + 1} ${wayInWords(candidate)}`}
            aria-pressed={isMeant(candidate, ways, source.tag, chosen)}
            onClick={() => onChoose(candidate.type)}
          >
            <Kbd>{String(index + 1)}</Kbd> {wayInWords(candidate)}
          </button>
        ))}
      </div>
      <div className="link-bar-foot">
        {source.tag === 'claim' && <ModeButton name="In another article…" sign="/" onClick={onElsewhere} />}
        <ModeButton name="Cancel" sign="Esc" onClick={onStop} />
      </div>
    </ModeBar>
  );
}

/** With no type chosen, the first one of each kind of other end is meant. */
function isMeant(way: LinkWay, ways: readonly LinkWay[], tag: Tag, chosen: string | null): boolean {
  if (chosen !== null) return way.type === chosen;
  return ways.find((candidate) => otherEnd(tag, candidate) === otherEnd(tag, way)) === way;
}

/** “12 actors can be linked: …”: annotations where there are several kinds of other ends. Only claims link across articles. */
function whatToDo(count: number, ways: readonly LinkWay[], tag: Tag): string {
  const elsewhere = tag === 'claim' ? ' Press / to look in other articles.' : '';
  if (count === 0) return `Nothing in this article can be linked.${elsewhere}`;
  const [noun = 'annotation', more] = new Set(ways.map((way) => otherEnd(tag, way)));
  return `${counted(count, more ? 'annotation' : noun)} can be linked: press a letter, or click one.`;
}
