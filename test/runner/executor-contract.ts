import type { PlanContainer, PlanTask } from '../../src/assembly/plan';
import type { RunEventBody } from '../../src/runner/events/run-event';
import type { AttemptRequest, Executor } from '../../src/runner/executor';
import type { BegunTask } from '../../src/runner/schedule/begun-task';
import { stopSignals } from '../../src/runner/stop/stop-signals';

/** A task as the contract describes it; scripts are plain shell, as they reach `sh -c`. */
export interface ContractTask extends Partial<Omit<PlanTask, 'secrets'>> {
  readonly script: string;
  /** Environment variables that carry a secret, with its value. */
  readonly secretValues?: Readonly<Record<string, string>>;
  /** Containers before the main one. */
  readonly before?: readonly (Pick<PlanContainer, 'name' | 'role' | 'waitUntilReady'> & {
    readonly script: string;
    /** A command that succeeds once the container is ready. */
    readonly ready?: string;
  })[];
}

/** A run of one task, `task`, on the engine that the contract is for. */
export interface ContractRun {
  readonly task: PlanTask;
  /** An executor for this run. A second one goes on with what the first has begun, with its log so far. */
  executor(
    emit: (event: RunEventBody) => void,
    earlier?: { readonly begun: ReadonlyMap<string, BegunTask>; readonly events: readonly RunEventBody[] },
  ): Executor;
  /** What the engine has of attempts, by name. */
  left(): string[] | Promise<string[]>;
  remove(): void;
}

/** What an engine's test gives the contract. */
export interface ContractEngine {
  run(task: ContractTask): Promise<ContractRun>;
}

/** Cases that an executor does not fulfil, and why. */
export interface Skipped {
  readonly reason: string;
  readonly tests: readonly string[];
}

const FAILED = { state: 'failed', container: 'task', main: true };
const MINUTE = 60_000;

