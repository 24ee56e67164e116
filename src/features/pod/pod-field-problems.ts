import { unknownNameHelp } from '../../support/unknown-name';
import type { FieldProblem } from '../definition/field-problem';
import { POD_FIELDS } from './pod-fields';

type Path = readonly (string | number)[];

let table: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

/** What is wrong with a part of a `PodSpec` or a `Container` for the Kubernetes of cdk8s-plus-28: unknown fields, values of a wrong type. */
export function podFieldProblems(value: unknown, type: string, path: Path = []): FieldProblem[] {
  if (value === undefined || type === 'any') return [];
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) return [{ path, message: 'must be a list' }];
    return value.flatMap((item, index) => podFieldProblems(item, type.slice(0, -2), [...path, index]));
  }
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type ? [] : [{ path, message: `must be a ${type}` }];
    case 'Date':
      return value instanceof Date ? [] : [{ path, message: 'must be a Date' }];
    case 'Quantity':
    case 'IntOrString':
      return isBoxed(value) ? [] : [{ path, message: `must be \`{ value: … }\`, as \`k8s.${type}\` is` }];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ path, message: 'must be an object' }];
  }
  const entries = Object.entries(value);
  const map = /^\{(\w+)\}$/.exec(type)?.[1];
  if (map) return entries.flatMap(([key, item]) => podFieldProblems(item, map, [...path, key]));
  table ??= parseTable(POD_FIELDS);
  const fields = table.get(type) ?? new Map<string, string>();
  return entries.flatMap(([key, item]) => {
    const field = fields.get(key);
    if (field !== undefined) return podFieldProblems(item, field, [...path, key]);
    return [{ path: [...path, key], message: 'is unknown', help: unknownNameHelp(key, [...fields.keys()]) }];
  });
}

function isBoxed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const inner = 'value' in value ? value.value : undefined;
  return typeof inner === 'string' || typeof inner === 'number';
}

/** A type stands at the start of a line, its fields indented below it. */
function parseTable(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const types = new Map<string, Map<string, string>>();
  let fields = new Map<string, string>();
  for (const line of text.trim().split('\n')) {
    if (!line.startsWith(' ')) {
      fields = new Map();
      types.set(line, fields);
      continue;
    }
    for (const field of line.trim().split(' ')) {
      const colon = field.indexOf(':');
      fields.set(field.slice(0, colon), field.slice(colon + 1));
    }
  }
  return types;
}
