import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEvent } from '../../src/runner/events/run-event';
import { packed } from '../../src/runner/kubernetes/record/packed';
import { type ApiServer, answerJson, apiServers } from './api-server';
import { planOf, planTaskOf } from './plans';
import { BEGIN, type Happening } from './record-run';
import { REPOSITORY } from './repository';
import { writeKubeconfig } from './write-kubeconfig';

/** What a stand-in for a cluster answers to a GET, by path; everything else is not found. */
export type Answers = Readonly<Record<string, unknown>>;

/** For each test a stand-in for the cluster of `staging`, and a project in the folder; resolves to the KUBECONFIG. */
export function clusterStandIn(): (root: string, answers: Answers) => Promise<string> {
  const server = apiServers();
  return async (root, answers) => {
    const { url }: ApiServer = await server((request, response) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      const answer = answers[path];
      // A watch of what never changes.
      if (request.url?.includes('watch=true')) response.writeHead(200).flushHeaders();
      else if (answer === undefined) answerJson(response, 404, { reason: 'NotFound', message: 'not found' });
      else if (typeof answer === 'string') response.end(answer);
      else answerJson(response, 200, answer);
    });
    cpSync(join(REPOSITORY, 'dist/staging'), join(root, 'dist/staging'), { recursive: true });
    return writeKubeconfig(root, { name: 'staging', cluster: { server: url } });
  };
}

const NAMESPACE = 'airflow-staging';

/** The paths of a namespace that a stand-in answers to. */
export const PATHS = {
  leases: `/apis/coordination.k8s.io/v1/namespaces/${NAMESPACE}/leases`,
  configMaps: `/api/v1/namespaces/${NAMESPACE}/configmaps`,
  pods: `/api/v1/namespaces/${NAMESPACE}/pods`,
} as const;

/** The record of a run as the cluster has it. */
export function clusterRecord(run: string, events: readonly Happening[]) {
  const text = events.map(([seconds, body]) => {
    const event = { time: new Date(BEGIN + seconds * 1000).toISOString(), ...body } as RunEvent;
    return `${JSON.stringify(event)}\n`;
  });
  const plan = planOf({ pipeline: 'orders', tasks: [planTaskOf({ name: 'extract' })] });
  return {
    metadata: { name: `fairlead-run-${run}`, labels: { 'fairlead.dev/run': run } },
    data: { 'events.000001': text.join('') },
    binaryData: {
      'start.1': packed({ plan: { plan, tasks: ['extract'], parameters: {}, variables: {}, secrets: {} } }),
    },
  };
}

/** The pod of the first attempt of `extract`, which has ended. */
export function podOf(run: string, name: string) {
  const labels = { 'fairlead.dev/run': run, 'fairlead.dev/task': 'extract', 'fairlead.dev/attempt': '1' };
  const state = { terminated: { exitCode: 0 } };
  return {
    metadata: { name, uid: name, resourceVersion: '1', labels },
    spec: {},
    status: { phase: 'Succeeded', containerStatuses: [{ name: 'extract', state }] },
  };
}

/** The Lease of a run that was renewed so many seconds ago. */
export function leaseOf(run: string, secondsAgo: number) {
  const renewTime = new Date(Date.now() - secondsAgo * 1000).toISOString();
  return {
    metadata: { name: `fairlead-run-${run}` },
    spec: { holderIdentity: 'elsewhere/1', leaseDurationSeconds: 30, renewTime },
  };
}
