import { tagLabel, tags } from '../../shared/model/tag.ts';
import { numeral } from '../../shared/text/counting.ts';
import { showTag, showWorth } from '../state/actions/suggestions.ts';
import { useStore } from '../state/store.ts';
import { waitingCounts } from '../state/waiting.ts';
import { ReadAs } from './ReadAs.tsx';
import { ToReview } from './ToReview.tsx';

/** The left column while a person reviews: the articles in which suggestions wait, which of them are shown, and what is not read. */
export function ReviewLibrary() {
  return (
    <div className="library review-library">
      <ToReview />
      <Show />
      <ReadAs />
    </div>
  );
}

/** Which tags are shown, with how many of each are left in the open article. */
function Show() {
  const counts = useStore(waitingCounts);
  const hidden = useStore((state) => state.suggestions.hidden);
  const showsWorth = useStore((state) => state.suggestions.showsWorth);
  return (
    <fieldset className="review-show">
      <legend>Show</legend>
      {tags.map((tag) => (
        <label key={tag} data-tag={tag}>
          <input
            type="checkbox"
            checked={!hidden.includes(tag)}
            onChange={({ target }) => showTag(tag, target.checked)}
          />
          <i className="tag-letter" data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" />
          <span>{tagLabel[tag]}s</span>
          <span className="review-number">{numeral(counts[tag])}</span>
        </label>
      ))}
      <label data-tag="claim" title="Sentences that name no source and are worth checking">
        <input type="checkbox" checked={showsWorth} onChange={({ target }) => showWorth(target.checked)} />
        <i className="tag-letter" data-letter="C" aria-hidden="true" />
        <span>Worth checking</span>
        <span className="review-number">{numeral(counts.worth)}</span>
      </label>
    </fieldset>
  );
}
