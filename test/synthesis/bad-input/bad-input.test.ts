import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesizeInChild } from '../../support/synthesize-in-child';
import { tempProject } from '../../support/temp-project';
import { CASES } from './cases';

const GOLDEN = join(__dirname, '../../golden/bad-input.txt');
const names = Object.keys(CASES);

let messages: readonly string[];
beforeAll(async () => {
  const results = await synthesizeInChild(Object.values(CASES).map(tempProject));
  messages = results.map(({ error }) => error ?? 'no mistake was found');
  if (process.env.FAIRLEAD_REGENERATE) {
    writeFileSync(GOLDEN, names.map((name, i) => `## ${name}\n${messages[i]}\n`).join('\n'));
  }
}, 60_000);

describe('bad input', () => {
  const expected = new Map(
    readFileSync(GOLDEN, 'utf8')
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [name = '', ...lines] = section.split('\n');
        return [name, lines.join('\n').trim()];
      }),
  );

  it('has a message for each mistake', () => {
    expect([...expected.keys()]).toEqual(names);
  });

  it.each(names)('%s', (name) => {
    expect(messages[names.indexOf(name)]).toBe(expected.get(name));
  });
});
