import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const image = { repository: 'etl/python-runner', tag: '3.1.0' };

describe('image', () => {
  it('is image in both, under the name that it has in the environment', () => {
    expect(podOf({ image }).container).toEqual({ image: 'registry.localhost/etl/python-runner:3.1.0' });
    expect(serviceOf({ image }).service).toEqual({ image: 'registry.localhost/etl/python-runner:3.1.0' });
  });

  it('says what is wrong', () => {
    expect(messages('image', 'python:3')).toEqual(['`image` must be an object, not a string']);
    expect(messages('image', { repository: 'a', tags: '1' })).toEqual([
      '`image.tags` is unknown (did you mean `tag`?)',
    ]);
  });
});
