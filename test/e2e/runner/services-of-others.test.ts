import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { busyboxImage } from '../../support/busybox-image';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { runChain } from './run-chain';

let project: PipelineProject;
afterEach(() => project.remove(), 60_000);

it('says that a stand-in was started by another checkout of the project', async () => {
  project = await pipelineProject([{ name: 'task', script: 'true' }], {
    services: ['db'],
    environmentFile: {
      services: {
        db: {
          ...{ image: busyboxImage(), entrypoint: ['/bin/sh', '-c', 'sleep 600'], init: true },
          healthcheck: { test: ['CMD', 'true'], interval: '1s' },
        },
      },
    },
  });
  const warnings = async (of: PipelineProject) => {
    const { exitCode, events } = await runChain(of);
    expect(exitCode).toBe(0);
    return events.filter(({ type }) => type === 'message');
  };
  expect(await warnings(project)).toEqual([]);
  expect(await warnings(project)).toEqual([]);
  const other = { ...project, root: `${project.root}-other` };
  try {
    cpSync(join(project.root, 'dist'), join(other.root, 'dist'), { recursive: true });
    expect(await warnings(other)).toMatchObject([
      {
        level: 'warning',
        text: `\`db\` was started from \`${project.root}/dist/local/environment/compose.yaml\`: it goes on with the data and the passwords of there`,
        help: '`fairlead down --volumes` lets it start anew',
      },
    ]);
  } finally {
    rmSync(other.root, { recursive: true, force: true });
  }
}, 90_000);
