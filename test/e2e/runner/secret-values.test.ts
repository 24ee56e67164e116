import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homePath } from '../../../src/runner/record/home-path';
import { runFiles } from '../../../src/runner/record/run-files';
import { fairlead } from '../../support/fairlead';
import { type PipelineProject, pipelineProject } from './pipeline-project';

const VALUE = 'alpha"bravo\\charlie <delta>&\nfoxtrot';
/** Any part of it, or its base64. */
const PART = new RegExp(`alpha|bravo|charlie|delta|foxtrot|${Buffer.from(VALUE).toString('base64')}`);

const RESULT = {
  volumes: [{ type: 'volume', target: '/airflow/xcom' }],
  configs: [{ source: 'result', target: '/etc/result.json' }],
};

let project: PipelineProject;

/** `wrong` says why it cannot hand the secret on, `reveal` hands the secret on as a result; `use` gets that, and the secret as a parameter, and fails. */
beforeEach(async () => {
  project = await pipelineProject(
    [
      {
        ...{ name: 'reveal', results: { token: 'string' } },
        script: 'tee /airflow/xcom/return.json < /etc/result.json',
        service: RESULT,
      },
      {
        ...{ name: 'use', needs: ['reveal'], variables: ['RESULT_REVEAL_TOKEN', 'PARAM_TOKEN'] },
        inputs: { RESULT_REVEAL_TOKEN: { task: 'reveal', result: 'token' } },
        script:
          'echo "$$TOKEN, $$GIVEN"; printf "%s" "$$TOKEN" | md5sum; printf "%s" "$$TOKEN" | base64 -w 0; exit 3',
        service: { environment: { TOKEN: '${RESULT_REVEAL_TOKEN-}', GIVEN: '${PARAM_TOKEN-}' } },
      },
      {
        ...{ name: 'wrong', results: { token: 'integer' } },
        script: 'cat /etc/result.json > /airflow/xcom/return.json',
        service: RESULT,
      },
    ],
    {
      parameters: { token: { type: 'string', default: '', variable: 'PARAM_TOKEN' } },
      file: { configs: { result: { file: './result.json' } } },
      files: { 'dist/local/chain/result.json': '{"token": "none"}', 'secrets/local/db/PASSWORD': VALUE },
    },
  );
}, 60_000);
afterEach(() => project.remove(), 60_000);

it('are shown by no command, although results and parameters hold them', async () => {
  const { root } = project;
  const shown: string[] = [];
  const show = async (...args: string[]) => {
    const { stdout, stderr } = await fairlead(root, ...args);
    shown.push(`${args.filter((arg) => arg !== given).join(' ')}\n${stdout}${stderr}`);
    return stdout;
  };
  const given = `token=${VALUE}`;
  await show('run', 'chain', '--keep-going');
  writeFileSync(join(root, 'dist/local/chain/result.json'), JSON.stringify({ token: VALUE }));
  const run = ['run', 'chain', '--keep-going', '-p', given];
  const plain = await show(...run, '--progress', 'plain');
  const digest = createHash('md5').update(VALUE).digest('hex');
  for (const line of [
    'reveal > result token=***\n',
    'reveal | {"token":"***"}\n',
    'use    | ***, ***\n',
    `use    | ${digest}  -\n`,
    'wrong  > failed: `/airflow/xcom/return.json` is wrong: `token` must be of type integer, not "***"\n',
  ])
    expect(plain).toContain(line);
  const id = /^run (\S+)/.exec(plain)?.[1] ?? '';
  await show(...run, '--progress', 'json');
  await show(...run, '--dry-run');
  await show(...run, '--dry-run', '--progress', 'json');
  await show('run', '--resume', id, '--dry-run');
  expect(await show('runs', 'show', id)).toContain('token=***');
  await show('runs', 'show', id, '-o', 'json');
  expect(await show('why', id)).toContain('result reveal.token  none -> ***\n');
  await show('why', id, '-o', 'json');
  for (const output of ['text', 'json', 'raw']) await show('logs', 'chain', '-o', output);
  expect(await show('replay', `${id}/use`, '--progress', 'plain')).toContain(`use    | ${digest}  -\n`);
  await show('report', id, '--out', 'report.html');
  shown.push(readFileSync(join(root, 'report.html'), 'utf8'));
  expect(shown.filter((text) => PART.test(text))).toEqual([]);

  const { events } = runFiles(homePath(root), id);
  expect(readFileSync(events, 'utf8')).toContain(JSON.stringify({ token: VALUE }));
  expect((statSync(events).mode & 0o777).toString(8)).toBe('600');
}, 120_000);
