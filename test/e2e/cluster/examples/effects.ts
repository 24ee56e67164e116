import type { StagingExamples } from '../../../support/staging-examples';
import { withoutRun } from './said-by';

/** What runs have left, as text: each row of the warehouse, each object of the store, each file of the shared volume. */
export interface Effects {
  readonly warehouse: string;
  readonly objects: string;
  readonly files: string;
}

const TOOLS = 'registry.mycompany.com/platform/tools:1.0.0';
/** Every row but for the time at which it came. */
const ROWS = `q() { psql -U "$POSTGRES_USER" -d "$POSTGRES_DB" -qAtc "$1"; }
for table in $(q "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('bronze', 'silver') ORDER BY 1"); do
  echo "== $table"
  q "SELECT to_jsonb(t) - 'loaded_at' FROM $table t ORDER BY 1"
done`;
const files = (folder: string) =>
  `cd ${folder}; find . -name '*.csv' | sort | while read -r file; do echo "== $file"; cat "$file"; done`;

/** Those of the runs in `local`. */
export async function effectsOfLocal({ local }: StagingExamples): Promise<Effects> {
  return {
    warehouse: await local.exec('warehouse-db', 'sh', '-euc', ROWS),
    objects: await local.exec('object-store', 'sh', '-euc', files('/data/buckets')),
    files: withoutRun(await local.inVolume('shared-data', files('/volume'))),
  };
}

/** Those of the runs in `staging`. */
export async function effectsOfStaging(examples: StagingExamples): Promise<Effects> {
  const exec = (pod: string, script: string) =>
    examples.cluster.kubectl('exec', pod, '--namespace', examples.standIns, '--', 'sh', '-euc', script);
  return {
    warehouse: await exec('warehouse-db', ROWS),
    objects: await exec('object-store', files('/data/buckets')),
    files: withoutRun(await filesOfClaim(examples)),
  };
}

/** By a pod that has the claim, with no more rights than a task. */
async function filesOfClaim(examples: StagingExamples): Promise<string> {
  const { kubectl } = examples.cluster;
  const namespace = ['--namespace', examples.namespace];
  const resources = { cpu: '10m', memory: '16Mi' };
  const container = {
    name: 'base',
    image: TOOLS,
    command: ['sh', '-euc', files('/volume')],
    resources: { requests: resources, limits: resources },
    volumeMounts: [{ name: 'shared', mountPath: '/volume' }],
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      runAsNonRoot: true,
      runAsUser: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
    },
  };
  const volumes = [{ name: 'shared', persistentVolumeClaim: { claimName: 'shared-data' } }];
  const spec = { restartPolicy: 'Never', containers: [container], volumes };
  await examples.importAsInStaging(TOOLS);
  await kubectl('apply', ...namespace, '-f', '-', [
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'files' }, spec },
  ]);
  await kubectl('wait', ...namespace, '--for=jsonpath={.status.phase}=Succeeded', 'pod/files');
  return kubectl('logs', ...namespace, 'files');
}
