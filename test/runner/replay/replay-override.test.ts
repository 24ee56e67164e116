import type { JobTemplate } from '../../../src/runner/kubernetes/objects/job';
import { composeText } from '../../../src/runner/replay/compose-text';
import { replayOverride } from '../../../src/runner/replay/replay-override';
import { planTaskOf } from '../../support/plans';

it.each([
  ['$(RUN_DATE)', '${RUN_DATE-}'],
  ['a$(RUN_DATE)b', 'a${RUN_DATE-}b'],
  ['$(OTHER)', '$$(OTHER)'],
  ['$$(RUN_DATE)', '$$(RUN_DATE)'],
  ['costs 5$', 'costs 5$$'],
  ['$${X} $HOME', '$${X} $$HOME'],
])('writes %s as %s for Compose', (text, expected) => {
  expect(composeText(text, new Set(['RUN_DATE']))).toBe(expected);
});

it('takes the image by its digest, argv, and what stands in the Job of the environment', () => {
  const job: JobTemplate = {
    spec: {
      template: {
        spec: {
          containers: [
            {
              name: 'base',
              image: 'registry/tools:1',
              command: ['load'],
              args: ['--date', '$(RUN_DATE)'],
              env: [
                { name: 'RUN_DATE', value: '1970-01-01' },
                { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 's', key: 'P' } } },
                { name: 'LEVEL', value: 'INFO' },
              ],
            },
          ],
        },
      },
    },
  };
  const container = { name: 'load', role: 'main', image: 'registry/tools:1' } as const;
  const there = planTaskOf({ name: 'load', containers: [{ ...container, service: 'base' }] });
  const here = planTaskOf({
    name: 'load',
    containers: [{ ...container, service: 'orders-load' }],
    variables: ['RUN_DATE'],
  });
  const expected = {
    image: 'registry/tools@sha256:1',
    entrypoint: ['load'],
    command: ['--date', '${RUN_DATE-}'],
    environment: { LEVEL: 'INFO' },
  };
  const images = new Map([['base', 'registry/tools@sha256:1']]);
  expect(replayOverride({ job, images, there, here })).toEqual({ 'orders-load': expected });
  expect(replayOverride({ job, images: new Map(), there, here })).toEqual({
    'orders-load': { ...expected, image: 'registry/tools:1' },
  });
});
