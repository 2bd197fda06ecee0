import { describe, expect, it } from 'vitest';
import { commandFor } from '../../renderer/commands/keyTable.ts';
import { commandList } from '../../renderer/commands/list.ts';
import { initialState } from '../../renderer/state/state.ts';
import { chordsOf } from '../../renderer/ui/chords.ts';
import { type Layout, readLayouts } from '../fixtures/layouts/layouts.ts';

type Level = 'plain' | 'shift' | 'altgr';

/** A key on a layout, with what it types at a level. */
interface Press {
  readonly code: string;
  readonly level: Level;
  readonly typed: string;
}

/** A key of a command, apart. */
interface Wanted {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly name: string;
}

const layouts = readLayouts();
const levels = ['plain', 'shift', 'altgr'] as const;

/** The keys of all commands that depend on the layout: not Tab, F6 or the arrows. */
const wanted: readonly Wanted[] = commandList
  .flatMap(({ keys }) => keys)
  .map((key) => {
    const [, modifiers = '', name = ''] = /^((?:Mod\+|Alt\+|Shift\+)*)(.+)$/.exec(key) ?? [];
    const has = (modifier: string) => modifiers.includes(modifier);
    return { key, mod: has('Mod'), alt: has('Alt'), shift: has('Shift'), name };
  })
  .filter(({ name }) => [...name].length === 1);

describe('on each of 64 keyboard layouts', () => {
  it('has them all', () => {
    expect(layouts.length).toBe(64);
    expect(wanted.length).toBeGreaterThanOrEqual(50);
  });

  it('the keys that type what a command is called by run it', () => {
    // Two rooms may have the same key for two commands.
    expect([
      ...new Set(layouts.flatMap((layout) => wanted.flatMap((each) => wrongOf(layout, each)))),
    ]).toEqual([
      // A key that bears a digit is for the digit. The number pad has a plus and a minus for everyone.
      'cz + Digit1 plain +: tag.claim',
      'cz:qwerty + Digit1 plain +: tag.claim',
      'sk + Digit1 plain +: tag.claim',
      // A key that bears a letter is for the letter with Shift. Both brackets are also where a US keyboard has them.
      // Ctrl and Shift with a digit key are for the digit.
      'mn Mod+, Digit8 shift ,: view.hidden',
      'ara [ KeyF shift [: annotation.firstSeen',
      'ara } KeyC shift }: attribution.claim',
      'th - Digit3 plain -: tag.figure',
      'la Mod+, KeyF shift ,: asking.open',
      'la Mod+. KeyD shift .: library.unfinished',
    ]);
  });

  it('⌘ does on macOS what Ctrl does elsewhere', () => {
    for (const { code, level, typed } of layouts.flatMap(allPresses)) {
      const press = {
        key: typed,
        code,
        altKey: false,
        shiftKey: level === 'shift',
        ctrlKey: false,
        metaKey: false,
      };
      expect(chordsOf({ ...press, metaKey: true }, true)).toEqual(
        chordsOf({ ...press, ctrlKey: true }, false),
      );
      expect(chordsOf(press, true)).toEqual(chordsOf(press, false));
    }
  });

  it('there is a key for each command', () => {
    const missing = layouts.flatMap((layout) =>
      wanted.filter((each) => !isReachable(layout, each)).map(({ key }) => `${layout.name} ${key}`),
    );
    expect(missing).toEqual([
      // What these bear on a digit key is on the number pad, too.
      'lt +',
      'lt Mod+=',
      'lt Mod++',
      'lt Mod+Alt+=',
      'cz +',
      'cz:qwerty +',
      'sk +',
      // Letters and signs that a Latin layout does not have.
      'az w',
      'vn Mod+=',
      'vn Mod+Alt+=',
      // Here these keys give what cannot be seen, or several characters, which is in no list of layouts.
      'np +',
      'np Mod+=',
      'np Mod++',
      'np Mod+Alt+=',
      'la {',
      'kh Mod+,',
      'kh +',
      // The kana layout types the same bracket with Shift.
      'jp:kana }',
      'jp:kana {',
      'jp:kana Alt+{',
      'jp:kana Alt+}',
    ]);
  });

  it('no key runs a command that it does not bear', () => {
    const modifiers = [
      { mod: false, alt: false },
      { mod: true, alt: false },
      { mod: false, alt: true },
    ];
    const strange = layouts.flatMap((layout) =>
      allPresses(layout).flatMap((press) =>
        modifiers.flatMap((held) => {
          if (press.level === 'altgr' && (held.mod || held.alt)) return [];
          const command = run(press, held);
          const borne = namesOn(layout, press);
          const isBorne = wanted.some(
            (each) =>
              each.mod === held.mod &&
              each.alt === held.alt &&
              commandFor([each.key], initialState)?.id === command &&
              borne.includes(`${each.shift ? 'Shift+' : ''}${each.name}`),
          );
          return command === null || isBorne
            ? []
            : [`${layout.name} ${press.code} ${press.level} ${press.typed}: ${command}`];
        }),
      ),
    );
    expect(strange).toEqual([]);
  });
});

