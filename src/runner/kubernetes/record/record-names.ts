/** The label by which the records of runs are found: `run` on the first ConfigMap of each, `more` on the others. */
export const RECORD_LABEL = 'fairlead.dev/record';

/** Annotations of a record. */
export const RECORD_ANNOTATIONS = {
  /** How the run ended. */
  state: 'fairlead.dev/state',
  /** When the record may be removed, with all that it owns: ISO in UTC. */
  expires: 'fairlead.dev/expires',
} as const;

const PREFIX = 'fairlead-run-';

/** The name of the record of a run in the cluster, a ConfigMap and a Lease; events that do not fit go into further parts. */
export function recordName(run: string, part = 1): string {
  return part === 1 ? `${PREFIX}${run}` : `${PREFIX}${run}-${part}`;
}

/** The other way round; undefined where it is the name of something else. */
export function runOfRecord(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;
}
