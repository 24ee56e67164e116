import { podOf, serviceOf } from '../support/drafts';

const fields = { args: ['--date', { ref: 'run', variable: 'RUN_DATE' }, 'a$b', '$(X)', '${X}', '$$'] };

describe('args', () => {
  it('is args in a pod, where only references expand', () => {
    expect(podOf(fields).container.args).toEqual(['--date', '$(RUN_DATE)', 'a$$b', '$$(X)', '$${X}', '$$$$']);
  });

  it('is command in a compose service, where only references expand', () => {
    expect(serviceOf(fields, { variableDefault: () => '1970-01-01' }).service.command).toEqual([
      '--date',
      '${RUN_DATE-1970-01-01}',
      'a$$b',
      '$$(X)',
      '$${X}',
      '$$$$',
    ]);
  });
});
