import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of a project's runs, `.fairlead/`, made where it is missing; Git leaves it alone wherever it stands. */
export function homeFolder(root: string): string {
  const home = join(realpathSync(root), '.fairlead');
  mkdirSync(join(home, 'runs'), { recursive: true, mode: 0o700 });
  const ignore = join(home, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  return home;
}
