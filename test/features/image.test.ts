import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';

const image = { repository: 'etl/python-runner', tag: '3.1.0' };

describe('image', () => {
  it('is image in both, under the name that it has in the environment', () => {
    expect(podOf({ image }).container).toEqual({ image: 'registry.localhost/etl/python-runner:3.1.0' });
    expect(serviceOf({ image }).service).toEqual({ image: 'registry.localhost/etl/python-runner:3.1.0' });
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
