import { joinName } from '../../../support/names';

/** The longest name of a Job: it becomes the value of a label. */
const LONGEST = 63;

/** The name of an attempt's Job. The run and the attempt stay readable; a template's name that is too long is cut. */
export function jobName(template: string, run: string, attempt: number): string {
  const end = `-${run}-${attempt}`;
  return `${joinName([template], LONGEST - end.length)}${end}`;
}
