import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordProblem } from './record-problem';

/** Makes the folder of a project's runs where it is missing; Git leaves it alone wherever it stands. */
export function makeHome(home: string): void {
  try {
    mkdirSync(join(home, 'runs'), { recursive: true, mode: 0o700 });
    const ignore = join(home, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  } catch (error) {
    throw recordProblem(error);
  }
}
