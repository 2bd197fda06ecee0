import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Brief } from '../../../shared/model/brief.ts';
import { type LinkWay, waysBetween } from '../../../shared/model/linking.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import { searchClaims } from '../../state/actions/links.ts';
import { closeDialog } from '../../state/actions/view.ts';
import { defineDialog } from '../../state/dialogs.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { isPressed } from '../../ui/chords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { wayInWords } from './wording.ts';

const ways = waysBetween('claim', 'claim');

interface Props {
  /** The article that the claim is not to be in. */
  readonly articleId: string;
  /** The type that was chosen already; null for none, and one that cannot join two claims counts for none. */
  readonly type: LinkType | null;
  readonly onLink: (way: LinkWay, claim: Brief) => void;
}

/** A claim of another article is found by its words, chosen with Enter, and linked by a digit. */
function ClaimDialog({ articleId, type: chosenType, onLink }: Props) {
  const [query, setQuery] = useState('');
  const [claim, setClaim] = useState<Brief | null>(null);
  const found = useClaims(query, articleId);

  const link = (way: LinkWay, to: Brief) => {
    // Gone before the keyboard goes back to the text.
    flushSync(closeDialog);
    onLink(way, to);
  };
  const choose = (chosen: Brief) => {
    const way = ways.find(({ type }) => type === chosenType);
    if (way) link(way, chosen);
    else setClaim(chosen);
  };
  return (
    <Dialog label="Link to a claim in another article" className="palette claim-dialog">
      {claim ? (
        <TypeChoice claim={claim} onChoose={(way) => link(way, claim)} />
      ) : (
        <>
          <Combobox
            autoFocus
            label="Claim"
            listLabel="Claims"
            placeholder="Words of a claim in another article"
            text={query}
            options={found.claims}
            keyOf={({ id }) => id}
            isCurrent={found.query === query}
            onType={setQuery}
            onChoose={choose}
          >
            {({ words, articleTitle }) => (
              <>
                <bdi className="claim-words">{words}</bdi>
                <small>{articleTitle}</small>
              </>
            )}
          </Combobox>
          <p className="hint" role="status" aria-label="Claims found">
            {hintOf(query, found)}
          </p>
        </>
      )}
    </Dialog>
  );
}

function TypeChoice(props: { readonly claim: Brief; readonly onChoose: (way: LinkWay) => void }) {
  const { claim, onChoose } = props;
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const keys = (event: KeyboardEvent) => {
    const way = ways.find((_, place) => isPressed(event, `${place + 1}`));
    if (!way) return;
    event.preventDefault();
    onChoose(way);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the digits are another way to press its buttons
    <div className="claim-types" onKeyDown={keys}>
      <h2>How is it linked?</h2>
      <p>
        <bdi>{claim.words}</bdi> <small>{claim.articleTitle}</small>
      </p>
      {ways.map((way, place) => (
        <button
          key={way.type}
          ref={place === 0 ? first : undefined}
          type="button"
          className="link-way"
          onClick={() => onChoose(way)}
        >
          <Kbd>{String(place + 1)}</Kbd> {wayInWords(way)}
        </button>
      ))}
    </div>
  );
}

export const claimDialog = defineDialog('claims', ClaimDialog);

interface Found {
  readonly query: string | null;
  readonly claims: readonly Brief[];
}

/** The claims for what is typed; what an earlier letter asked for and comes late does not count. */
function useClaims(query: string, articleId: string): Found {
  const [found, setFound] = useState<Found>({ query: null, claims: [] });
  useEffect(() => {
    let isWanted = true;
    const search = async () => {
      const claims = await searchClaims(query, articleId);
      if (isWanted && claims) setFound({ query, claims });
    };
    // A word that no claim has is looked for in all of them: not once for each of its letters.
    const timer = setTimeout(search, betweenLetters);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [query, articleId]);
  return found;
}

/** How long nothing is typed before a search, in milliseconds. */
const betweenLetters = 90;

/** A search gives this many claims at most: there may be more. */
const maxFound = 50;

function hintOf(query: string, found: Found): string {
  if (found.query === null) return '';
  if (found.claims.length === maxFound)
    return `First ${maxFound} shown: type more words to narrow the search.`;
  if (found.claims.length > 0) return `${found.claims.length} found. Press ↑ ↓ to choose and Enter to link.`;
  return query.trim() === '' ? 'No other article has a claim yet.' : 'No matching claims in other articles.';
}
