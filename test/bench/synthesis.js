const { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { isDeepStrictEqual } = require('node:util');
const { parse } = require('yaml');
const { measure } = require('./measure');

/** Files go to memory where that is possible: the disk is the same for all, and no measure of any. */
const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Synthesis for Kubernetes against a plain program with cdk8s that makes the same objects, and against itself in other sizes and shapes. */
function synthesis(times) {
  const folder = mkdtempSync(join(SCRATCH, 'fairlead-bench-'));
  const command = (program, shape, count) => {
    const out = join(folder, `${program}-${shape}-${count}`);
    const before = () => {
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out);
    };
    return { argv: [join(__dirname, 'synthesis', `${program}.js`), shape, String(count), out], before, out };
  };
  try {
    checkSameObjects(command);
    const [plain, flat, constructs, chain, layered, ten] = measure(
      [
        command('with-cdk8s', 'flat', 1000),
        command('from-specs', 'flat', 1000),
        command('from-constructs', 'flat', 1000),
        command('from-specs', 'chain', 1000),
        command('from-specs', 'layered', 1000),
        command('from-specs', 'flat', 10_000),
      ],
      times,
    );
    const time = (what, ours, theirs, bar) => ({ what, ours: ours.seconds, theirs: theirs.seconds, bar });
    return [
      time('1,000 tasks against plain cdk8s', flat, plain, 0.5),
      {
        what: '1,000 tasks against plain cdk8s, memory',
        unit: 'KiB',
        ours: flat.memory,
        theirs: plain.memory,
        bar: 1,
      },
      time('1,000 tasks with constructs and validation against plain cdk8s', constructs, plain, 1),
      time('10,000 tasks against 1,000', ten, flat, 11),
      time('a chain of 1,000 tasks against flat ones', chain, flat, 1.1),
      time('1,000 tasks in layers against flat ones', layered, flat, 1.1),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A comparison means something only where both programs make the same. */
function checkSameObjects(command) {
  const commands = ['with-cdk8s', 'from-specs', 'from-constructs'].map((program) =>
    command(program, 'layered', 40),
  );
  measure(commands, 1);
  const [plain, ...others] = commands.map(({ out }) => objectsIn(out));
  for (const objects of others) {
    const names = new Set([...Object.keys(plain), ...Object.keys(objects)]);
    const different = [...names].filter((name) => !isDeepStrictEqual(objects[name], plain[name]));
    if (different.length > 0) throw new Error(`not the same as with cdk8s: ${different.join(', ')}`);
  }
}

/** All objects below a folder by kind and name, plans as data and without the name of the program. */
function objectsIn(folder) {
  const objects = {};
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.yaml'))) {
    const object = parse(readFileSync(join(folder, file), 'utf8'));
    const plan = object.data?.['plan.json'];
    if (plan) object.data['plan.json'] = { ...JSON.parse(plan), source: '' };
    objects[`${object.kind} ${object.metadata.name}`] = object;
  }
  return objects;
}

module.exports = { synthesis };
