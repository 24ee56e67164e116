/** Takes each call of the engine and each `docker` command when it has ended: what, how, and milliseconds. Never a body, which may hold secrets. */
export type LogCall = (call: string, end: string, milliseconds: number) => void;
