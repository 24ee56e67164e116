import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchRuns } from '../../../../src/runner/kubernetes/record/fetch-runs';
import { packed } from '../../../../src/runner/kubernetes/record/packed';
import { runFiles } from '../../../../src/runner/record/run-files';
import { lockRun } from '../../../../src/runner/record/run-lock';
import { fakeKubeApi } from '../../../support/fake-kube-api';
import { temporaryFolder } from '../../../support/temporary-folder';
import { writeTree } from '../../../support/tree';

const MAPS = '/api/v1/namespaces/etl/configmaps';
const folder = temporaryFolder();
const home = () => join(folder.path, '.fairlead');
const files = (run: string) => runFiles(home(), run);
const read = (path: string) => readFileSync(path, 'utf8');

const part = (run: string, data: object, binaryData?: object) => ({
  metadata: { name: `fairlead-run-${run}`, labels: { 'fairlead.dev/run': run } },
  data,
  ...(binaryData && { binaryData }),
});
const start = packed({ definition: 'd1', plan: { tasks: ['a'] }, templates: { a: { spec: {} } } });
/** A record in two parts, as a server lists them. */
const R1 = [
  part('r1', { 'events.000003': 'three\n' }),
  part('r1', { 'events.000002': 'two\n', 'events.000001': 'one\n' }, { 'start.1': start }),
];
const fetched = async (items: readonly object[], one?: string) => {
  const api = fakeKubeApi(() => ({ items }));
  await fetchRuns(api, home(), one);
  return api.requests;
};

it('brings events, plans and templates of each run to this machine', async () => {
  const requests = await fetched([...R1, part('r2', { 'events.000001': 'other\n' })]);
  expect(requests).toEqual([{ method: 'GET', path: MAPS, query: { labelSelector: 'fairlead.dev/record' } }]);
  expect(read(files('r1').events)).toBe('one\ntwo\nthree\n');
  expect(JSON.parse(read(files('r1').plan(1)))).toEqual({ tasks: ['a'] });
  expect(JSON.parse(read(files('r1').jobTemplates(1)))).toEqual({ a: { spec: {} } });
  expect(read(files('r2').events)).toBe('other\n');
});

it('asks for one run only', async () => {
  const [request] = await fetched(R1, 'r1');
  expect(request?.query).toEqual({ labelSelector: 'fairlead.dev/run=r1,fairlead.dev/record' });
});

it.each([
  ['has less of it', 'one\n', 'one\ntwo\nthree\n'],
  ['has more of it', 'one\ntwo\nthree\nfour\n', 'one\ntwo\nthree\nfour\n'],
])('takes what the cluster has where this machine %s', async (_, before, after) => {
  writeTree(files('r1').folder, { 'events.ndjson': before });
  await fetched(R1);
  expect(read(files('r1').events)).toBe(after);
});

it('leaves a run alone that a process of this machine drives', async () => {
  writeTree(files('r1').folder, { 'events.ndjson': 'one\n' });
  const unlock = await lockRun(home(), 'r1');
  await fetched(R1);
  unlock();
  expect(read(files('r1').events)).toBe('one\n');
});

it('knows nothing of a run that has only begun', async () => {
  await fetched([part('r1', {}, { 'start.1': start })]);
  expect(() => read(files('r1').events)).toThrow('ENOENT');
});
