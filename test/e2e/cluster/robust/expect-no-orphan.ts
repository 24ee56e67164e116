import { recordedRun } from '../../runner/robust/recorded';
import type { ChainProject } from '../runner/chain-project';

interface Listed {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly ownerReferences?: readonly { readonly kind: string; readonly name: string }[];
  };
  readonly status?: { readonly phase?: string };
}

/** Of the latest run the cluster has a Job for each attempt, one pod of each at most, and nothing that still runs or that nobody owns. */
export async function expectNoOrphan(project: ChainProject, run: string): Promise<void> {
  const text = await project.kubectl('get', 'jobs,pods', '-l', `fairlead.dev/run=${run}`, '-o', 'json');
  const { items } = JSON.parse(text) as { readonly items: readonly Listed[] };
  const of = (kind: string) => items.filter((item) => item.kind === kind);
  const owners = (kind: string) =>
    of(kind).map(({ metadata }) => (metadata.ownerReferences ?? []).map(({ name }) => name).join());
  const jobs = of('Job').map(({ metadata }) => metadata.name);
  const known = (recordedRun(project)?.tasks ?? []).flatMap(({ name, attempts }) =>
    attempts
      .filter(({ outcome }) => !isLost(outcome))
      .map(({ attempt }) => `chain-${name}-${run}-${attempt}`),
  );
  expect(jobs).toEqual(known.sort());
  expect(owners('Job')).toEqual(jobs.map(() => `fairlead-run-${run}`));
  expect(owners('Pod').sort()).toEqual(jobs);
  const phases = of('Pod').map(({ status }) => status?.phase);
  expect(phases.filter((phase) => phase !== 'Succeeded' && phase !== 'Failed')).toEqual([]);
  const leases = await project.kubectl('get', 'leases', '-o', 'name');
  expect(leases).not.toContain(run);
}

/** Of an attempt that was recorded, but whose runner was killed before it had made the Job, there is none. */
function isLost(outcome: object | undefined): boolean {
  return outcome !== undefined && 'cause' in outcome && outcome.cause === 'lost';
}
