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
import type { SecretSpec } from './spec/resource-spec';

/** What is known of a secret: its keys, never its values. */
export interface SecretRefProps {
  /** The keys that tasks may refer to. */
  readonly keys: readonly string[];
  /** The name of a Secret that is in the cluster already. @default - the secret's own name */
  readonly existing?: string;
}

/**
 * A secret by name and keys. The values come from the environment's secret provider in a cluster,
 * and from the git-ignored `secrets/<environment>/<name>/<key>` on a laptop.
 */
export class SecretRef extends Resource {
  private readonly keys: readonly string[];
  private readonly existing: string | undefined;

  constructor(scope: Construct, id: string, props: SecretRefProps) {
    super(scope, id, 'secret');
    const { values, problems } = parseProps(props, SCHEMAS);
    this.reportAll(problems);
    this.keys = (values.keys as string[] | undefined) ?? [];
    this.existing = values.existing as string | undefined;
    if (this.keys.length === 0 && problems.length === 0)
      this.problem('`keys` is empty', 'name the keys that tasks refer to');
  }

  /** The value of one key, for an `env` entry. */
  value(key: string): Reference {
    this.checkKey(key);
    return refer({ ref: 'secret', resource: this.name, key });
  }

  /** All keys as environment variables, for `envFrom`. */
  all(options: { readonly prefix?: string } = {}): AllKeys {
    return { ref: 'secret-all', resource: this.name, ...options };
  }

  /** The keys as files below a directory, for `mounts`. */
  at(path: string, options: FileMountOptions = {}) {
    for (const key of Object.keys(options.items ?? {})) this.checkKey(key);
    return { mount: 'secret', resource: this.name, path, ...options } as const;
  }

  toSpec(): SecretSpec {
    return {
      name: this.name,
      keys: this.keys,
      ...(this.existing && { existing: this.existing }),
      ...(this.location && { location: this.location }),
    };
  }

  private checkKey(key: string): void {
    if (this.keys.includes(key)) return;
    this.problemHere(`secret \`${this.name}\` has no key \`${key}\``, unknownNameHelp(key, this.keys));
  }
}

const SCHEMAS = { keys: z.array(resourceKey), existing: z.string() };
