import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';

const image = { repository: 'etl/python-runner', tag: '3.1.0' };

describe('image', () => {
  it('is image in both, under the name that it has in the environment', () => {
    expect(podOf({ image }).container).toEqual({ image: 'registry.localhost/etl/python-runner:3.1.0' });
    expect(serviceOf({ image }).service).toEqual({ image: 'registry.localhost/etl/python-runner:3.1.0' });
  });

  it.each([
    ['docker/runner', { context: '../../../docker/runner' }],
    ['.', { context: '../../..' }],
    [
      { context: 'app', dockerfile: 'docker/Dockerfile', target: 'runner', args: { BASE: 'a$b:1' } },
      {
        context: '../../../app',
        dockerfile: 'docker/Dockerfile',
        target: 'runner',
        args: { BASE: 'a$$b:1' },
      },
    ],
  ])('is built by Compose, from the folder of its file, and pulled by a cluster: %j', (build, written) => {
    expect(podOf({ image: { ...image, build } }).container).toEqual(podOf({ image }).container);
    expect(serviceOf({ image: { ...image, build } }).service.build).toEqual(written);
  });

  it.each([
    ['/docker', '`image.build` is `/docker`; write a path below the project, as `docker/runner`'],
    ['../app', '`image.build` is `../app`; write a path below the project, as `docker/runner`'],
    ['./app/', '`image.build` is `./app/`; write `app`'],
    [
      { context: 'a', stage: 'b' },
      '`image.build.stage` is unknown (known: `args`, `context`, `dockerfile`, `target`)',
    ],
    [
      { context: 'a', args: { V: 1 } },
      '`image.build.args.V` must be a string; write numbers and booleans in quotes',
    ],
    [
      { context: 'a', args: { 'a-b': '1' } },
      '`image.build.args.a-b` is no name for a build argument: letters, digits and `_`',
    ],
    [{ context: 'a', target: '' }, '`image.build.target` must name a stage'],
  ])('says what is wrong with a build: %j', (build, message) => {
    expect(messages('image', { ...image, build })[0]).toBe(message);
  });

  it('refuses a digest of what is to be built', () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    expect(messages('image', { repository: 'a', digest, build: 'docker/a' })).toEqual([
      '`image` has `build` and `digest`, but the digest of what is built is not known before; take a `tag`',
    ]);
  });

  it('says what is wrong', () => {
    expect(messages('image', 'python:3')).toEqual([
      '`image` must be an image of the catalogue: `imageCatalogue({ runner: { repository, tag } })` in `pipelines/images.ts`',
    ]);
    expect(messages('image', { repository: 'a', tags: '1' })).toEqual([
      '`image.tags` is unknown (did you mean `tag`?)',
    ]);
  });

  it.each([
    [{ repository: 'a' }, '`a` has neither tag nor digest, which `production` does not accept'],
    [{ repository: 'a', tag: 'latest' }, '`a` has the tag `latest`, which `production` does not accept'],
  ])('refuses a moving tag where none is accepted: %j', (moving, message) => {
    const context = { environment: 'production' };
    const help = "(pin it in the catalogue: `tag: '1.0.0'` or `digest: 'sha256:…'`)";
    for (const side of ['pod', 'service'] as const) {
      expect(problemsOf(side, { image: moving }, context)).toEqual([`image: ${message} ${help}`]);
      expect(problemsOf(side, { image: moving }, { allowsMovingTags: true })).toEqual([]);
    }
  });
});
