import { expect, test } from 'vitest';
import { layMeasures } from '../../../renderer/comparing/biography/measureLayout.ts';
import { groupsOf } from '../../../shared/compare/groups.ts';
import { amount } from '../../fixtures/compare/cards.ts';
import { stated } from '../../fixtures/compare/stated.ts';

/** The panel of the numbers of a claim, each “5 t”. */
function panelOf(...numbers: readonly string[]) {
  const statements = numbers.map((each) => {
    const [value = '', unit = ''] = each.split(' ');
    return stated(each, amount(value, unit, { entity: 'oil' }));
  });
  const options = { y: 0, xOf: () => 0, width: 700 };
  const [measure] = layMeasures(groupsOf(statements, []), [], options).measures;
  return measure;
}

test.each([
  { numbers: ['5 t', '9 t'], note: '' },
  { numbers: ['90 t', '95 t'], note: ' · the axis does not start at 0' },
  { numbers: ['3 t', '9000 t'], note: ' · logarithmic' },
  { numbers: ['0 t', '3 t', '9000 t'], note: ' · logarithmic, with 0 set apart' },
])('the panel of $numbers says how its axis is to be read', ({ numbers, note }) => {
  expect(panelOf(...numbers)?.title).toBe(`How much oil, in t${note}`);
});
