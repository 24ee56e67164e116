import { parse } from 'yaml';
import type { Plan } from '../../../src/assembly/plan';
import type { ParameterSpec } from '../../../src/model/spec/pipeline-spec';
import { composeTarget } from '../../../src/targets/compose';
import { requiredVariables } from '../../../src/targets/compose/required-variables';
import { specs } from '../../support/specs';
import { local } from './examples';

function written(parameter: Pick<ParameterSpec, 'default'>) {
  const variable = 'PARAM_WHERE';
  const args = [{ ref: 'parameter', name: 'where', variable }];
  const pipeline = specs.pipeline('p', [specs.task('a', { args })], {
    parameters: { where: { type: 'string', variable, ...parameter } },
  });
  const [folder] = composeTarget.pipeline(pipeline, local, specs.project(local, [pipeline])).folders;
  const document = parse(folder?.files.get('compose.yaml') ?? '');
  return { required: requiredVariables(document['x-fairlead'] as Plan), services: document.services };
}

describe('requiredVariables', () => {
  it('leaves out a parameter with a default that Compose can hold', () => {
    const { required, services } = written({ default: 'a $5 "b"' });
    expect(required).toEqual([]);
    expect(services['p-a'].command).toEqual(['${PARAM_WHERE-a $$5 "b"}']);
    expect(Object.keys(services)).toEqual(['p-a']);
  });

  it.each([
    ['none', undefined],
    ['braces', '{"a": 1}'],
    ['a line break', 'a\nb'],
  ])('has a parameter whose default is, or has, %s: a preflight step asks for it', (_, value) => {
    const { required, services } = written(value === undefined ? {} : { default: value });
    expect(required).toEqual(['PARAM_WHERE']);
    expect(services['p-a'].command).toEqual(['${PARAM_WHERE-}']);
    expect(services['p-preflight'].environment).toEqual({ PARAM_WHERE: '${PARAM_WHERE:+set}' });
    expect(services['p-a'].depends_on).toEqual({
      'p-preflight': { condition: 'service_completed_successfully' },
    });
  });

  it('leaves out a parameter that no task refers to, and has the secrets that texts carry', () => {
    const plan = {
      parameters: { x: { type: 'string', variable: 'PARAM_X' } },
      tasks: [
        {
          variables: [],
          secrets: [
            { secret: 's', key: 'B', variable: 'SECRET_S_B' },
            { secret: 's', key: 'F' },
          ],
        },
        { variables: [], secrets: [{ secret: 's', key: 'A', variable: 'SECRET_S_A' }] },
      ],
    };
    expect(requiredVariables(plan as unknown as Plan)).toEqual(['SECRET_S_A', 'SECRET_S_B']);
  });
});