function wrongOf(layout: Layout, each: Wanted): readonly string[] {
  return pressesFor(layout, each)
    .map((press) => [press, run(press, each)] as const)
    .filter(([, command]) => command !== commandFor([each.key], initialState)?.id)
    .map(
      ([press, command]) =>
        `${layout.name} ${each.key} ${press.code} ${press.level} ${press.typed}: ${command}`,
    );
}

function run({ code, level, typed }: Press, { mod, alt }: Pick<Wanted, 'mod' | 'alt'>): string | null {
  const event = {
    key: typed,
    code,
    ctrlKey: mod,
    metaKey: false,
    altKey: alt,
    shiftKey: level === 'shift',
    getModifierState: (name: string) => name === 'AltGraph' && level === 'altgr',
  };
  return commandFor(chordsOf(event, false), initialState)?.id ?? null;
}

function pressesFor(layout: Layout, { mod, alt, shift, name }: Wanted): readonly Press[] {
  const isLetter = /[a-z]/.test(name);
  return levels
    .filter((level) =>
      isLetter || shift ? level === (shift ? 'shift' : 'plain') : level !== 'altgr' || (!mod && !alt),
    )
    .flatMap((level) => [...layout[level]].map(([code, typed]) => ({ code, level, typed })))
    .filter(({ code, typed, level }) =>
      /[0-9]/.test(name) && (level === 'plain' || shift)
        ? code === `Digit${name}`
        : typed.toLowerCase() === name,
    );
}

/** Whether a key that types a name runs the command or, where none types it, the key that has it in Latin beside another script. */
function isReachable(layout: Layout, each: Wanted): boolean {
  const id = commandFor([each.key], initialState)?.id;
  return allPresses(layout).some((press) => {
    if (press.level === 'altgr' && (each.mod || each.alt)) return false;
    return (
      namesOn(layout, press).includes(`${each.shift ? 'Shift+' : ''}${each.name}`) && run(press, each) === id
    );
  });
}

function allPresses(layout: Layout): readonly Press[] {
  return levels.flatMap((level) => [...layout[level]].map(([code, typed]) => ({ code, level, typed })));
}

/** What can be read on a key at a level, as commands name it. */
function namesOn({ isLatin, name }: Layout, { code, level, typed }: Press): readonly string[] {
  const [, letter = ''] = /^Key(.)$/.exec(code) ?? [];
  const [, digit = ''] = /^Digit(.)$/.exec(code) ?? [];
  const legends = name === 'jp:kana' ? { ...us, ...japanese } : us;
  // Of Latin layouts only what is typed counts, but for brackets, which many have with AltGr only.
  const legend = isLatin && !code.startsWith('Bracket') ? '' : (legends[code] ?? '');
  const same = sameAs(typed);
  const isLetter = /^[a-z]$/i.test(same);
  const onKey =
    level === 'altgr'
      ? []
      : level === 'shift'
        ? [...(isLatin ? [] : [`Shift+${letter.toLowerCase()}`]), `Shift+${digit}`, legend.charAt(1)]
        : [...(isLatin ? [] : [letter.toLowerCase()]), digit, legend.charAt(0)];
  if (level === 'shift' && /^[0-9]$/.test(same)) return [same, `Shift+${same}`, ...onKey];
  return [isLetter && level === 'shift' ? `Shift+${same.toLowerCase()}` : same, ...onKey];
}

const us: Readonly<Record<string, string>> = {
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
};
const japanese = {
  BracketLeft: '@`',
  BracketRight: '[{',
  Backslash: ']}',
  Equal: '^~',
  Minus: '-=',
  Semicolon: ';+',
};

function sameAs(typed: string): string {
  const digits =
    /^\p{Nd}$/u.test(typed) &&
    ['٠', '۰', '०', '০', '૦', '๐', '໐', '០', '၀'].find((zero) => distance(zero, typed) < 10);
  return digits
    ? String(distance(digits, typed))
    : ({ '؟': '?', '՞': '?', '−': '-', ı: 'i', İ: 'I', '「': '[', '」': ']' }[typed] ?? typed);
}

function distance(zero: string, digit: string): number {
  const by = (digit.codePointAt(0) ?? 0) - (zero.codePointAt(0) ?? 0);
  return by < 0 ? 10 : by;
}
