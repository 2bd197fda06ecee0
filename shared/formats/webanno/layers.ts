import { fail, ok, type Result } from '../../result.ts';
import type { LayerRelation, LayerSpan } from '../uima/layers.ts';
import { splitCell, takeSuffix, unescapeValue } from './escapes.ts';
import type { Layer } from './header.ts';

/** A row with an annotation in it; offsets as the file counts. */
export interface Row {
  readonly line: number;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly cells: readonly string[];
}

interface Draft {
  id: string;
  layer: string;
  features: [string, string][];
  start: number;
  end: number;
}

/** Which annotations stand in a row, by layer, in the order in which they are stacked there. */
type Stacks = Map<string, Draft[]>;

interface Slot {
  readonly line: number;
  readonly host: Draft;
  readonly name: string;
  readonly roles: readonly string[];
  readonly base: string;
  readonly targets: readonly string[];
}

/** Puts annotations and relations together from the cells of all rows; refuses a relation to what does not exist. */
export function readLayers(
  rows: readonly Row[],
  layers: readonly Layer[],
): Result<{ spans: LayerSpan[]; relations: LayerRelation[] }> {
  const units = new Map<string, Stacks>();
  const numbered = new Map<string, Draft>();
  const drafts: Draft[] = [];
  const slots: Slot[] = [];
  const chains = new Map<string, { draft: Draft; relation: string | null }[]>();
  const makeDraft = (layer: string, { start, end }: Row) => {
    const draft: Draft = { id: String(drafts.length + 1), layer, features: [], start, end };
    drafts.push(draft);
    return draft;
  };
  for (const row of rows) {
    const stacks: Stacks = new Map();
    units.set(row.id, stacks);
    for (const layer of layers) {
      if (layer.kind === 'relation') continue;
      const stacked = stackedIn(row, layer);
      const list = stacked.map((values) => {
        const number = values.number === null ? undefined : `${layer.name} ${values.number}`;
        const known = number === undefined ? undefined : numbered.get(number);
        const draft = known ?? makeDraft(layer.name, row);
        draft.start = Math.min(draft.start, row.start);
        draft.end = Math.max(draft.end, row.end);
        if (number !== undefined) numbered.set(number, draft);
        if (!known) draft.features = values.features;
        else {
          const isNew = ([name]: readonly [string, string]) =>
            !draft.features.some(([other]) => other === name);
          draft.features.push(...values.features.filter(isNew));
        }
        for (const slot of values.slots) slots.push({ ...slot, line: row.line, host: draft });
        if (!known && layer.kind === 'chain' && values.chain) {
          const chain = `${layer.name} ${values.chain}`;
          const relation = draft.features.find(([name]) => name === 'referenceRelation')?.[1] ?? null;
          draft.features = draft.features.filter(([name]) => name !== 'referenceRelation');
          const links = chains.get(chain);
          if (links) links.push({ draft, relation });
          else chains.set(chain, [{ draft, relation }]);
        }
        return draft;
      });
      if (list.length > 0) stacks.set(layer.name, [...(stacks.get(layer.name) ?? []), ...list]);
    }
  }
  const find = (unit: string, base: string, number: string): Draft | undefined => {
    if (number !== '0') return numbered.get(`${base} ${number}`) ?? anyNumbered(numbered, layers, number);
    const stacks = units.get(unit);
    return (
      stacks?.get(base)?.[0] ??
      (base === 'uima.tcas.Annotation' ? [...(stacks?.values() ?? [])][0]?.[0] : undefined)
    );
  };
  const relations: LayerRelation[] = [];
  for (const row of rows) {
    for (const layer of layers) {
      if (layer.kind !== 'relation') continue;
      const base = layer.columns.find(({ role }) => role === 'base')?.name ?? '';
      for (const { features, references } of stackedIn(row, layer)) {
        for (const { value, suffix } of references) {
          const [source = '0', target = '0'] = suffix?.split('_') ?? [];
          const [from, to] = [find(value, base, source), find(row.id, base, target)];
          if (from && to)
            relations.push({
              layer: layer.name,
              features: Object.fromEntries(features),
              from: from.id,
              to: to.id,
            });
          // Relations between words, of which the file makes no annotations.
          else if (!/\.(?:Token|POS)$/.test(base))
            return fail(
              'invariant',
              `line ${row.line}: the relation from ${value} does not end at annotations of ${base}`,
            );
          else relations.push({ layer: base, features: {}, from: '', to: '' });
        }
      }
    }
  }
  for (const { line, host, name, roles, base, targets } of slots) {
    for (const [index, target] of targets.entries()) {
      if (target === '*' || target === '_') continue;
      const { value, suffix } = takeSuffix(target);
      const to = find(value, base, suffix ?? '0');
      if (!to)
        return fail(
          'invariant',
          `line ${line}: the slot “${name}” points to ${target}, which does not exist`,
        );
      const role = roles[index] ?? '*';
      relations.push({
        layer: host.layer,
        features: { type: role === '*' ? name : unescapeValue(role) },
        from: host.id,
        to: to.id,
      });
    }
  }
  for (const links of chains.values()) {
    for (const [index, { draft, relation }] of links.entries()) {
      const next = links[index + 1];
      if (next)
        relations.push({
          layer: draft.layer,
          features: { type: relation ?? 'chain' },
          from: draft.id,
          to: next.draft.id,
        });
    }
  }
  const spans = drafts.map(
    (draft): LayerSpan => ({ ...draft, features: Object.fromEntries(draft.features) }),
  );
  return ok({ spans, relations });
}

/** Some writers number all layers together, some each by itself. */
function anyNumbered(
  numbered: ReadonlyMap<string, Draft>,
  layers: readonly Layer[],
  number: string,
): Draft | undefined {
  return layers.map(({ name }) => numbered.get(`${name} ${number}`)).find((draft) => draft !== undefined);
}

interface Stacked {
  readonly number: string | null;
  /** Chain and place in it. */
  readonly chain: string | null;
  readonly features: [string, string][];
  readonly slots: readonly Omit<Slot, 'line' | 'host'>[];
  readonly references: readonly ReturnType<typeof takeSuffix>[];
}

/** The annotations of one layer that stand in a row, with what its cells say of each. */
function stackedIn({ cells }: Row, { kind, columns }: Layer): readonly Stacked[] {
  const values = columns.map(({ index }) =>
    cells[index] === '_' || !cells[index] ? [] : splitCell(cells[index], '|'),
  );
  const count = Math.max(0, ...values.map((list) => list.length));
  return Array.from({ length: count }, (_none, at): Stacked => {
    let number: string | null = null;
    let chain: string | null = null;
    const features: [string, string][] = [];
    const slots: Omit<Slot, 'line' | 'host'>[] = [];
    const references: ReturnType<typeof takeSuffix>[] = [];
    for (const [column, { role, name }] of columns.entries()) {
      const cell = values[column]?.[at];
      if (cell === undefined || role === 'slot target') continue;
      const { value, suffix } = takeSuffix(cell);
      if (role === 'base') references.push({ value, suffix });
      else if (suffix?.includes('-')) {
        chain = suffix.slice(0, suffix.indexOf('-'));
        number = suffix;
      }
      if (kind === 'span') number ??= suffix;
      if (role === 'slot') {
        const target = columns[column + 1];
        slots.push({
          name,
          roles: splitCell(value, ';'),
          base: target?.name ?? '',
          targets: splitCell(values[column + 1]?.[at] ?? '_', ';'),
        });
      } else if (role === 'feature' && value !== '*' && value !== '')
        features.push([name, unescapeValue(value)]);
    }
    return { number, chain, features, slots, references };
  });
}
