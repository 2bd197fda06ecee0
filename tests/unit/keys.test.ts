import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldCommands } from '../../renderer/commands/fieldCommands.ts';
import { commandList, findCommand } from '../../renderer/commands/list.ts';
import * as menus from '../../renderer/modes/menus.ts';
import { chordsOf } from '../../renderer/ui/chords.ts';
import { watchDeadKeys } from '../../renderer/ui/inputMethod.ts';
import { accelerator, ariaKey, keyLabel } from '../../shared/commands.ts';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('keys', () => {
  it.each([
    ['a letter', { key: 'c', code: 'KeyC' }, 'c'],
    ['a letter under caps lock', { key: 'C', code: 'KeyC' }, 'c'],
    ['a Hangul letter', { key: 'ㅊ', code: 'KeyC' }, 'c'],
    ['a Cyrillic letter', { key: 'с', code: 'KeyC' }, 'c'],
    ['a letter that an input method holds back', { key: 'Process', code: 'KeyC' }, 'c'],
    ['undo on a Russian layout', { key: 'я', code: 'KeyZ', ctrlKey: true }, 'Mod+z'],
    ['redo', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'Mod+Shift+z'],
    ['a question mark', { key: '?', code: 'Slash', shiftKey: true }, '?'],
    ['1 on a French keyboard', { key: '&', code: 'Digit1' }, '1'],
    ['2 on a French keyboard', { key: 'é', code: 'Digit2' }, '2'],
    ['1 with Shift on a French keyboard', { key: '1', code: 'Digit1', shiftKey: true }, '1'],
    ['the plus of larger text', { key: '+', code: 'Equal', ctrlKey: true, shiftKey: true }, 'Mod++'],
    ['a bracket', { key: ']', code: 'BracketRight' }, ']'],
    ['a brace', { key: '}', code: 'BracketRight', shiftKey: true }, '}'],
    ['a bracket with Alt', { key: '[', code: 'BracketLeft', altKey: true }, 'Alt+['],
    ['a brace with Alt', { key: '{', code: 'BracketLeft', altKey: true, shiftKey: true }, 'Alt+{'],
    ['a bracket with AltGr on a German keyboard', { key: ']', code: 'Digit9' }, ']'],
    ['ü, where a US keyboard has a bracket', { key: 'ü', code: 'BracketLeft' }, '['],
    ['Ü there', { key: 'Ü', code: 'BracketLeft', shiftKey: true }, '{'],
    ['1 on a Czech keyboard', { key: '+', code: 'Digit1' }, '1'],
    ['3 on a Thai keyboard', { key: '-', code: 'Digit3' }, '3'],
    ['3 under a dead key', { key: 'Dead', code: 'Digit3' }, '3'],
    ['3 on a Persian number pad', { key: '۳', code: 'Numpad3' }, '3'],
    ['3 in the wide form of an input method', { key: '３', code: 'Digit3' }, '3'],
    ['a question mark in Arabic', { key: '؟', code: 'Slash', shiftKey: true }, '?'],
    ['Q on a Hebrew keyboard', { key: '/', code: 'KeyQ' }, 'q'],
    ['Q on a Greek keyboard', { key: ';', code: 'KeyQ' }, 'q'],
    ['B on an Arabic keyboard', { key: 'لا', code: 'KeyB' }, 'b'],
    ['the same where two letters cannot be told', { key: '', code: 'KeyB' }, 'b'],
    ['I on a Turkish keyboard', { key: 'ı', code: 'KeyI' }, 'i'],
    ['İ there, in capitals', { key: 'İ', code: 'Quote' }, 'i'],
    ['an X in Dvorak', { key: 'q', code: 'KeyX' }, 'q'],
    [
      'Alt with a dead key where a US keyboard has a bracket',
      { key: 'Dead', code: 'BracketLeft', altKey: true },
      'Alt+[',
    ],
    ['plus on a number pad', { key: '+', code: 'NumpadAdd' }, '+'],
    ['a minus that an input method holds back', { key: 'Process', code: 'Minus' }, '-'],
    ['a bracket with Option on macOS', { key: '“', code: 'BracketLeft', altKey: true }, 'Alt+['],
    ['the space bar', { key: ' ', code: 'Space' }, 'Space'],
    ['hidden characters', { key: '*', code: 'Digit8', ctrlKey: true, shiftKey: true }, 'Mod+Shift+8'],
    ['back through annotations', { key: 'Tab', code: 'Tab', shiftKey: true }, 'Shift+Tab'],
  ])('reads %s', (_what, event, chord) => {
    expect(chordsOf({ ...plain, ...event }, false)).toContain(chord);
  });

  it.each([
    ['a dead key', { key: 'Dead', code: 'BracketLeft' }],
    ['a comma in Dvorak, where a W would be', { key: ',', code: 'KeyW' }, ','],
    ['é in BÉPO, where a W would be', { key: 'é', code: 'KeyW' }, 'é'],
    ['a superscript two on a French keyboard', { key: '²', code: 'Backquote' }, '²'],
    ['Shift and 3', { key: '#', code: 'Digit3', shiftKey: true }, '#', 'Shift+#'],
    ['an arrow of a number pad', { key: 'ArrowLeft', code: 'Numpad4' }, 'ArrowLeft'],
    ['what Windows makes of AltGr', { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true }, 'Mod+Alt+@'],
  ])('reads nothing else from %s', (_what, event, ...chords) => {
    expect(chordsOf({ ...plain, ...event }, false)).toEqual(chords);
  });

  it('tells dead keys from what an input method holds back', () => {
    const isDead = watchDeadKeys();
    const typed = (...keys: readonly (readonly [key: string, code: string])[]) =>
      keys.map(([key, code]) => isDead({ key, code }));
    const [dead, letter] = [['Process', 'BracketLeft'] as const, ['Process', 'KeyE'] as const];
    expect(typed(dead, letter, dead, ['c', 'KeyC'], dead)).toEqual([true, false, true, false, true]);
    expect(typed(['c', 'KeyC'], letter, dead, letter, dead)).toEqual([false, false, false, false, false]);
    expect(typed(['c', 'KeyC'], dead)).toEqual([false, true]);
  });

  it('takes only what is typed with AltGr', () => {
    const typed = (key: string, code: string, held = plain) =>
      chordsOf({ ...plain, ...held, key, code, getModifierState: (name) => name === 'AltGraph' }, false);
    expect(typed('[', 'Digit8')).toEqual(['[']);
    expect(typed('@', 'KeyQ', { ...plain, ctrlKey: true, altKey: true })).toEqual(['@']);
    expect(typed('ć', 'KeyC')).toEqual([]);
    expect(typed('Dead', 'BracketRight')).toEqual([]);
    expect(typed('Enter', 'Enter')).toEqual([]);
  });

  it('takes brackets that a German keyboard types with Option', () => {
    const press = { ...plain, key: '[', code: 'Digit5', altKey: true };
    expect(chordsOf(press, true)).toEqual(['Alt+5', '[']);
    expect(chordsOf({ ...press, key: 'Dead', code: 'KeyE' }, true)).toEqual(['Alt+e']);
  });

  it('takes ⌘ for Mod on macOS, and Ctrl for nothing', () => {
    expect(chordsOf({ ...plain, key: 'z', code: 'KeyZ', metaKey: true }, true)).toContain('Mod+z');
    expect(chordsOf({ ...plain, key: 'f', code: 'KeyF', ctrlKey: true }, true)).toEqual([]);
    expect(chordsOf({ ...plain, key: '1', code: 'Digit1', metaKey: true }, false)).toEqual([]);
  });

  it('takes a plus for a plus where a US keyboard has a bracket', () => {
    const [first] = chordsOf({ ...plain, key: '+', code: 'BracketRight' }, false);
    expect(first).toBe('+');
  });

  it('does not take Shift with a letter for the letter alone', () => {
    expect(chordsOf({ ...plain, key: 'C', code: 'KeyC', shiftKey: true }, false)).toEqual(['Shift+c']);
  });

  it.each(['reading', 'desk', 'asking', 'actor', 'comparing'] as const)(
    'gives each key to one command of a room only (%s), but that which accepts whatever is suggested',
    (room) => {
      const here = commandList.filter(({ rooms }) => rooms === 'all' || rooms.includes(room));
      const keys = here.flatMap(({ id, keys }) => (id === 'actor.acceptEntry' ? [] : keys));
      expect(keys).toContain('Mod+z');
      expect(keys).toEqual([...new Set(keys)]);
    },
  );

  it.each([
    ['Mod+Shift+z', 'Ctrl+Shift+Z', '⌘⇧Z', 'CmdOrCtrl+Shift+Z'],
    ['Mod++', 'Ctrl++', '⌘+', 'CmdOrCtrl+Plus'],
    ['Escape', 'Esc', 'Esc', 'Esc'],
    ['?', '?', '?', '?'],
    ['+', '+', '+', 'Plus'],
    ['Alt+ArrowLeft', 'Alt+Left', '⌥←', 'Alt+Left'],
    ['Mod+ü', 'Ctrl+Ü', '⌘Ü', null],
    ['Alt+Shift+ArrowDown', 'Alt+Shift+↓', '⌥⇧↓', 'Alt+Shift+Down'],
  ])('writes %s for people and for the menu', (key, label, macLabel, menuKey) => {
    expect([keyLabel(key, false), keyLabel(key, true), accelerator(key)]).toEqual([label, macLabel, menuKey]);
  });

  it.each([
    ['Mod+Shift+z', 'Control+Shift+Z', 'Meta+Shift+Z'],
    ['Mod++', 'Control+Plus', 'Meta+Plus'],
    ['Alt+ArrowLeft', 'Alt+ArrowLeft', 'Alt+ArrowLeft'],
    ['Escape', 'Escape', 'Escape'],
  ])('writes %s for assistive technology', (key, name, macName) => {
    expect([ariaKey(key, false), ariaKey(key, true)]).toEqual([name, macName]);
  });

  it('gives each command an id of its own', () => {
    const ids = commandList.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('lists nothing twice in the menu bar', () => {
    const labels = commandList.filter(({ isOfContext }) => !isOfContext).map(({ label }) => label);
    expect(labels).toEqual([...new Set(labels)]);
  });

  it('offers nothing on a right click that is no command', () => {
    const known = new Set([...commandList, ...fieldCommands].map(({ id }) => id));
    const offered = Object.values(menus).flatMap((menu) => menu.split(' ').filter((id) => id !== '|'));
    expect(offered.filter((id) => !known.has(id))).toEqual([]);
  });

  it('knows a command from another word', () => {
    expect(findCommand('edit.undo')?.label).toBe('Undo');
    expect([findCommand('toString'), findCommand('')]).toEqual([undefined, undefined]);
  });
});

it('no tip or hint of the window writes Ctrl, ⌘ or Alt by hand: they differ by system', () => {
  const written = globSync('renderer/**/*.tsx').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      // Not in comments, nor where it is a key event or what `keyLabel` makes words of.
      .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line))
      .map((line) =>
        line.replace(/keyLabel\('[^']*'|aria-keyshortcuts="[^"]*"|\{\/\*.*\*\/\}|\/\*\*.*\*\//g, ''),
      )
      .filter((line) => /\b(?:Ctrl|Alt)\+|⌘|⌥/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(written).toEqual([]);
});
