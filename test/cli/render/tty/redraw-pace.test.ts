import { RedrawPace } from '../../../../src/cli/render/tty/redraw-pace';
import { VirtualClock } from '../../../support/virtual-clock';

function begin() {
  const clock = new VirtualClock();
  const drawn: number[] = [];
  const pace = new RedrawPace(clock, () => drawn.push(clock.now()));
  const pass = (milliseconds: number) =>
    clock.until(new Promise<void>((resolve) => clock.after(milliseconds, resolve)));
  return { pace, drawn, pass };
}

it('draws at once, then ten times a second however much changes', async () => {
  const { pace, drawn, pass } = begin();
  for (let i = 0; i < 50; i++) {
    pace.changed();
    await pass(7);
  }
  expect(drawn).toEqual([0, 100, 200, 300]);
});

it('draws every second when nothing changes', async () => {
  const { pace, drawn, pass } = begin();
  pace.changed();
  await pass(2500);
  expect(drawn).toEqual([0, 1000, 2000]);
  pace.changed();
  await pass(600);
  expect(drawn).toEqual([0, 1000, 2000, 2500]);
});

it('stops', async () => {
  const { pace, drawn, pass } = begin();
  pace.changed();
  pace.stop();
  pace.changed();
  await pass(5000);
  expect(drawn).toEqual([]);
});