/** What every executor does, whichever engine it is for. */
export function executorContract(engine: ContractEngine, { skip = [] }: { skip?: readonly Skipped[] } = {}) {
  let run: ContractRun | undefined;
  const skipped = new Set(skip.flatMap(({ tests }) => tests));
  const known = new Set<string>();
  const holds = (name: string, body: () => Promise<void>) => {
    known.add(name);
    if (!skipped.has(name)) it(name, body, 2 * MINUTE);
  };

  /** One attempt from `prepare` to `cleanup`, with what is done while it runs. */
  const attempt = async (
    task: ContractTask,
    during: (
      stops: ReturnType<typeof stopSignals>,
      events: readonly RunEventBody[],
    ) => Promise<void> = async () => {},
    request: Partial<AttemptRequest> = {},
  ) => {
    run = await engine.run(task);
    const events: RunEventBody[] = [];
    const executor = run.executor((event) => events.push(event));
    await executor.prepare(stopSignals().signals);
    const stops = stopSignals();
    const ending = executor.attempt({
      task: run.task,
      attempt: 1,
      variables: {},
      stop: stops.signals,
      ...request,
    });
    await during(stops, events);
    const end = await ending;
    const held = await run.left();
    end.release();
    await executor.cleanup();
    return { outcome: end.outcome, events, held, left: await run.left() };
  };
  afterEach(() => {
    run?.remove();
    run = undefined;
  }, MINUTE);

  it('every case that is skipped is one of the contract', () => {
    expect([...skipped].filter((name) => !known.has(name))).toEqual([]);
  });

  holds('a task that ends with 0 has succeeded', async () => {
    const { outcome } = await attempt({ script: 'exit 0' });
    expect(outcome).toEqual({ state: 'succeeded', results: {} });
  });

  for (const exitCode of [1, 3, 42, 255])
    holds(`a task that ends with ${exitCode} has failed with that code`, async () => {
      const { outcome } = await attempt({ script: `exit ${exitCode}` });
      expect(outcome).toMatchObject({
        ...FAILED,
        cause: 'exit-code',
        exitCode,
        message: `exit code ${exitCode}`,
      });
    });

  holds('variables reach the task as they are', async () => {
    const value = `a 'b' "c" $HOME \${X} $(X) ü`;
    const task = { script: 'printf "%s" "$RUN_DATE"', variables: ['RUN_DATE'] };
    const { events } = await attempt(task, undefined, { variables: { RUN_DATE: value } });
    expect(textOf(events)).toBe(Buffer.from(value).toString('latin1'));
  });

  holds('all that a task writes is told, apart by stream, to its last byte', async () => {
    const script = `i=0; while [ $i -lt 2000 ]; do echo line $i; i=$((i+1)); done; printf '\\377\\000end'; echo oops >&2`;
    const { events } = await attempt({ script });
    const lines = Array.from({ length: 2000 }, (_, i) => `line ${i}\n`).join('');
    expect(textOf(events)).toBe(`${lines}\xff\0end`);
    expect(textOf(events, { stream: 'stderr' })).toBe('oops\n');
  });

  holds('no secret value is told', async () => {
    const script = 'printf "pass"; sleep 0.2; printf "word-123 and %s" "$PASSWORD"';
    const { events } = await attempt({ script, secretValues: { PASSWORD: 'password-123' } });
    expect(textOf(events)).toBe('*** and ***');
  });

  const results = { rows: 'integer' } as const;
  const writes = (text: string) => ({ script: `printf '%s' '${text}' > /airflow/xcom/return.json`, results });
  const result = { state: 'failed', cause: 'result', main: true };

  holds('a result is handed on as text', async () => {
    expect((await attempt(writes('{"rows": 12}'))).outcome).toEqual({
      state: 'succeeded',
      results: { rows: '12' },
    });
  });
  holds('a result that is missing fails the attempt', async () => {
    expect((await attempt({ script: 'true', results })).outcome).toMatchObject(result);
  });
  holds('a result of the wrong type fails the attempt', async () => {
    expect((await attempt(writes('{"rows": "many"}'))).outcome).toMatchObject(result);
  });
  holds('a result that is too big fails the attempt', async () => {
    const { outcome } = await attempt({ ...writes(`{"rows": ${'1'.repeat(200)}}`), resultLimitBytes: 100 });
    expect(outcome).toMatchObject(result);
  });

  holds('a task is stopped politely within its grace period', async () => {
    const script = 'trap "echo tidy; exit 0" TERM; echo ready; while true; do sleep 0.1; done';
    const { outcome, events } = await attempt({ script }, async (stops, events) => {
      await until(events, 'ready');
      stops.polite('timeout');
    });
    expect(outcome).toMatchObject({ state: 'failed', cause: 'timeout', main: false });
    expect(textOf(events)).toBe('ready\ntidy\n');
  });

  holds('a task that ignores the polite stop is killed at a hard one', async () => {
    const script = 'trap "echo no" TERM; echo ready; while true; do sleep 0.1; done';
    const { outcome, left } = await attempt({ script, gracePeriodSeconds: 3600 }, async (stops, events) => {
      await until(events, 'ready');
      stops.polite('interrupted');
      await until(events, 'no');
      stops.hard();
    });
    expect(outcome).toMatchObject({ state: 'cancelled', cause: 'interrupted', main: false });
    expect(left).toEqual([]);
  });

  holds('a task that does not come to its main container in time fails', async () => {
    const before = [{ name: 'setup', role: 'init' as const, script: 'exec sleep 600' }];
    const { outcome } = await attempt({
      script: 'true',
      before,
      startupTimeoutSeconds: 2,
      gracePeriodSeconds: 1,
    });
    expect(outcome).toMatchObject({ state: 'failed', cause: 'startup-timeout', main: false });
  });

  holds('init steps end before the task begins, in order', async () => {
    const { events } = await attempt({
      script: says('main'),
      before: [
        { name: 'one', role: 'init', script: `sleep 0.5; ${says('one')}` },
        { name: 'two', role: 'init', script: says('two') },
      ],
    });
    expect(said(events)).toEqual(['one', 'two', 'main']);
  });

  holds('an init step that fails ends the attempt', async () => {
    const before = [{ name: 'setup', role: 'init' as const, script: 'exit 4' }];
    const { outcome, events } = await attempt({ script: 'echo main', before });
    expect(outcome).toMatchObject({
      state: 'failed',
      cause: 'exit-code',
      container: 'setup',
      main: false,
      exitCode: 4,
    });
    expect(textOf(events)).toBe('');
  });

  holds('a sidecar is ready before the task begins, and is stopped after it', async () => {
    const proxy = `trap '${says('stopped')}; exit 0' TERM; sleep 0.5; ${says('up')}; touch /tmp/ready; while true; do sleep 0.1; done`;
    const { outcome, events } = await attempt({
      script: says('main'),
      before: [
        { name: 'proxy', role: 'sidecar', script: proxy, waitUntilReady: true, ready: 'test -e /tmp/ready' },
      ],
    });
    expect(outcome).toEqual({ state: 'succeeded', results: {} });
    expect(said(events)).toEqual(['up', 'main', 'stopped']);
  });

  holds('a sidecar that does not get ready fails the attempt', async () => {
    const before = [
      { name: 'proxy', role: 'sidecar' as const, script: 'exit 1', waitUntilReady: true, ready: 'false' },
    ];
    expect((await attempt({ script: 'true', before })).outcome).toMatchObject({
      state: 'failed',
      cause: 'sidecar',
    });
  });

  holds('the engine has the attempt until it is released, and nothing of it after the cleanup', async () => {
    const { held, left } = await attempt({ script: 'true' });
    expect(held).not.toEqual([]);
    expect(left).toEqual([]);
  });

  /** A first executor that is left alone once the task has written `ready`, and a second one that goes on. */
  const adopted = async (task: ContractTask, meanwhile: () => Promise<void> = async () => {}) => {
    const own = await engine.run(task);
    run = own;
    const before: RunEventBody[] = [];
    const first = own.executor((event) => before.push(event));
    await first.prepare(stopSignals().signals);
    const request = { task: own.task, attempt: 1, variables: {}, stop: stopSignals().signals };
    const left = first.attempt(request);
    await until(before, 'ready');
    const begun = new Map([['task', { attempt: 1, open: true, started: Date.now() }]]);
    const known = [...before];
    await meanwhile();
    const events: RunEventBody[] = [];
    const second = own.executor((event) => events.push(event), { begun, events: known });
    await second.prepare(stopSignals().signals);
    const end = await second.attempt({ ...request, adopt: true });
    await left;
    end.release();
    await Promise.all([first.cleanup(), second.cleanup()]);
    return { outcome: end.outcome, text: textOf(known) + textOf(events), left: await own.left() };
  };

  holds('what an earlier runner has begun goes on, its log without doubles', async () => {
    const script = 'echo ready; for i in 1 2 3 4 5 6; do sleep 0.5; echo $i; done';
    expect(await adopted({ script })).toEqual({
      outcome: { state: 'succeeded', results: {} },
      text: 'ready\n1\n2\n3\n4\n5\n6\n',
      left: [],
    });
  });

  holds('what has ended meanwhile is not run again', async () => {
    const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 3000));
    expect(await adopted({ script: 'echo ready; echo end; exit 7' }, wait)).toMatchObject({
      outcome: { ...FAILED, cause: 'exit-code', exitCode: 7 },
      text: 'ready\nend\n',
      left: [],
    });
  });

  holds('what is gone is lost', async () => {
    const { outcome } = await attempt({ script: 'true' }, undefined, { adopt: true });
    expect(outcome).toMatchObject({ state: 'failed', cause: 'lost', main: false });
  });
}

/** Shell that writes a word and when: an engine may tell what one container wrote after what another did later. */
function says(word: string): string {
  return `echo "$(cut -d" " -f1 /proc/uptime) ${word}"`;
}

/** The words of all containers in the order in which they were said. */
function said(events: readonly RunEventBody[]): (string | undefined)[] {
  const lines = textOf(events, { all: true }).trim().split('\n');
  return lines
    .map((line) => line.split(' '))
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, word]) => word);
}

/** What a container wrote to a stream, as bytes in a string. */
function textOf(
  events: readonly RunEventBody[],
  { stream = 'stdout', all = false }: { stream?: string; all?: boolean } = {},
): string {
  const logs = events.flatMap((event) => (event.type === 'log' && event.stream === stream ? [event] : []));
  const chosen = all ? logs : logs.filter(({ container }) => container === undefined);
  return Buffer.concat(chosen.map(({ bytes }) => bytes)).toString('latin1');
}

async function until(events: readonly RunEventBody[], text: string): Promise<void> {
  for (const end = Date.now() + MINUTE; !textOf(events, { all: true }).includes(text); ) {
    if (Date.now() > end) throw new Error(`nobody wrote \`${text}\``);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
