import type { Pod } from '../../../../src/runner/kubernetes/objects/pod';
import { PodBoard } from '../../../../src/runner/kubernetes/watch/pod-board';
import { podOf } from '../../../support/pods';

const of = (attempt: number, uid: string, status: Pod['status'] = {}): Pod =>
  podOf(status, {
    uid,
    labels: { 'fairlead.dev/task': 'a', 'fairlead.dev/attempt': String(attempt) },
  });

it('knows the pod of each attempt as it was last seen', () => {
  const board = new PodBoard();
  expect(board.pod('a.1')).toBeUndefined();
  board.set(of(1, 'u1', { phase: 'Pending' }));
  board.set(of(2, 'u2', { phase: 'Pending' }));
  board.set(of(1, 'u1', { phase: 'Running' }));
  expect(board.pod('a.1')).toEqual({ pod: of(1, 'u1', { phase: 'Running' }), gone: false });
  expect(board.pod('a.2')?.pod.status?.phase).toBe('Pending');
  board.remove(of(1, 'u1', { phase: 'Failed' }));
  expect(board.pod('a.1')).toEqual({ pod: of(1, 'u1', { phase: 'Failed' }), gone: true });
});

it('keeps to the first pod of an attempt', () => {
  const board = new PodBoard();
  board.set(of(1, 'u1', { phase: 'Running' }));
  board.remove(of(1, 'u1', { phase: 'Running' }));
  board.set(of(1, 'other', { phase: 'Pending' }));
  expect(board.pod('a.1')).toMatchObject({ pod: { metadata: { uid: 'u1' } }, gone: true });
});

it('takes those for gone that a list does not have', () => {
  const board = new PodBoard();
  board.set(of(1, 'u1', { phase: 'Running' }));
  board.set(of(2, 'u2', { phase: 'Running' }));
  board.replace([of(2, 'u2', { phase: 'Succeeded' }), of(3, 'u3')]);
  expect(board.pod('a.1')).toMatchObject({ pod: { status: { phase: 'Running' } }, gone: true });
  expect(board.pod('a.2')).toMatchObject({ pod: { status: { phase: 'Succeeded' } }, gone: false });
  expect(board.pod('a.3')?.gone).toBe(false);
});

it('calls back those who wait for the attempt, and nobody else', () => {
  const board = new PodBoard();
  const called: string[] = [];
  const stop = board.listen('a.1', () => called.push('first'));
  board.listen('a.1', () => called.push('second'));
  board.listen('a.2', () => called.push('other'));
  board.set(of(1, 'u1'));
  stop();
  board.wake('a.1');
  expect(called).toEqual(['first', 'second', 'second']);
});

it('fails for everybody once nobody can tell any more', () => {
  const board = new PodBoard();
  board.set(of(1, 'u1'));
  let woken = 0;
  board.listen('a.1', () => {
    woken += 1;
  });
  board.lose(new Error('no cluster answers'));
  expect(woken).toBe(1);
  expect(() => board.pod('a.1')).toThrow('no cluster answers');
});

it('keeps of a pod what is needed, and no more', () => {
  const board = new PodBoard();
  const pod = of(1, 'u1', { phase: 'Running' });
  const whole = { ...pod, spec: { ...pod.spec, containers: ['much'] }, kind: 'Pod' };
  board.set(whole);
  expect(board.pod('a.1')?.pod).toEqual(pod);
});
