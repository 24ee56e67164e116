import { taskVariables } from '../../src/runner/task-variables';
import { planTaskOf } from '../support/plans';

it('adds the attempt and the results of other tasks to what all tasks share', () => {
  const task = planTaskOf({
    name: 'load',
    inputs: {
      RESULT_EXTRACT_ROWS: { task: 'extract', result: 'rows' },
      RESULT_OTHER_PATH: { task: 'other', result: 'path' },
    },
  });
  const results = new Map([['extract', { rows: '12' }]]);
  expect(taskVariables(task, 2, { RUN_DATE: '2026-01-31' }, results)).toEqual({
    RUN_DATE: '2026-01-31',
    RUN_ATTEMPT: '2',
    RESULT_EXTRACT_ROWS: '12',
    RESULT_OTHER_PATH: '',
  });
});
