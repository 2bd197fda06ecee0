import { counted } from '../../../shared/text/counting.ts';
import { useStore } from '../../state/store.ts';
import { leftInAll } from './counts.ts';

/** In the status bar while a person reviews: how many suggestions are left anywhere, and that none of them is exported. */
export function ReviewStatus() {
  const left = useStore(leftInAll);
  return (
    <>
      <span className="review-export">nothing suggested is exported before you accept it</span>
      <span className="review-left">{counted(left, 'suggestion')} left</span>
    </>
  );
}
