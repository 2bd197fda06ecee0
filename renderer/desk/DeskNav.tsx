import { type ReactNode, useMemo, useState } from 'react';
import { articleStatuses, articleStatusLabel } from '../../shared/model/articleStatus.ts';
import { nounFor, numeral } from '../../shared/text/counting.ts';
import { QuestionList } from '../asking/questions/QuestionList.tsx';
import { useFreshQuestions } from '../asking/questions/useFreshQuestions.ts';
import { LibraryBorder } from '../library/LibraryBorder.tsx';
import { outletDialog } from '../outlets/OutletDialog.tsx';
import { filterDesk } from '../state/actions/desk.ts';
import { showDialog } from '../state/actions/view.ts';
import { noDeskFilter } from '../state/slices/deskRoom.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { Icon } from '../ui/Icon.tsx';
import { StatusGlyph } from '../ui/StatusGlyph.tsx';
import { type Choice, choicesOf } from './choices.ts';
import type { Shelf } from './useShelf.ts';

/** The left column of the desk: what can be chosen of the library, with how many articles that leaves. */
export function DeskNav({ shelf }: { readonly shelf: Shelf }) {
  const filter = useStore((state) => state.deskRoom.filter);
  const { all, names } = shelf;
  const { statuses, outlets, labels } = useMemo(
    () => choicesOf({ all, names }, filter),
    [all, names, filter],
  );
  const isAll = filter.status === null && filter.outlet === null && filter.label === null;
  return (
    <nav ref={useFocusTarget('library')} className="column" aria-label="Library">
      <div className="library desk-nav">
        <section>
          <h2>Library</h2>
          <NavButton
            isChosen={isAll}
            count={shelf.all.length}
            onClick={() => filterDesk({ ...noDeskFilter, words: filter.words })}
          >
            All articles
          </NavButton>
        </section>
        <Questions />
        <section>
          <h2>Status</h2>
          <ul aria-label="Status">
            <li>
              <NavButton
                isChosen={filter.status === 'unfinished'}
                count={statuses.toDo + statuses.inProgress}
                onClick={() => filterDesk({ status: filter.status === 'unfinished' ? null : 'unfinished' })}
              >
                Not finished
              </NavButton>
            </li>
            {articleStatuses.map((status) => (
              <li key={status}>
                <NavButton
                  isChosen={filter.status === status}
                  count={statuses[status]}
                  onClick={() => filterDesk({ status: filter.status === status ? null : status })}
                >
                  <StatusGlyph status={status} /> {articleStatusLabel[status]}
                </NavButton>
              </li>
            ))}
          </ul>
        </section>
        <Choices
          title="Outlets"
          choices={outlets}
          chosen={filter.outlet}
          onChoose={(outlet) => filterDesk({ outlet })}
          onOpen={(name) => showDialog(outletDialog, { name })}
        />
        <Choices
          title="Labels"
          choices={labels}
          chosen={filter.label}
          onChoose={(label) => filterDesk({ label })}
        />
      </div>
      <LibraryBorder />
    </nav>
  );
}

/** The saved questions, with how many of their answers are new. */
function Questions() {
  useFreshQuestions();
  const count = useStore((state) => state.questions?.length ?? 0);
  if (count === 0) return null;
  return (
    <section>
      <h2>Questions</h2>
      <QuestionList />
    </section>
  );
}

/** As many as are shown before one asks for more. */
const few = 5;

interface ChoicesProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  /** Opens what is known of one, by its name. */
  readonly onOpen?: (name: string) => void;
}

/** Outlets or labels, the most frequent first; the chosen one is always among them. */
function Choices({ title, choices, chosen, onChoose, onOpen }: ChoicesProps) {
  const [isWhole, setWhole] = useState(false);
  if (choices.length === 0) return null;
  const named = choices.filter(({ key }) => key !== '').length;
  const isShort = !isWhole && choices.length > few + 1;
  const shown = isShort ? choices.filter(({ key }, index) => index < few || key === chosen) : choices;
  return (
    <section>
      <h2>
        {title} <span className="total">{numeral(named)}</span>
      </h2>
      <ul aria-label={title}>
        {shown.map(({ key, name, count }) => (
          <li key={key}>
            <NavButton
              isChosen={key === chosen}
              count={count}
              onClick={() => onChoose(key === chosen ? null : key)}
            >
              <bdi title={name}>{name}</bdi>
            </NavButton>
            {onOpen && key !== '' && (
              <button
                type="button"
                className="desk-about-choice"
                aria-label={`About ${name}`}
                title="Outlet details"
                onClick={() => onOpen(name)}
              >
                <Icon name="more" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {isShort && (
        <button type="button" className="desk-more" onClick={() => setWhole(true)}>
          {numeral(choices.length - shown.length)} more
        </button>
      )}
    </section>
  );
}

interface NavButtonProps {
  readonly isChosen: boolean;
  readonly count: number;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function NavButton({ isChosen, count, onClick, children }: NavButtonProps) {
  return (
    <button type="button" className="desk-choice" aria-pressed={isChosen} onClick={onClick}>
      <span className="desk-choice-name">{children}</span>
      <span className="desk-choice-count">
        {numeral(count)}
        <span className="visually-hidden"> {nounFor(count, 'article')}</span>
      </span>
    </button>
  );
}
