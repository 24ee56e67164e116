import { z } from 'zod';
import { unknownNameHelp } from '../support/unknown-name';

/** A mistake inside a value: its path as `resources.memory.limit`, what is wrong, and what to write instead. */
export interface ValueProblem {
  readonly path: string;
  readonly message: string;
  readonly help?: string;
}

type Issue = z.core.$ZodIssue;

/** Checks a value against a field's schema: the parsed value, or every mistake in plain words. */
export function checkValue<S extends z.ZodType>(
  schema: S,
  value: unknown,
  path: string,
): { readonly value: z.output<S> } | { readonly problems: readonly ValueProblem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => describe(issue, path, schema, value)) };
}

function describe(issue: Issue, base: string, schema: z.ZodType, value: unknown): ValueProblem[] {
  const path = joinPath(base, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: joinPath(path, [key]),
        message: 'is unknown',
        help: unknownNameHelp(key, knownKeys(schema, issue.path)),
      }));
    case 'invalid_type':
      return [
        {
          path,
          message: isDefault(issue)
            ? `must be ${article(issue.expected)}, not ${kindOf(at(value, issue.path))}`
            : issue.message,
        },
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      const given = at(value, issue.path);
      return [
        isDefault(issue)
          ? {
              path,
              message: `is ${show(given)}, which is none of its values`,
              help: unknownNameHelp(String(given), values),
            }
          : { path, message: issue.message },
      ];
    }
    case 'invalid_union':
      return union(issue, base, path, schema, value);
    case 'invalid_key':
      return issue.issues.map((inner) => ({ path, message: inner.message }));
    case 'custom':
      return [{ path, message: issue.message, ...helpOf(issue) }];
    default:
      return [{ path, message: issue.message }];
  }
}

/** The branch that came furthest speaks for the union, unless the schema has words of its own. */
function union(
  issue: z.core.$ZodIssueInvalidUnion,
  base: string,
  path: string,
  schema: z.ZodType,
  value: unknown,
) {
  if (!isDefault(issue)) return [{ path, message: issue.message }];
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map((inner) => inner.path.length));
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const best = branches.sort((a, b) => depth(b) - depth(a))[0];
  if (!best || depth(best) === 0) {
    return [{ path, message: `is ${show(at(value, issue.path))}, which fits none of its forms` }];
  }
  return best.flatMap((inner) =>
    describe({ ...inner, path: [...issue.path, ...inner.path] }, base, schema, value),
  );
}

function isDefault(issue: Issue): boolean {
  return issue.message.startsWith('Invalid ');
}

function helpOf(issue: z.core.$ZodIssueCustom): { help?: string } {
  return typeof issue.params?.help === 'string' ? { help: issue.params.help } : {};
}

function joinPath(base: string, rest: readonly PropertyKey[]): string {
  let path = base;
  for (const part of rest) {
    if (typeof part === 'number') path += `[${part}]`;
    else path += path === '' ? String(part) : `.${String(part)}`;
  }
  return path;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return '`null`';
  if (Array.isArray(value)) return 'a list';
  return article(typeof value);
}

function article(kind: string): string {
  if (kind === 'array') return 'a list';
  if (kind === 'record') return 'an object';
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function show(value: unknown): string {
  return typeof value === 'object' && value !== null ? kindOf(value) : `\`${String(value)}\``;
}

/** The keys of the object schema that the path leads to. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let schemas: z.ZodType[] = [schema];
  for (const part of [...path, undefined]) {
    const objects = schemas.flatMap(unwrap);
    if (part === undefined) {
      return objects.flatMap((s) => (s instanceof z.ZodObject ? Object.keys(s.shape) : []));
    }
    schemas = objects.flatMap((s) => {
      if (s instanceof z.ZodObject) return s.shape[String(part)] ? [s.shape[String(part)] as z.ZodType] : [];
      if (s instanceof z.ZodArray) return [s.element as z.ZodType];
      if (s instanceof z.ZodRecord) return [s.valueType as z.ZodType];
      return [];
    });
  }
  return [];
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(unwrap);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return [schema];
}
