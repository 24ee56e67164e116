import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homePath } from './home-path';
import { recordProblem } from './record-problem';

/** The folder of a project's runs, `.fairlead/`, made where it is missing; Git leaves it alone wherever it stands. */
export function homeFolder(root: string): string {
  const home = homePath(root);
  try {
    mkdirSync(join(home, 'runs'), { recursive: true, mode: 0o700 });
    const ignore = join(home, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  } catch (error) {
    throw recordProblem(error);
  }
  return home;
}
