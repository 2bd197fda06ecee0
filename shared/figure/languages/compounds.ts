import type { Grammar } from './grammar.ts';

/** More letters than any number below a million has in one word. */
const maxLength = 80;

/**
 * The value of a number that is written as one word (“dreihundertfünfundvierzigtausend”, “duemila”); null where any part
 * of the word is none. Below a billion.
 */
export function splitCompound(word: string, grammar: Grammar): number | null {
  if (word.length > maxLength) return null;
  const atoms = atomsOf(word, grammar);
  return atoms && compoundValue(atoms, grammar);
}

type Atom = number | 'and';

/** The word as atoms, the longest first with a way back; null where it cannot be cut. */
function atomsOf(word: string, grammar: Grammar): readonly Atom[] | null {
  const dead = new Set<number>();
  const walk = (at: number): readonly Atom[] | null => {
    if (at === word.length) return [];
    if (dead.has(at)) return null;
    for (let end = Math.min(word.length, at + 14); end > at; end -= 1) {
      const piece = word.slice(at, end);
      const atom = atomOf(piece, grammar);
      const rest = atom === null ? null : walk(end);
      if (atom !== null && rest) return [atom, ...rest];
    }
    dead.add(at);
    return null;
  };
  const atoms = walk(0);
  return atoms && atoms.length > 1 ? atoms : null;
}

function atomOf(piece: string, grammar: Grammar): Atom | null {
  if (grammar.and.has(piece)) return 'and';
  const scale = grammar.scales.get(piece);
  if (scale && scale.digits === 1000n) return 1000;
  return grammar.numbers.get(piece) ?? null;
}

function compoundValue(atoms: readonly Atom[], grammar: Grammar): number | null {
  let [total, group, room, isAnd]: [number, number, number, boolean] = [0, 0, 1000, false];
  for (const atom of atoms) {
    if (atom === 'and') {
      if (isAnd) return null;
      isAnd = true;
      continue;
    }
    if (atom === 1000) {
      if (total > 0 || isAnd) return null;
      total = (group === 0 ? 1 : group) * 1000;
      [group, room] = [0, 1000];
    } else if (atom === 100 && group > 0 && group < 100 && group % 10 > 0 && !isAnd) {
      group *= 100;
      room = 100;
    } else if (isAnd && atom >= 20 && atom < 100 && group % 100 > 0 && group % 100 < 10) {
      if (!grammar.table.isInverted) return null;
      group += atom;
      room = 0;
    } else if (atom < room) {
      group += atom;
      room = atom >= 100 ? 100 : takesOnes(atom, grammar) ? 10 : 0;
      if (atom < 10) room = 0;
    } else return null;
    isAnd = false;
  }
  return isAnd ? null : total + group;
}

function takesOnes(atom: number, grammar: Grammar): boolean {
  return atom % 10 === 0 && (atom >= 20 || (atom === 10 && grammar.table.takesOnesAfterTen === true));
}
