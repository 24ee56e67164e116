import { type PipelineProject, pipelineProject } from './pipeline-project';

const WORK = { volumes: [{ type: 'volume', source: 'chain-load-work', target: '/work' }] };

/** A project whose second task has all that a task can have, and fails. */
export function shellProject(): Promise<PipelineProject> {
  return pipelineProject(
    [
      {
        name: 'extract',
        script: `echo '{"rows": 7}' > /airflow/xcom/return.json`,
        service: { volumes: [{ type: 'volume', target: '/airflow/xcom' }] },
        results: { rows: 'integer' },
      },
      {
        name: 'load',
        needs: ['extract'],
        script:
          'echo "$$ROWS rows, attempt ${RUN_ATTEMPT-1} in ${RUN_ID-manual}" | tee /work/left /tmp/left; cat /etc/app.conf; exit 3',
        service: {
          volumes: [...WORK.volumes, { type: 'volume', target: '/tmp' }],
          environment: {
            ROWS: '${RESULT_EXTRACT_ROWS-}',
            PASSWORD: '${SECRET_DB_PASSWORD-}',
            DAY: '${RUN_DATE-}',
          },
          configs: [{ source: 'app', target: '/etc/app.conf' }],
          network_mode: 'service:chain-load-proxy',
          user: '1000:1000',
        },
        before: [
          {
            name: 'prepare',
            role: 'prepare',
            script: 'chmod 1777 /work /tmp; echo prepared',
            user: '0',
            ...WORK,
          },
          {
            name: 'proxy',
            role: 'sidecar',
            waitUntilReady: true,
            script: 'echo "proxy up"; exec httpd -f -p 8080 -h /etc',
            healthcheck: { test: ['CMD', 'wget', '-qO-', 'http://127.0.0.1:8080/passwd'], interval: '1s' },
          },
        ],
        scratch: ['chain-load-work'],
        variables: ['RESULT_EXTRACT_ROWS', 'RUN_ATTEMPT', 'RUN_DATE', 'RUN_ID'],
        inputs: { RESULT_EXTRACT_ROWS: { task: 'extract', result: 'rows' } },
        secrets: [{ secret: 'db', key: 'PASSWORD', variable: 'SECRET_DB_PASSWORD' }],
      },
    ],
    {
      variables: { RUN_DATE: '1970-01-01', RUN_ATTEMPT: '1', RUN_ID: 'manual' },
      file: { volumes: { 'chain-load-work': {} }, configs: { app: { file: './app.conf' } } },
      files: { 'dist/local/chain/app.conf': 'level=info\n', 'secrets/local/db/PASSWORD': 'hunter22' },
    },
  );
}
