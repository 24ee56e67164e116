import { join } from 'node:path';

/** Where runs that go on keep space for their end, a file each. */
export function reservesFolder(home: string): string {
  return join(home, 'reserves');
}
