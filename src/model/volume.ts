import type { Construct } from 'constructs';
import { z } from 'zod';
import { memoryQuantity } from '../features/schema/memory-quantity';
import { canonicalQuantity, type MemoryQuantity } from '../support/quantity';
import { parseProps } from './parse-props';
import { Resource } from './resource';
import type { VolumeSpec } from './spec/resource-spec';

/** What is asked of a volume. */
export interface VolumeProps {
  /** At least this much room. @default '1Gi' */
  readonly size?: MemoryQuantity;
  /** Who may mount it at the same time. @default 'ReadWriteOnce' */
  readonly accessMode?: VolumeSpec['accessMode'];
  /** A key of the environment's `storageClasses`. @default - the cluster's own default */
  readonly storageClass?: string;
  /** The name of a claim that is in the cluster already; a named volume of its own on a laptop. @default - a claim is made */
  readonly existing?: string;
}

/** How a volume is mounted. */
export interface VolumeMountOptions {
  /** A directory inside the volume. @default - its root */
  readonly subPath?: string;
  /** @default false */
  readonly readOnly?: boolean;
}

/** A disk that outlives a run: a PersistentVolumeClaim in Kubernetes, a named volume in Compose. */
export class Volume extends Resource {
  private readonly spec: VolumeSpec;

  constructor(scope: Construct, id: string, props: VolumeProps = {}) {
    super(scope, id, 'volume');
    const { values, problems } = parseProps(props, SCHEMAS);
    this.reportAll(problems);
    const { size = '1Gi', accessMode = 'ReadWriteOnce', storageClass, existing } = values as VolumeProps;
    this.spec = {
      name: this.name,
      size: canonicalQuantity(size),
      accessMode,
      ...(storageClass && { storageClass }),
      ...(existing && { existing }),
      ...(this.location && { location: this.location }),
    };
  }

  /** The volume at a path, for `mounts`. */
  at(path: string, options: VolumeMountOptions = {}) {
    return { mount: 'volume', resource: this.name, path, ...options } as const;
  }

  toSpec(): VolumeSpec {
    return this.spec;
  }
}

const SCHEMAS = {
  size: memoryQuantity,
  accessMode: z.enum(['ReadWriteOnce', 'ReadWriteMany', 'ReadOnlyMany', 'ReadWriteOncePod']),
  storageClass: z.string(),
  existing: z.string(),
};
