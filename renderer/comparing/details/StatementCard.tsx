import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { publishedInShort } from '../../ui/format.ts';
import { StatedSentence } from '../StatedSentence.tsx';

/** What a mark rests on, in short: its sentence, its hedge, its grade, and who says it. */
export function StatementCard({ statement }: { readonly statement: Statement }) {
  const form = useStore(dateFormOf);
  const { outlet, published, grade, figure, hedge, speakers, tag, stance, verification } = statement;
  const facts: readonly (readonly [string, string | null])[] = [
    ['says', figure && figureWords(figure)],
    ['speaker', speakers.length === 0 ? null : speakers.map(({ name }) => name).join(' and ')],
    ['hedge', hedge],
    ['stance', stance === 'refute' ? 'denied' : null],
    ['status', verification],
  ];
  return (
    <>
      <header>
        <span className="tag-chip" data-tag={tag}>
          {tagLabel[tag]}
        </span>
        <bdi className="figure-card-outlet">{outlet ?? 'No outlet'}</bdi>
        <span>{published === null ? 'not dated' : publishedInShort(published, form)}</span>
        {grade !== null && <span className="grade-sign">{grade}</span>}
      </header>
      <StatedSentence statement={statement} />
      <dl>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
