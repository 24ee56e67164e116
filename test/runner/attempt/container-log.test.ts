import { ContainerLog } from '../../../src/runner/attempt/container-log';
import type { RunEventBody } from '../../../src/runner/events/run-event';
import { planTaskOf } from '../../support/plans';

const task = planTaskOf({ name: 'extract' });
const [main] = task.containers;
if (!main) throw new Error('a task has a main container');

it('tells what is written, masked in each stream, and the rest at the end', () => {
  const events: RunEventBody[] = [];
  const emit = (event: RunEventBody) => events.push(event);
  const log = new ContainerLog({ task, attempt: 2 }, main, emit, [Buffer.from('secret')]);
  log.write('stdout', Buffer.from('a sec'));
  log.write('stderr', Buffer.from('rets'));
  log.write('stdout', Buffer.from('ret b sec'));
  log.end();
  const told = events.map((event) => event.type === 'log' && [event.stream, event.bytes.toString()]);
  expect(told).toEqual([
    ['stdout', 'a '],
    ['stderr', 'ret'],
    ['stdout', '*** b '],
    ['stdout', 'sec'],
    ['stderr', 's'],
  ]);
  expect(events[0]).toEqual({
    type: 'log',
    task: 'extract',
    attempt: 2,
    stream: 'stdout',
    bytes: Buffer.from('a '),
  });
  expect(log.opening).toBe('rets');
});

it('names a container besides the main one', () => {
  const events: RunEventBody[] = [];
  const emit = (event: RunEventBody) => events.push(event);
  const log = new ContainerLog({ task, attempt: 1 }, { ...main, name: 'proxy', role: 'sidecar' }, emit, []);
  log.write('stdout', Buffer.from('x'));
  expect(events).toMatchObject([{ type: 'log', task: 'extract', container: 'proxy' }]);
});

it('tells where the log goes on, but not while a part of it is kept back', () => {
  const events: RunEventBody[] = [];
  const emit = (event: RunEventBody) => events.push(event);
  const log = new ContainerLog({ task, attempt: 1 }, main, emit, [Buffer.from('secret')]);
  log.write('stdout', Buffer.from('a'), () => 'after a');
  log.write('stdout', Buffer.from('b sec'), () => 'in the middle');
  log.write('stdout', Buffer.from('ret'), () => 'after the secret');
  const told = events.map((event) => event.type === 'log' && [event.bytes.toString(), event.position]);
  expect(told).toEqual([
    ['a', 'after a'],
    ['b ', undefined],
    ['***', 'after the secret'],
  ]);
});

it('knows the end of what others have told', () => {
  const log = new ContainerLog({ task, attempt: 1 }, main, () => {}, []);
  log.resume((length) => Buffer.from('x'.repeat(length)));
  log.write('stderr', Buffer.from('end'));
  expect(log.closing).toBe(`${'x'.repeat(2045)}end`);
});
