import type { RecordedTemplates } from '../../../src/runner/record/recorded-templates';
import { measuredDifferences } from '../../../src/runner/why/measured-differences';
import type { TaskFacts } from '../../../src/runner/why/task-facts';
import { planTaskOf } from '../../support/plans';

const MEBI = 2 ** 20;
const task = planTaskOf({ name: 'load' });
const service = task.containers.at(-1)?.service ?? '';

function facts(peak: number, seconds: number, attempts = 1, engine = 'Docker/20.10', limit = 0): TaskFacts {
  const times = { started: '2026-01-31T00:00:00.000Z', ended: '2026-01-31T00:00:01.000Z' };
  const attempt = {
    attempt: 1,
    submitted: times.started,
    definition: 'd',
    seconds,
    usage: { ...times, peakMemoryBytes: peak * MEBI },
  };
  const template = {
    Config: { Labels: { 'com.docker.compose.version': '2.26.1' } },
    HostConfig: { Memory: limit * MEBI },
  };
  return {
    task,
    attempt,
    view: { attempts: Array.from({ length: attempts }, () => attempt) },
    templates: { engine, templates: { [service]: template } } as unknown as RecordedTemplates,
  } as unknown as TaskFacts;
}

it.each([
  ['little', facts(100, 10), facts(120, 12), []],
  ['twice the memory', facts(100, 10), facts(200, 10), [['peak memory', '100Mi', '200Mi']]],
  [
    'a limit that is nearly reached',
    facts(60, 10),
    facts(62, 10, 1, 'Docker/20.10', 64),
    [['peak memory', '60Mi', '62Mi of 64Mi']],
  ],
  ['twice the time', facts(100, 10), facts(100, 20), [['duration', '10.0 s', '20.0 s']]],
  ['twice of hardly any time', facts(100, 0.2), facts(100, 0.4), []],
  ['more attempts', facts(100, 10), facts(100, 10, 3), [['attempts', '1', '3']]],
  [
    'another engine',
    facts(100, 10),
    facts(100, 10, 1, 'Docker/28'),
    [['engine', 'Docker/20.10', 'Docker/28']],
  ],
])('%s', (_, before, after, expected) => {
  const found = measuredDifferences(before, after);
  expect(found.map(({ field, before: was, after: is }) => [field, was, is])).toEqual(expected);
});
