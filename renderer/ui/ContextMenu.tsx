import {
  type CSSProperties,
  Fragment,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { Kbd } from './Kbd.tsx';
import { movingQuietly } from './movingQuietly.ts';

/** Something that can be done with what was clicked on. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** The key that does the same; empty for none. */
  readonly sign: string;
  readonly isOff: boolean;
  readonly run: () => unknown;
}

interface Props {
  readonly label: string;
  /** Where it opens, in CSS pixels of the viewport. */
  readonly at: { readonly x: number; readonly y: number };
  /** Set apart by lines; each has at least one item. */
  readonly groups: readonly (readonly MenuItem[])[];
  readonly onClose: () => void;
}

/** CSS pixels between the menu and the edges of the window. */
const margin = 6;

/**
 * A menu at the pointer: arrow keys, Home, End and first letters go through it, Enter takes, Esc and a press beside it close it. What
 * had the keyboard does not notice that it has lent it. After the menu pattern of the WAI-ARIA Authoring Practices.
 */
export function ContextMenu({ label, at, groups, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [lender] = useState(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement : null,
  );
  const [place, setPlace] = useState<CSSProperties>({ left: at.x, top: at.y, visibility: 'hidden' });

  const close = useEffectEvent(() => {
    movingQuietly(() => lender?.focus({ preventScroll: true }));
    flushSync(onClose);
  });
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    // Above the pointer where there is no room below it.
    const top = at.y + height + margin > innerHeight ? at.y - height : at.y;
    setPlace({
      left: Math.max(margin, Math.min(at.x, innerWidth - width - margin)),
      top: Math.max(margin, Math.min(top, innerHeight - height - margin)),
    });
  }, [at]);
  useLayoutEffect(() => {
    if (place.visibility !== 'hidden')
      movingQuietly(() => itemsIn(menu.current)[0]?.focus({ preventScroll: true }));
  }, [place]);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const isOutside = ({ target }: Event) => !(target instanceof Node && menu.current?.contains(target));
    addEventListener('pointerdown', (event) => isOutside(event) && close(), { capture: true, signal });
    addEventListener('wheel', (event) => isOutside(event) && close(), { capture: true, signal });
    addEventListener('resize', () => close(), { signal });
    addEventListener('blur', () => close(), { signal });
    return () => stop.abort();
  }, []);

  const take = (item: MenuItem) => {
    movingQuietly(() => lender?.focus({ preventScroll: true }));
    flushSync(onClose);
    item.run();
  };
  const keys = (event: KeyboardEvent) => {
    const items = itemsIn(menu.current);
    const now = items.findIndex((item) => item.matches(':focus'));
    const next = nextItem(event.key, items, now);
    if (event.key === 'Escape' || event.key === 'Tab') {
      movingQuietly(() => lender?.focus({ preventScroll: true }));
      onClose();
    } else if (next) next.focus({ preventScroll: true });
    // Its button takes them.
    else if (event.key === 'Enter' || event.key === ' ') return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section aria-label={label}>
      <div
        ref={menu}
        role="menu"
        aria-label={label}
        className="context-menu"
        data-owns-escape
        style={place}
        tabIndex={-1}
        onKeyDown={keys}
        onContextMenu={(event) => event.preventDefault()}
      >
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a menu that is open do not change
          <Fragment key={index}>
            {index > 0 && <hr />}
            {group.map((item) => (
              <button
                key={item.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-disabled={item.isOff || undefined}
                // A menu that opens by keys under a pointer that rests is the keyboard’s.
                onPointerMove={({ currentTarget, movementX, movementY }) => {
                  if (movementX !== 0 || movementY !== 0) currentTarget.focus({ preventScroll: true });
                }}
                onClick={() => !item.isOff && take(item)}
              >
                <span>{item.label}</span>
                {item.sign && <Kbd>{item.sign}</Kbd>}
              </button>
            ))}
          </Fragment>
        ))}
      </div>
    </section>
  );
}

function itemsIn(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** Where a key goes to: the arrows around the end, a letter to the next item that begins with it. */
function nextItem(key: string, items: readonly HTMLElement[], now: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(now + 1) % items.length];
  if (key === 'ArrowUp') return items.at(now <= 0 ? -1 : now - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...items.slice(now + 1), ...items.slice(0, now + 1)];
  return after.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase()));
}
