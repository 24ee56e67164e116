import { Patience, pauseFor } from '../../../../src/runner/kubernetes/watch/patience';
import { VirtualClock } from '../../../support/virtual-clock';

it('waits longer and longer, up to five seconds', async () => {
  const clock = new VirtualClock();
  const patience = new Patience(clock);
  const pauses: number[] = [];
  for (let i = 0; i < 8; i++) {
    const before = clock.now();
    await clock.until(patience.wait());
    pauses.push(clock.now() - before);
  }
  expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000]);
});

it('is over so many seconds after the first failure in a row', async () => {
  const clock = new VirtualClock();
  const patience = new Patience(clock, 0.5);
  expect(patience.isOver).toBe(false);
  await clock.until(patience.wait());
  await clock.until(patience.wait());
  expect([patience.isOver, patience.lasts(0.3), patience.lasts(0.4)]).toEqual([false, true, false]);
  await clock.until(patience.wait());
  expect(patience.isOver).toBe(true);
});

it('begins anew once it went well', async () => {
  const clock = new VirtualClock();
  const patience = new Patience(clock, 0.1);
  await clock.until(patience.wait());
  await clock.until(patience.wait());
  patience.reset();
  expect(patience.isOver).toBe(false);
  const before = clock.now();
  await clock.until(patience.wait());
  expect(clock.now() - before).toBe(100);
});

it('does not wait once nobody does any more', async () => {
  const clock = new VirtualClock();
  const ending = new AbortController();
  clock.after(40, () => ending.abort());
  await clock.until(pauseFor(clock, 1000, ending.signal));
  expect(clock.now()).toBe(40);
  await clock.until(pauseFor(clock, 1000, ending.signal));
  expect(clock.now()).toBe(40);
});
