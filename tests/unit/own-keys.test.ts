import { describe, expect, it } from 'vitest';
import { commandFor } from '../../renderer/commands/keyTable.ts';
import { defineCommand } from '../../renderer/modes/command.ts';
import {
  holderOf,
  notationOf,
  refusalOf,
  withKey,
  withoutKey,
  withUsualKeys,
} from '../../renderer/preferences/keyChanges.ts';
import { initialState } from '../../renderer/state/state.ts';

const run = () => undefined;
const claim = defineCommand({ id: 'claim', label: 'Claim', keys: ['1', 'c'], menu: 'Annotate', run });
const note = defineCommand({ id: 'note', label: 'Note', keys: ['m'], menu: 'Annotate', run });
const open = defineCommand({ id: 'open', label: 'Open', menu: 'Go', rooms: ['desk'], run });
const commands = [claim, note, open];

describe('keys that a person gives to commands', () => {
  it('are kept only where they are not the usual ones', () => {
    const more = withKey({}, note, 'z', null);
    expect(more).toEqual({ note: ['m', 'z'] });
    expect(withoutKey(more, note, 'z')).toEqual({});
    expect(withoutKey({}, note, 'm')).toEqual({ note: [] });
    expect(withKey({ note: [] }, note, 'm', null)).toEqual({});
  });

  it('are taken from the command that has them', () => {
    expect(holderOf(commands, {}, note, 'c')).toBe(claim);
    expect(withKey({}, note, 'c', claim)).toEqual({ claim: ['1'], note: ['m', 'c'] });
  });

  it('may be the same where the commands never meet', () => {
    expect(holderOf(commands, {}, open, 'c')).toBe(null);
    expect(holderOf(commands, { open: ['c'] }, note, 'c')).toBe(claim);
  });

  it('stay when the one that had them gets its usual keys back', () => {
    const own = withKey({}, note, 'c', claim);
    expect(withUsualKeys(commands, own, claim)).toEqual(own);
    const before = withUsualKeys(commands, own, note);
    expect(before).toEqual({ claim: ['1'] });
    expect(withUsualKeys(commands, before, claim)).toEqual({});
  });

  it('come before usual ones that are the same, as after an update', () => {
    const state = { ...initialState, preferences: { keys: { 'claim.grade': ['c'] } } };
    expect(commandFor(['c'], state)?.id).toBe('claim.grade');
    expect(commandFor(['1'], state)?.id).toBe('tag.claim');
    expect(commandFor(['g'], state)).toBe(null);
    expect(commandFor(['c'], initialState)?.id).toBe('tag.claim');
  });

  it.each([
    ['q', { key: '/', code: 'KeyQ' }],
    ['1', { key: '+', code: 'Digit1' }],
    ['Mod+Shift+8', { key: '*', code: 'Digit8', ctrlKey: true, shiftKey: true }],
    ['?', { key: '?', code: 'Slash', shiftKey: true }],
    ['Alt+F5', { key: 'F5', code: 'F5', altKey: true }],
    ['ü', { key: 'ü', code: 'BracketLeft' }],
    [null, { key: 'Dead', code: 'Equal' }],
  ])('are noted as %s', (key, press) => {
    const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    expect(notationOf({ ...plain, ...press }, false)).toBe(key);
  });

  it('are none that fields and buttons need', () => {
    for (const key of ['Mod+c', 'Enter', 'Space', 'Shift+Tab', 'ArrowUp', 'Home'])
      expect(refusalOf(key, false)).toMatch(/hoose another key\.$/);
    for (const key of ['c', 'Mod+Enter', 'Alt+ArrowUp', 'F8', 'Delete'])
      expect(refusalOf(key, false)).toBe(null);
    expect(refusalOf('Enter', true)).toContain('Add ⌘ or ⌥');
  });
});
