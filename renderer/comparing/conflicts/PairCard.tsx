import type { ReactNode } from 'react';
import type { Statement } from '../../../shared/compare/statement.ts';
import { credibilityWords, reliabilityWords } from '../../../shared/model/admiralty.ts';
import { factuality } from '../../../shared/model/codes/claim.ts';
import { counted } from '../../../shared/text/counting.ts';
import { shortDay, shortDays } from '../../../shared/text/days.ts';
import { useDesk } from '../../article/desk.ts';
import { KeyOf } from '../../modes/KeyOf.tsx';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { languageName } from '../../suggestions/languages.ts';
import { ShapeSign } from '../chart/Shape.tsx';
import { openStatement } from '../openStatement.ts';
import type { Look } from '../outletLooks.ts';
import { LitSentence } from './LitSentence.tsx';
import { saysOf, speakersOf } from './pairWords.ts';

interface Props {
  readonly statement: Statement;
  readonly look: Look;
  /** The command that opens its article. */
  readonly openId: string;
  /** Which of the two it is, for those who do not see where it stands. */
  readonly name: string;
}

/** One of the two statements: where it is from, the words it rests on, and what is known of it. */
export function PairCard({ statement, look, openId, name }: Props) {
  const desk = useDesk();
  const form = useStore(dateFormOf);
  const { outlet, language, published, title, grade } = statement;
  return (
    <section className="pair-card" aria-label={name}>
      <header>
        <ShapeSign look={look} />
        <div className="pair-source">
          <b>
            <bdi>{outlet ?? 'No outlet'}</bdi>
          </b>
          {language !== null && <abbr title={languageName(language)}>{language}</abbr>}
          <span className="pair-published" title="Day of publication">
            {published === null ? 'no day' : shortDay(published, form)}
          </span>
        </div>
        <button type="button" className="button" onClick={() => void openStatement(desk, statement)}>
          Open<span className="visually-hidden"> the {name.toLowerCase()}</span> <KeyOf id={openId} />
        </button>
      </header>
      <div className="pair-text">
        <h2 dir="auto">{title}</h2>
        <LitSentence statement={statement} />
      </div>
      <dl>
        <Facts statement={statement} />
      </dl>
      <footer>
        {grade === null ? (
          <span className="pair-ungraded">not graded</span>
        ) : (
          <>
            <b className="pair-grade">{grade}</b> {gradeWords(grade)}
          </>
        )}
      </footer>
    </section>
  );
}

function Facts({ statement }: { readonly statement: Statement }) {
  const { value, rest } = saysOf(statement);
  const speakers = speakersOf(statement);
  return (
    <>
      <Fact name="Says">
        <b>
          <bdi>{value}</bdi>
        </b>{' '}
        <bdi>{rest}</bdi>
      </Fact>
      {statement.figure && (
        <Fact name="As of">
          <AsOf statement={statement} />
        </Fact>
      )}
      <Fact name="Who says">
        {speakers === null ? <span className="pair-unknown">no one is named</span> : <bdi>{speakers}</bdi>}
      </Fact>
      <Fact name="Hedge">
        <Hedge statement={statement} />
      </Fact>
      <Fact name="Found in">
        <FoundIn articleId={statement.articleId} />
      </Fact>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function AsOf({ statement: { figure, published } }: { readonly statement: Statement }) {
  const form = useStore(dateFormOf);
  if (figure?.asOf)
    return (
      <>
        {figure.asOf.date === null ? 'a day that is not exact' : shortDays(figure.asOf.date, form)}
        {figure.asOf.words !== null && (
          <span className="pair-unknown">
            {' '}
            “<bdi>{figure.asOf.words}</bdi>”
          </span>
        )}
      </>
    );
  return (
    <span className="pair-unknown">
      {published === null ? 'not said' : `not said; published ${shortDays(published.slice(0, 10), form)}`}
    </span>
  );
}

function Hedge({ statement: { hedge, cue, factuality: code } }: { readonly statement: Statement }) {
  const label = code === null ? null : meaningOf(factualityWords, code);
  return (
    <>
      {hedge === null ? 'none' : <bdi className="pair-quoted">{hedge}</bdi>}
      {cue !== null && (
        <span className="pair-unknown">
          {' '}
          · cue “<bdi>{cue}</bdi>”
        </span>
      )}
      {code !== null && (
        <span className="pair-unknown">
          {' '}
          · {code} {label}
        </span>
      )}
    </>
  );
}

/** How many articles have the same text: all of them are one origin. */
function FoundIn({ articleId }: { readonly articleId: string }) {
  const copies = useStore(
    ({ comparing: { clusters } }) =>
      clusters?.find(({ articles }) => articles.includes(articleId))?.articles.length ?? 1,
  );
  return `${counted(copies, 'article')}, 1 origin`;
}

/** “usually reliable, probably true”: the two signs of a grade in words; one that is missing is left out. */
export function gradeWords(grade: string): string {
  const [source = '', information = ''] = grade;
  const words = [meaningOf(reliabilityWords, source), meaningOf(credibilityWords, information)];
  return words.filter((word) => word !== null).join(', ');
}

const factualityWords = Object.fromEntries(
  Object.entries(factuality.codes).map(([code, { label }]) => [code, label]),
);

/** What a code means; null where it is none of its scheme. */
function meaningOf(scheme: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(scheme, code) ? (scheme[code] ?? null) : null;
}
