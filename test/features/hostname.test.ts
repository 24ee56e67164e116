import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

describe('hostname', () => {
  it('is hostname in a pod and in a service', () => {
    expect(podOf({ hostname: 'extractor-1' }).pod).toEqual({ hostname: 'extractor-1' });
    expect(serviceOf({ hostname: 'extractor-1' }).service).toEqual({ hostname: 'extractor-1' });
  });

  it.each([
    ['Foo_bar', '`hostname` is `Foo_bar`, which Kubernetes refuses; write `foo-bar`'],
    ['a.example.com', '`hostname` is `a.example.com`, which Kubernetes refuses; write `a-example-com`'],
    ['__', '`hostname` is `__`, which Kubernetes refuses; write lower-case letters, digits and `-`'],
    [
      'a'.repeat(64),
      `\`hostname\` is \`${'a'.repeat(64)}\`, which Kubernetes refuses; write \`${'a'.repeat(63)}\``,
    ],
    [1, '`hostname` must be a string, not a number'],
  ])('refuses %p', (value, message) => {
    expect(messages('hostname', value)).toEqual([message]);
  });
});
