import { LastLines } from '../last-lines';

/** How many of the last lines may be blank before nothing is shown. */
const LOOKED_AT = 4;

/** The last line of a task's log that is not blank: the main container's, or another one's while that has said nothing. */
export class LastLine {
  private readonly main = new LastLines(LOOKED_AT);
  private readonly beside = new LastLines(LOOKED_AT);

  add(bytes: Buffer, isMain: boolean): void {
    (isMain ? this.main : this.beside).add(bytes);
  }

  text(): string {
    return lastOf(this.main) ?? lastOf(this.beside) ?? '';
  }
}

function lastOf(log: LastLines): string | undefined {
  return log.lines().findLast((line) => line.trim() !== '');
}
