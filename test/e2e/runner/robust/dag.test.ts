import fc from 'fast-check';
import { codeOf, type DagCase, dagCases, modelOf, ownEnd } from '../../../runner/schedule/dag-model';
import { pipelineProject, type ScriptTask } from '../pipeline-project';
import { runChain } from '../run-chain';

/** Each attempt ends with the code that the case gives it. */
function scriptTask(one: DagCase): ScriptTask {
  const { needs, rule, skipExitCodes, fatalExitCodes, retries, name } = one.task;
  const codes = one.codes.map((_, i) => `${i + 1}) exit ${codeOf(one, i + 1)};;`).join(' ');
  const last = codeOf(one, one.codes.length);
  return {
    ...{ name, needs, rule, skipExitCodes, fatalExitCodes },
    retries: { ...retries, delaySeconds: 0 },
    script: `case \${RUN_ATTEMPT-1} in ${codes} *) exit ${last};; esac`,
    variables: ['RUN_ATTEMPT'],
    service: { network_mode: 'none' },
  };
}

it('runs any DAG in an order, and to the ends, that a simple model gives it', async () => {
  await fc.assert(
    fc.asyncProperty(dagCases(8), fc.integer({ min: 1, max: 4 }), async (all, parallelism) => {
      const project = await pipelineProject(all.map(scriptTask), { variables: { RUN_ATTEMPT: '1' } });
      try {
        const { states, events } = await runChain(project, {
          keepGoing: true,
          parallel: String(parallelism),
        });
        const expected = modelOf(all);
        expect(states).toEqual(expected);
        const log = events.flatMap((event) =>
          event.type === 'task' ? [`${event.state} ${event.task}`] : [],
        );
        for (const one of all) {
          const { name, needs, rule } = one.task;
          const begun = log.filter((line) => line === `running ${name}`).length;
          const ran = begun > 0 && expected[name] === ownEnd(one)[0];
          expect(begun).toBe(ran ? ownEnd(one)[1] : 0);
          if (!ran || rule === 'one-failed') continue;
          const ends = needs.map((need) => log.indexOf(`${expected[need]} ${need}`));
          for (const end of ends) expect(end).toBeGreaterThan(-1);
          for (const end of ends) expect(end).toBeLessThan(log.indexOf(`running ${name}`));
        }
      } finally {
        project.remove();
      }
    }),
    { numRuns: 8, seed: 20260131 },
  );
}, 600_000);
