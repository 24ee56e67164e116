import Ajv, { type ValidateFunction } from 'ajv';
import schema from '../fixtures/kubernetes-schema.json';

const ajv = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true });
ajv.addSchema(schema);
const validators = new Map<string, ValidateFunction | undefined>();

/** What the API server's own description of its objects has against a manifest: unknown fields, missing ones, wrong types. */
export function manifestProblems(manifest: unknown): string[] {
  const { apiVersion, kind } = manifest as { apiVersion: string; kind: string };
  const name = `${apiVersion}/${kind}`;
  const reference = (schema.kinds as Readonly<Record<string, string>>)[name];
  if (reference === undefined) return [`${name} is no kind that is written here`];
  if (!validators.has(name)) validators.set(name, ajv.getSchema(`kubernetes${reference}`));
  const validate = validators.get(name);
  if (!validate) throw new Error(`no schema for ${name}`);
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
