/** Takes each call of an engine or a cluster and each `docker` command when it has ended: what, how, and milliseconds. Never a body, which may hold secrets. */
export type LogCall = (call: string, end: string, milliseconds: number) => void;
