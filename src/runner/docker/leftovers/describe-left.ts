import type { LeftObject } from './left-object';

/** How many containers and volumes these are, in words. */
export function describeLeft(objects: readonly LeftObject[]): string {
  const count = (kind: LeftObject['kind']) => {
    const number = objects.filter((object) => object.kind === kind).length;
    return number === 0 ? [] : [`${number} ${kind}${number === 1 ? '' : 's'}`];
  };
  return [...count('container'), ...count('volume')].join(', ');
}
