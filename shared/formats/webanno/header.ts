import { fail, ok, type Result } from '../../result.ts';

type Kind = 'span' | 'chain' | 'relation';

/** One layer of the file's header with its columns, counted from the first behind the token. */
export interface Layer {
  readonly kind: Kind;
  readonly name: string;
  readonly columns: readonly Column[];
}

interface Column {
  readonly index: number;
  readonly role: 'feature' | 'placeholder' | 'slot' | 'slot target' | 'base';
  readonly name: string;
}

export interface Header {
  readonly layers: readonly Layer[];
  readonly columns: number;
  /** Index of the first line behind it. */
  readonly next: number;
}

const kinds: Readonly<Record<string, Kind>> = { SP: 'span', CH: 'chain', RL: 'relation' };

/** The layers that a file declares, with their columns; refuses another version, and a line that declares none. */
export function readHeader(lines: readonly string[]): Result<Header> {
  const version = /^#FORMAT=WebAnno TSV (\d+)\.(\d+)\s*$/.exec(lines[0] ?? '');
  if (!version)
    return fail('unsupported', 'line 1: this is not WebAnno TSV 3 (it should be “#FORMAT=WebAnno TSV 3.3”)');
  if (version[1] !== '3')
    return fail(
      'unsupported',
      `line 1: only versions 3.0 to 3.3 of WebAnno TSV can be read, not ${version[1]}.${version[2]}`,
    );
  const layers: Layer[] = [];
  let columns = 0;
  let next = 1;
  for (let line = lines[next]; line?.startsWith('#T_'); line = lines[next]) {
    const found = /^#T_(SP|CH|RL)=([^|]+)\|?(.*)$/.exec(line);
    const kind = kinds[found?.[1] ?? ''];
    if (!found || !kind)
      return fail('decode', `line ${next + 1}: this is not the head of a layer (#T_SP=, #T_CH= or #T_RL=)`);
    const names = (found[3] ?? '').trim().split('|');
    layers.push({
      kind,
      name: (found[2] ?? '').trim(),
      columns: names.map(
        (name, at): Column => ({ index: columns + at, ...columnOf(name, names[at - 1] ?? '') }),
      ),
    });
    columns += names.length;
    next += 1;
  }
  return ok({ layers, columns, next });
}

function columnOf(name: string, before: string): Omit<Column, 'index'> {
  if (name === '') return { role: 'placeholder', name };
  if (name.startsWith('BT_')) return { role: 'base', name: name.slice(3) };
  if (before.startsWith('ROLE_')) return { role: 'slot target', name };
  if (!name.startsWith('ROLE_')) return { role: 'feature', name };
  return { role: 'slot', name: name.slice(name.indexOf(':') + 1).split('_')[0] ?? name };
}
