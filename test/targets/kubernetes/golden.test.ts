import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { kubernetesTarget } from '../../../src/targets/kubernetes';
import { type Manifest, manifests } from '../../support/manifests';
import { project, staging } from './example';

const GOLDEN = join(__dirname, '../../golden/kubernetes');

/** The plan as data: how its text is laid out is tested elsewhere. */
function withPlan(manifest: Manifest): unknown {
  const plan = (manifest.data as Record<string, string> | undefined)?.['plan.json'];
  return plan === undefined ? manifest : { ...manifest, data: { 'plan.json': JSON.parse(plan) } };
}

describe('the objects of a project for Kubernetes', () => {
  const outputs = [
    kubernetesTarget.environment(staging, project),
    ...project.pipelines.map((pipeline) => kubernetesTarget.pipeline(pipeline, staging, project)),
  ];
  const written = Object.assign({}, ...outputs.map(manifests)) as Record<string, Manifest>;
  if (process.env.WRITE_GOLDEN) {
    for (const { path, files } of outputs.flatMap(({ folders }) => folders)) {
      for (const [file, text] of files) {
        mkdirSync(dirname(join(GOLDEN, path, file)), { recursive: true });
        writeFileSync(join(GOLDEN, path, file), text);
      }
    }
  }
  const golden = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );

  it('reports no problem', () => {
    expect(outputs.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('has the files of the golden folder', () => {
    expect(Object.keys(written).sort()).toEqual(golden.sort());
  });

  it.each(golden)('writes %s', (file) => {
    const expected = parse(readFileSync(join(GOLDEN, file), 'utf8')) as Manifest;
    const actual = written[file];
    expect(actual && withPlan(actual)).toEqual(withPlan(expected));
  });
});
