import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const labels = { team: 'data', 'example.com/cost-center': '4711' };

describe('labels', () => {
  it('are labels of the pod and of the service', () => {
    expect(podOf({ labels }).metadata).toEqual({ labels, annotations: {} });
    expect(serviceOf({ labels }).service).toEqual({ labels });
  });

  it('say what is wrong', () => {
    const key =
      'is no key that Kubernetes takes: a domain and `/` if you like, then at most 63 letters, digits, `-`, `_` and `.`';
    const value =
      'is no label value (at most 63 letters, digits, `-`, `_` and `.`); write it under `annotations`';
    expect(
      messages('labels', {
        'a b': 'x',
        'a/b/c': 'x',
        'Example.com/a': 'x',
        '-a': 'x',
        owner: 'data team',
        url: 'https://example.com',
        long: 'x'.repeat(64),
        empty: '',
        count: 1,
      }),
    ).toEqual([
      `\`labels.a b\` ${key}`,
      `\`labels.a/b/c\` ${key}`,
      `\`labels.Example.com/a\` ${key}`,
      `\`labels.-a\` ${key}`,
      `\`labels.owner\` ${value}`,
      `\`labels.url\` ${value}`,
      `\`labels.long\` ${value}`,
      '`labels.count` must be a string, not a number',
    ]);
  });

  it('leave the labels of Compose alone', () => {
    expect(messages('labels', { 'com.docker.compose.project': 'x' })).toEqual([
      '`labels.com.docker.compose.project` belongs to Compose, which sets it itself',
    ]);
  });
});
