import { k8s } from 'cdk8s-plus-28';
import { podFieldProblems } from '../../../src/features/pod/pod-field-problems';
import { POD_FIELDS } from '../../../src/features/pod/pod-fields';
import { declaredPodFields } from '../../support/pod-fields';

/** A PodSpec in which every field down to `depth` is set once, and the number of values in it. */
function everyField(type: string, depth: number): { value: unknown; leaves: number } {
  if (type.endsWith('[]')) {
    const { value, leaves } = everyField(type.slice(0, -2), depth);
    return { value: [value], leaves };
  }
  const map = /^\{(\w+)\}$/.exec(type)?.[1];
  if (map) {
    const { value, leaves } = everyField(map, depth);
    return { value: { key: value }, leaves };
  }
  const leaf = { string: 'x', number: 1, boolean: true, any: 'x', Date: new Date(0) }[type];
  if (leaf !== undefined) return { value: leaf, leaves: 1 };
  if (type === 'Quantity') return { value: { value: '1' }, leaves: 1 };
  if (type === 'IntOrString') return { value: { value: 1 }, leaves: 1 };
  const fields = fieldsOf(type).filter((field) => depth > 0 || !/:\{?[A-Z]/.test(field));
  const parts = fields.map((field) => {
    const [name = '', inner = ''] = field.split(':');
    return { name, ...everyField(inner, depth - 1) };
  });
  return {
    value: Object.fromEntries(parts.map(({ name, value }) => [name, value])),
    leaves: parts.reduce((sum, { leaves }) => sum + leaves, 0),
  };
}

function fieldsOf(type: string): string[] {
  const [, rest = ''] = `\n${POD_FIELDS}`.split(`\n${type}\n`);
  const end = rest.search(/\n\S/);
  return (end < 0 ? rest : rest.slice(0, end)).split(/\s+/).filter((field) => field !== '');
}

function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Date) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + countLeaves(inner), 0);
}

describe('pod fields', () => {
  it('are those that cdk8s-plus-28 declares', () => {
    expect(POD_FIELDS.trim()).toBe(declaredPodFields().trim());
  });

  it('are those that cdk8s-plus-28 keeps: it drops none of them', () => {
    const { value, leaves } = everyField('PodSpec', 6);
    expect(leaves).toBeGreaterThan(500);
    expect(podFieldProblems(value, 'PodSpec')).toEqual([]);
    const kept: unknown = JSON.parse(JSON.stringify(k8s.toJson_PodSpec(value as k8s.PodSpec)));
    expect(countLeaves(kept)).toBe(leaves);
  });
});
