import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** Copies of parts of this repository, each in a folder of its own; all are removed when the test file ends. */
export function pageFolders() {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'fairlead-docs-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  let made = 0;
  return {
    /** A folder with the given parts of the repository, and the files; `name` is the project's. */
    make(parts: readonly string[], name = 'docs', from = ROOT): string {
      made += 1;
      const folder = join(home, `project-${made}`);
      mkdirSync(folder);
      for (const part of parts) cpSync(join(from, part), join(folder, part), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      if (!parts.includes('package.json'))
        writeFileSync(join(folder, 'package.json'), JSON.stringify({ name }));
      return folder;
    },
    home,
  };
}
