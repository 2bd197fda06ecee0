import type { FigureGroup } from '../../../shared/compare/groups.ts';
import { propertyLabel } from '../../../shared/model/codes/figure.ts';

/** What the figures have in common, on one line. */
export function FiguresAbout({ group }: { readonly group: FigureGroup }) {
  const { entity, property, unit, series, cumulative } = group;
  const facts = [
    { name: 'Entity', value: entity ?? 'none is named' },
    { name: 'Property', value: property === null ? 'none is named' : propertyLabel(property) },
    ...(unit === null ? [] : [{ name: 'Unit', value: unit }]),
  ];
  return (
    <>
      {facts.map(({ name, value }) => (
        <span key={name} className="figures-fact">
          <b>{name}</b> <bdi>{value}</bdi>
        </span>
      ))}
      <span className="figures-fact">
        {cumulative
          ? 'one total that only grows'
          : series
            ? 'a series, each day by itself'
            : 'not a series yet'}
      </span>
    </>
  );
}
