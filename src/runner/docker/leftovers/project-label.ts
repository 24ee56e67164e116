import { hostname } from 'node:os';

/** What the label `fairlead.home` says of all that belongs to a project: its `.fairlead`, and on which machine. */
export function projectLabel(home: string): string {
  return `${hostname()}:${home}`;
}
