import type { PlanTask } from '../../assembly/plan';
import type { Emit } from '../events/run-event';
import { isEnded, type TaskState } from '../events/task-state';
import { decideTask } from './decide-task';

/** The state of every task of a run, and what follows from each end. */
export class TaskBoard {
  private readonly states = new Map<string, TaskState>();
  private readonly dependants = new Map<string, PlanTask[]>();
  private readonly ready = new Set<PlanTask>();
  private open: number;

  constructor(
    private readonly tasks: readonly PlanTask[],
    private readonly emit: Emit,
    /** Why a task that could start must not. @default - it may */
    private readonly refuse: (task: PlanTask) => string | undefined,
  ) {
    this.open = tasks.length;
    for (const task of tasks) {
      this.states.set(task.name, 'pending');
      for (const need of new Set(task.needs)) {
        this.dependants.set(need, [...(this.dependants.get(need) ?? []), task]);
      }
    }
  }

  /** Whether every task has its final state. */
  get done(): boolean {
    return this.open === 0;
  }

  /**
   * Gives tasks the final state that they had before, and lets those in whose needs are met; first of all those that
   * have begun, whatever has become of their needs.
   */
  begin(
    taken: ReadonlyMap<string, { readonly state: TaskState; readonly reason: string }>,
    hasBegun: (task: PlanTask) => boolean,
  ): void {
    for (const task of this.tasks) if (hasBegun(task)) this.enqueue(task);
    for (const task of this.tasks) {
      const before = taken.get(task.name);
      if (before) this.end(task, before.state, before.reason);
    }
    for (const task of this.tasks) this.settle(task);
  }

  /** The next task that may start: first come, first served. */
  takeReady(): PlanTask | undefined {
    const [task] = this.ready;
    if (task) this.ready.delete(task);
    return task;
  }

  /** A task that waits for a free slot, again or for the first time. */
  enqueue(task: PlanTask, attempt?: number): void {
    this.ready.add(task);
    this.set(task, 'waiting', undefined, attempt);
  }

  set(task: PlanTask, state: TaskState, reason?: string, attempt?: number): void {
    this.states.set(task.name, state);
    this.emit({
      type: 'task',
      task: task.name,
      state,
      ...(reason !== undefined && { reason }),
      ...(attempt !== undefined && { attempt }),
    });
  }

  /** Gives a task its final state, and the tasks after it theirs where that is now decided. */
  end(task: PlanTask, state: TaskState, reason?: string, attempt?: number): void {
    const ended: [PlanTask, TaskState, string | undefined, number | undefined][] = [
      [task, state, reason, attempt],
    ];
    for (let next = ended.shift(); next; next = ended.shift()) {
      const [one, ...rest] = next;
      if (isEnded(this.stateOf(one.name))) continue;
      this.open -= 1;
      this.ready.delete(one);
      this.set(one, ...rest);
      for (const dependant of this.dependants.get(one.name) ?? []) {
        const decided = this.decide(dependant);
        if (decided) ended.push([dependant, decided.state, decided.reason, undefined]);
      }
    }
  }

  /** Decides anew about every task that has not begun: `refuse` has changed its mind. */
  review(): void {
    for (const task of this.tasks) {
      const state = this.stateOf(task.name);
      if (this.ready.has(task)) {
        const reason = this.refuse(task);
        if (reason !== undefined) this.end(task, 'cancelled', reason);
      } else if (state === 'pending') {
        this.settle(task);
      }
    }
  }

  /** The final states, by task. */
  result(): ReadonlyMap<string, TaskState> {
    return this.states;
  }

  private stateOf(task: string): TaskState {
    return this.states.get(task) ?? 'pending';
  }

  private settle(task: PlanTask): void {
    const decided = this.decide(task);
    if (decided) this.end(task, decided.state, decided.reason);
  }

  private decide(task: PlanTask): { state: TaskState; reason: string } | undefined {
    if (this.stateOf(task.name) !== 'pending') return undefined;
    const needs = task.needs.map((name) => [name, this.stateOf(name)] as const);
    const decision = decideTask(task.rule, needs);
    if (decision.do === 'wait') return undefined;
    if (decision.do === 'end') return decision;
    const reason = this.refuse(task);
    if (reason !== undefined) return { state: 'cancelled', reason };
    this.enqueue(task);
    return undefined;
  }
}
