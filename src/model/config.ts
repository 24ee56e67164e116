import type { Construct } from 'constructs';
import { z } from 'zod';
import type { AllKeys } from '../features/env-from';
import { refer } from '../features/reference/refer';
import type { Reference } from '../features/reference/reference';
import { unknownNameHelp } from '../support/unknown-name';
import type { FileMountOptions } from './file-mount-options';
import { parseProps } from './parse-props';
import { Resource } from './resource';
import { resourceKey } from './resource-key';
import type { ConfigSpec } from './spec/resource-spec';

/** The content of a config. */
export interface ConfigProps {
  /** Values by key; for all environments. */
  readonly data: Readonly<Record<string, string>>;
  /** Values that differ, by environment and key. @default - the same everywhere */
  readonly perEnvironment?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The name of a ConfigMap that is in the cluster already. @default - the config's own name */
  readonly existing?: string;
}

/** Settings that are no secret, for environment variables and files. A ConfigMap in Kubernetes. */
export class Config extends Resource {
  private readonly spec: ConfigSpec;

  constructor(scope: Construct, id: string, props: ConfigProps) {
    super(scope, id, 'config');
    const { values, problems } = parseProps(props, SCHEMAS);
    this.reportAll(problems);
    const { data = {}, perEnvironment = {}, existing } = values as Partial<ConfigProps>;
    this.spec = {
      name: this.name,
      data,
      perEnvironment,
      ...(existing && { existing }),
      ...(this.location && { location: this.location }),
    };
  }

  /** The value of one key, for an `env` entry. */
  value(key: string): Reference {
    this.checkKey(key);
    return refer({ ref: 'config', resource: this.name, key });
  }

  /** All keys as environment variables, for `envFrom`. */
  all(options: { readonly prefix?: string } = {}): AllKeys {
    return { ref: 'config-all', resource: this.name, ...options };
  }

  /** The keys as files below a directory, for `mounts`. */
  at(path: string, options: FileMountOptions = {}) {
    for (const key of Object.keys(options.items ?? {})) this.checkKey(key);
    return { mount: 'config', resource: this.name, path, ...options } as const;
  }

  toSpec(): ConfigSpec {
    return this.spec;
  }

  private checkKey(key: string): void {
    if (Object.hasOwn(this.spec.data, key)) return;
    this.problemHere(
      `config \`${this.name}\` has no key \`${key}\``,
      unknownNameHelp(key, Object.keys(this.spec.data)),
    );
  }
}

const data = z.record(
  resourceKey,
  z.string({ error: 'must be a string; write numbers and booleans in quotes' }),
);
const SCHEMAS = { data, perEnvironment: z.record(z.string(), data), existing: z.string() };
