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
  return rows(schema, path);
}

function typeText(schema: JsonSchema): string {
  const { type, items, additionalProperties: values } = schema;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' or ');
  if (items) return items.properties ? 'list of objects' : `list of ${plural(typeText(items))}`;
  if (values) return values.properties ? 'map of objects' : `map of ${plural(typeText(values))}`;
  return [type ?? ''].flat().join(' or ');
}

function plural(text: string): string {
  return /^\w+$/.test(text) ? `${text}s` : text;
}
