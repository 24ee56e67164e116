import type { Plan } from '../../../src/assembly/plan';
import { pipelineNotes } from '../../../src/targets/compose/pipeline-notes';

const plan = (needsRunner: string[]) =>
  ({ pipeline: 'orders', environment: 'local', needsRunner }) as Partial<Plan> as Plan;

describe('pipelineNotes', () => {
  it('says what `docker compose up` leaves out', () => {
    expect(pipelineNotes(plan([]))).toEqual([
      '`fairlead run orders --env local` runs it. So does `docker compose up`, in order, but without retries, timeouts and parallelism limits,',
      'and it exits with 0 although a last task has failed.',
    ]);
  });

  it('says why `docker compose up` cannot run it', () => {
    expect(pipelineNotes(plan(['one reason', 'another']))).toEqual([
      '`fairlead run orders --env local` runs it. `docker compose up` alone cannot, so all of it is behind the profile `fairlead`:',
      '- one reason',
      '- another',
    ]);
  });
});
