import { homePath } from './home-path';
import { makeHome } from './make-home';

/** The folder of a project's runs, `.fairlead/`, made where it is missing. */
export function homeFolder(root: string): string {
  const home = homePath(root);
  makeHome(home);
  return home;
}
