import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const fields = { command: ['python', '-m', { ref: 'run', variable: 'RUN_ID' }, 'a$b'] };

describe('command', () => {
  it('is command in a pod, where only references expand', () => {
    expect(podOf(fields).container).toEqual({ command: ['python', '-m', '$(RUN_ID)', 'a$$b'] });
  });

  it('is entrypoint in a compose service, where only references expand', () => {
    expect(serviceOf(fields, { variableDefault: () => 'manual' }).service).toEqual({
      entrypoint: ['python', '-m', '${RUN_ID-manual}', 'a$$b'],
    });
  });

  it('is no shell string', () => {
    expect(messages('command', 'python -m x')).toEqual([
      "`command` must be a list of strings, one per argument; for a shell write ['sh', '-c', '…']",
    ]);
  });
});
