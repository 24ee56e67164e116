import type { Feature } from '../../src/features/definition/feature';
import { registry } from '../../src/features/registry';
import { LIBRARY_DEFAULTS } from '../../src/model/library-defaults';
import { podOf, serviceOf } from '../support/drafts';
import { outside } from '../support/fields/outside';
import type { FieldName, Place } from '../support/fields/program';
import { programs } from '../support/fields/programs';

const meaningIn = (place: Place, field: string) => {
  const feature: Feature = registry[field as FieldName];
  return typeof (place === 'local' ? feature.compose : feature.pod) === 'function';
};

it('reads back from a running pod every field that has a meaning there', () => {
  const read = [
    ...Object.values(programs).flatMap(({ proves, prints }) =>
      typeof prints === 'string' || prints.staging !== undefined ? proves : [],
    ),
    ...Object.values(outside).flatMap(({ shows }) => Object.keys(shows)),
  ];
  const known = Object.keys(registry).filter((field) => meaningIn('staging', field));
  expect([...new Set(read)].filter((field) => known.includes(field)).sort()).toEqual(known.sort());
});

/** What no program sees of Docker: its labels, and a privileged container where the machine of the tests has fewer rights. */
const NOT_SEEN: readonly FieldName[] = ['privileged', 'labels', 'annotations'];

describe.each(Object.entries(programs))('what %s sees', (_, { proves, fields, prints }) => {
  const places = typeof prints === 'string' ? [] : (['local', 'staging'] as const);
  const missing = places.filter((place) => typeof prints !== 'string' && prints[place] === undefined);

  it('is left out only where its fields have no meaning', () => {
    const meant = missing.flatMap((place) => proves.filter((field) => meaningIn(place, field)));
    expect(meant.filter((field) => !NOT_SEEN.includes(field))).toEqual([]);
  });

  it('is another thing only where a difference is declared', () => {
    if (typeof prints === 'string' || missing.length > 0) return;
    const all = { ...LIBRARY_DEFAULTS, ...fields };
    const drafts = [podOf(all), serviceOf(all)];
    const declared = drafts.flatMap(({ differences }) => differences.map(({ field }) => field));
    expect(declared.filter((field) => proves.some((name) => name === field.split(/[.[]/)[0]))).not.toEqual(
      [],
    );
  });
});
