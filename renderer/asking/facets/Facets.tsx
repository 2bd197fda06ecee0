import type { KeyboardEvent } from 'react';
import { numeral } from '../../../shared/text/counting.ts';
import type { Facet } from '../../../shared/transfer/asking.ts';
import { setQuery } from '../../state/actions/querying.ts';
import { facetsFor } from '../../state/facetFields.ts';
import { useStore } from '../../state/store.ts';
import { QuestionList } from '../questions/QuestionList.tsx';
import { useFreshQuestions } from '../questions/useFreshQuestions.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { FacetValues } from './FacetValues.tsx';
import { GradeGrid } from './GradeGrid.tsx';
import { SpanBars } from './SpanBars.tsx';
import { TagValues } from './TagValues.tsx';

/** The values among the answers, field by field; a click writes into the query. Up and Down go through all of them. */
export function Facets() {
  const facets = useStore((state) => state.asking.facets);
  const query = useStore((state) => state.asking.asked?.query ?? '');
  const { open, folded } = facetsFor(query);
  const byField = new Map(facets.map((facet) => [facet.field, facet]));
  const isShown = (field: string) => field === 'tag' || (byField.get(field)?.values.length ?? 0) > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is in it has the keyboard
    <div className="facets" onKeyDown={moveInFacets}>
      <Questions />
      {open.filter(isShown).map((field) => (
        <FacetGroup
          key={field}
          field={field}
          total={byField.get(field)?.total ?? 0}
          isFoldable={field !== 'tag'}
          aside={field === 'tag' && query !== '' && <ClearAll />}
        >
          <Values field={field} facet={byField.get(field)} />
        </FacetGroup>
      ))}
      {folded.filter(isShown).map((field) => (
        <FacetGroup key={field} field={field} total={byField.get(field)?.total ?? 0} isFoldable isFolded>
          <Values field={field} facet={byField.get(field)} />
        </FacetGroup>
      ))}
    </div>
  );
}

function ClearAll() {
  return (
    <button type="button" className="link-button" onClick={() => setQuery('', null)}>
      Clear all
    </button>
  );
}

/** A line while something else is asked. */
function Questions() {
  useFreshQuestions();
  const questions = useStore((state) => state.questions) ?? [];
  const isAll = useStore((state) => (state.asking.asked?.query ?? '') === '');
  const fresh = questions.reduce((sum, question) => sum + question.fresh, 0);
  if (questions.length === 0) return null;
  return (
    <FacetGroup
      key={String(isAll)}
      field="questions"
      total={questions.length}
      isFoldable
      isFolded={!isAll}
      aside={fresh > 0 && !isAll && <span className="question-new">{numeral(fresh)} new</span>}
    >
      <QuestionList />
    </FacetGroup>
  );
}

function Values({ field, facet }: { readonly field: string; readonly facet: Facet | undefined }) {
  if (field === 'tag') return <TagValues facet={facet ?? null} />;
  if (!facet) return null;
  if (field === 'grade') return <GradeGrid facet={facet} />;
  if (field === 'published' || field === 'asof' || field === 'figure') return <SpanBars facet={facet} />;
  return <FacetValues facet={facet} />;
}

/** Up and Down go to the value above and below, in whatever facet; other keys belong to what has the focus. */
function moveInFacets(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || event.defaultPrevented || !(target instanceof HTMLElement)) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const at = stops.findIndex((stop) => stop.contains(target));
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
