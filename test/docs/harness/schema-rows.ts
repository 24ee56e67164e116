import { z } from 'zod';

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | false;
  readonly anyOf?: readonly JsonSchema[];
  /** Objects that a field tells apart. */
  readonly oneOf?: readonly JsonSchema[];
}

/** A row for each field of a schema, nested ones by their path: name, type, whether it is always there. */
export function schemaRows(schema: z.ZodType): string[][] {
  return rows(z.toJSONSchema(schema) as JsonSchema, '');
}

function rows(schema: JsonSchema, path: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const below = path === '' ? name : `${path}.${name}`;
    const always = schema.required?.includes(name) ? 'yes' : '';
    return [[`\`${below}\``, typeText(value), always], ...nested(value, below)];
  });
}

/** Items of a list stand below `[]`, values of a map below `*`. */
function nested(schema: JsonSchema, path: string): string[][] {
  if (schema.items) return nested(schema.items, `${path}[]`);
  if (schema.additionalProperties) return nested(schema.additionalProperties, `${path}.*`);
  if (schema.oneOf) return merged(schema.oneOf.map((one) => rows(one, path)));
  return rows(schema, path);
}

/** A field of several objects once, with each of its types; it is always there when it is in all of them. */
function merged(objects: readonly (readonly string[][])[]): string[][] {
  const names = [...new Set(objects.flatMap((fields) => fields.map(([name = '']) => name)))];
  return names.map((name) => {
    const found = objects.flatMap((fields) => fields.filter(([other]) => other === name));
    const types = [...new Set(found.map(([, type = '']) => type))].join(', ');
    const always = found.length === objects.length && found.every(([, , always]) => always === 'yes');
    return [name, types, always ? 'yes' : ''];
  });
}

function typeText(schema: JsonSchema): string {
  const { type, items, additionalProperties: values } = schema;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' or ');
  if (items) return items.properties ? 'list of objects' : `list of ${plural(typeText(items))}`;
  if (values) return values.properties ? 'map of objects' : `map of ${plural(typeText(values))}`;
  return [type ?? (schema.oneOf ? 'object' : '')].flat().join(' or ');
}

function plural(text: string): string {
  return /^\w+$/.test(text) ? `${text}s` : text;
}
