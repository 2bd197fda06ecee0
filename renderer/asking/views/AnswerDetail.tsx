import { useEffect } from 'react';
import { AnnotationDetail } from '../../inspector/AnnotationDetail.tsx';
import { ArticleDetail } from '../../inspector/ArticleDetail.tsx';
import { DetailParts } from '../../inspector/DetailParts.tsx';
import { removeAnnotation } from '../../state/actions/annotations.ts';
import { lookAt } from '../../state/actions/looking.ts';
import { currentAnnotation } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { useStore } from '../../state/store.ts';
import { focusTarget } from '../../ui/focusTargets.ts';
import { AroundIt } from './AroundIt.tsx';
import { answerAt, indexOfAnswer, passageRows } from './answerRows.ts';
import { CellAnswers } from './CellAnswers.tsx';

/** Beside the answers: the one that is current, with all that can be changed of it, and the paragraph around it. */
export function AnswerDetail() {
  const view = useStore((state) => state.asking.view);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is for whatever is in it
    <div
      className="inspector answer-detail"
      onKeyDown={(event) => {
        if (event.key === 'Escape') focusTarget('asking.answers');
      }}
    >
      {view === 'counts' ? <CellAnswers /> : <CurrentAnswer />}
    </div>
  );
}

/** Milliseconds for which an answer is current before its article is read: arrow keys go past many. */
const patience = 60;

function CurrentAnswer() {
  const articleId = useStore(currentArticleId);
  const id = useStore((state) => state.asking.currentId);
  const passageStart = useStore(passageStartOf);
  const isPassage = passageStart !== null;
  const index = useStore((state) => indexOfAnswer(state.asking, state.asking.currentId));
  const total = useStore((state) => state.asking.answers?.total ?? 0);
  const annotation = useStore(currentAnnotation);
  const open = useStore((state) => state.open);

  useEffect(() => {
    if (articleId === null || id === null) return;
    const timer = setTimeout(() => void lookAt(articleId, isPassage ? null : id), patience);
    return () => clearTimeout(timer);
  }, [articleId, id, isPassage]);

  if (articleId === null || id === null) return <NothingPicked hasAny={total > 0} />;
  if (open?.article.id !== articleId) return null;
  if (isPassage)
    return (
      <>
        <ArticleDetail key={articleId} article={open.article} />
        <AroundIt open={open} start={passageStart} currentId={null} />
      </>
    );
  if (annotation?.id !== id) return null;
  return (
    <>
      <DetailParts annotation={annotation} />
      <AnnotationDetail
        annotation={annotation}
        place={{ nth: index + 1, of: total }}
        onRemove={() => void removeAnswer(annotation.id)}
      />
      <AroundIt open={open} start={annotation.segments[0]?.start ?? 0} currentId={id} />
    </>
  );
}

async function removeAnswer(id: string): Promise<void> {
  await removeAnnotation(id);
  focusTarget('asking.answers');
}

function NothingPicked({ hasAny }: { readonly hasAny: boolean }) {
  return hasAny ? (
    <p className="hint answer-hint">
      Go through the answers with the arrow keys or a click: the current one is shown here, and can be
      changed.
    </p>
  ) : null;
}

function currentArticleId({ asking }: State): string | null {
  const index = indexOfAnswer(asking, asking.currentId);
  if (index >= 0) return answerAt(asking, index)?.articleId ?? null;
  return passageOf({ asking })?.article.articleId ?? null;
}

/** Where the sentence of a passage starts, in UTF-16 code units; null where the current answer is an annotation. */
function passageStartOf(state: Pick<State, 'asking'>): number | null {
  return passageOf(state)?.passage.sentence.start ?? null;
}

function passageOf({ asking }: Pick<State, 'asking'>) {
  const { currentId, passages } = asking;
  if (currentId === null || !currentId.includes(' ')) return null;
  return passageRows(passages).find(({ id }) => id === currentId) ?? null;
}
