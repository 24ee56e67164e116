import { leftOf } from './left-of';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { runChain } from './run-chain';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const RESULTS = { volumes: [{ type: 'volume', target: '/airflow/xcom' }] };
const ODD = 'a$b ${X} $(Y) $$ "quoted" \'single\'\nsecond line ü';

/** A literal as Compose reads it. */
const literal = (text: string) => text.replaceAll('$', '$$$$');

it('hands results and run variables to tasks as they are, odd characters included', async () => {
  project = await pipelineProject(
    [
      {
        name: 'extract',
        script:
          'echo date ${RUN_DATE-1970-01-01} of $$PIPELINE; printf %s "$$RESULT" > /airflow/xcom/return.json',
        service: {
          ...RESULTS,
          environment: { RESULT: literal(JSON.stringify({ rows: 12, odd: ODD, done: true })), PIPELINE: 'p' },
        },
        results: { rows: 'integer', odd: 'string', done: 'boolean' },
        variables: ['RUN_DATE'],
      },
      {
        name: 'load',
        needs: ['extract'],
        script: 'printf "%s|" "$$ROWS" "$$ODD" "$$DONE" "$$TABLE" "${RUN_ATTEMPT-0}" "$$LITERAL"',
        service: {
          environment: {
            ROWS: '${RESULT_EXTRACT_ROWS-}',
            ODD: '${RESULT_EXTRACT_ODD-}',
            DONE: '${RESULT_EXTRACT_DONE-}',
            TABLE: '${PARAM_TABLE-orders}',
            LITERAL: literal('${RUN_DATE}'),
          },
        },
        variables: [
          'PARAM_TABLE',
          'RESULT_EXTRACT_DONE',
          'RESULT_EXTRACT_ODD',
          'RESULT_EXTRACT_ROWS',
          'RUN_ATTEMPT',
        ],
        inputs: {
          RESULT_EXTRACT_ROWS: { task: 'extract', result: 'rows' },
          RESULT_EXTRACT_ODD: { task: 'extract', result: 'odd' },
          RESULT_EXTRACT_DONE: { task: 'extract', result: 'done' },
        },
      },
    ],
    {
      variables: { PARAM_TABLE: 'orders', RUN_ATTEMPT: '1', RUN_DATE: '1970-01-01' },
      parameters: { table: { type: 'string', default: 'orders', variable: 'PARAM_TABLE' } },
    },
  );
  const table = '${RUN_DATE} $x';
  const run = await runChain(project, { date: '2026-01-31', param: [`table=${table}`] });
  expect(run.stdout('extract')).toBe('date 2026-01-31 of p\n');
  expect(run.stdout('load')).toBe(`12|${ODD}|true|${table}|1|\${RUN_DATE}|`);
  expect(run.states).toEqual({ extract: 'succeeded', load: 'succeeded' });
  expect(run.exitCode).toBe(0);
  expect(leftOf(project)).toEqual([]);
}, 60_000);
