import type { registry } from '../../src/features/registry';
import type { FieldProps } from '../../src/model/field-props';
import { everyField } from './kubernetes/every-field';

/** A value for every task field, other than the one that holds where nothing is said. */
export const fieldValues = {
  ...everyField,
  networks: ['lan'],
  swap: '1Gi',
  ulimits: { nofile: 1024 },
  pidsLimit: 100,
  initProcess: true,
  stopSignal: 'SIGINT',
  privileged: true,
  readOnlyRoot: false,
  allowPrivilegeEscalation: true,
  shareProcessNamespace: true,
  hostNetwork: true,
  compose: { labels: { a: 'b' } },
  tmp: { size: '1Gi', medium: 'memory' },
  image: { repository: 'other', tag: '1' },
} as const satisfies { readonly [K in keyof typeof registry]: FieldProps[K] };

/** What a field needs beside it. */
export const fieldNeeds: { readonly [K in keyof typeof registry]?: FieldProps } = {
  swap: { resources: { memory: { limit: '1Gi' } } },
};
