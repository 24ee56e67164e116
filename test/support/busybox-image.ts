import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IMAGE = 'fairlead-test/busybox:1';
const BUSYBOX = '/bin/busybox';
/** Whoever comes while another one imports it takes that one. */
const IMPORT = `if [ -n "$(docker images --quiet ${IMAGE})" ]; then cat > /dev/null
else docker import --change 'ENV PATH=/bin' - ${IMAGE}; fi`;

/** The name of a small image with a shell, made from the machine's static busybox where the engine does not have it. */
export function busyboxImage(): string {
  if (execFileSync('docker', ['images', '--quiet', IMAGE]).length === 0) build();
  return IMAGE;
}

function build(): void {
  const root = mkdtempSync(join(tmpdir(), 'fairlead-busybox-'));
  try {
    for (const folder of ['bin', 'dev', 'etc', 'proc', 'root', 'srv', 'sys', 'tmp'])
      mkdirSync(join(root, folder));
    chmodSync(root, 0o755);
    chmodSync(join(root, 'tmp'), 0o1777);
    copyFileSync(BUSYBOX, join(root, 'bin/busybox'));
    const applets = execFileSync(BUSYBOX, ['--list'], { encoding: 'utf8' }).trim().split('\n');
    for (const applet of applets.filter((name) => name !== 'busybox'))
      symlinkSync('busybox', join(root, 'bin', applet));
    writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\ntask:x:1000:1000::/srv:/bin/sh\n');
    writeFileSync(join(root, 'etc/group'), 'root:x:0:\ntask:x:1000:\n');
    const tar = execFileSync('tar', ['--numeric-owner', '--owner=0', '--group=0', '-C', root, '-c', '.'], {
      maxBuffer: 2 ** 26,
    });
    execFileSync('flock', [join(tmpdir(), 'fairlead-busybox.lock'), 'sh', '-ec', IMPORT], { input: tar });
  } finally {
    rmSync(root, { recursive: true });
  }
}
