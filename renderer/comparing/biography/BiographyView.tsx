import { useMemo } from 'react';
import { biography } from '../../../shared/compare/claims/biography.ts';
import { counted } from '../../../shared/text/counting.ts';
import { longDay } from '../../../shared/text/days.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { useWidth } from '../chart/useWidth.ts';
import { clustersOf } from '../claims/comparedClaims.ts';
import { allStatements } from '../comparedStatements.ts';
import type { Twin } from '../twin.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { BiographyPicture } from './BiographyPicture.tsx';
import { BiographyTools } from './BiographyTools.tsx';
import { biographyTwin, biographyWords } from './biographyWords.ts';
import { newerVersionsOf, shownGroupOf } from './shownBiography.ts';
import { useVersionTexts } from './useVersionTexts.ts';

const noTwin: Twin = { name: 'biography', columns: [], rows: [] };

/** The life of a claim: who told it when, how sure, and with what numbers. */
export function BiographyView() {
  const { element, width } = useWidth();
  const group = useStore(shownGroupOf);
  const statements = useStore(allStatements);
  const clusters = useStore(clustersOf);
  const versions = useStore((state) => newerVersionsOf(state.articles));
  const form = useStore(dateFormOf);
  const isReading = useStore((state) => state.comparing.answer === null);
  const hasWords = useVersionTexts(group);
  const life = useMemo(
    () => (group ? biography(group, { statements, clusters, versions, hasWords }) : null),
    [group, statements, clusters, versions, hasWords],
  );
  const twin = useMemo(() => (life ? biographyTwin(life, form) : noTwin), [life, form]);
  const first = life?.events[0];
  const join = life?.group.joins.at(-1);
  return (
    <ViewFrame
      title="Biography of a claim"
      heading={life ? `Biography of a claim: ${life.group.headline.words}` : ''}
      about={
        life ? (
          <>
            <span className="biography-claim" data-tag="claim">
              <bdi>{life.group.headline.words}</bdi>
            </span>
            <br />
            {counted(life.spread.articles, 'article')}, {counted(life.spread.origins, 'origin')}
            {first && (
              <>
                {' · first seen '}
                {first.published === null
                  ? 'on a day that is not known'
                  : longDay(first.published.slice(0, 10), form)}
                {', '}
                <bdi>{first.outlet ?? 'no outlet'}</bdi>
              </>
            )}
            {join ? (
              <>
                {' · joined by '}
                <bdi>{join.createdBy}</bdi>, {longDay(join.createdAt.slice(0, 10), form)}
              </>
            ) : (
              ' · joined with no other claim yet'
            )}
          </>
        ) : (
          'Who told it when, how sure, and with what numbers'
        )
      }
      tools={<BiographyTools group={group} />}
      twin={twin}
      words={life ? biographyWords(life, form) : 'There is no claim to tell of.'}
      places={[]}
      hasNoFigures
      picture={
        life ? (
          <div ref={element} className="biography-room">
            {width > 0 && <BiographyPicture life={life} width={width} />}
          </div>
        ) : null
      }
      empty={
        <p className="comparing-empty">
          {isReading
            ? 'Reading what is compared…'
            : 'There are no claims in what is compared. Tag words as a claim, and join it with what repeats or denies it in Conflicts: then its life is told here.'}
        </p>
      }
    />
  );
}
