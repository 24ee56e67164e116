import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';

const annotations = { 'example.com/owner': 'Data team <data@example.com>', price: '5 $', constructor: 'x' };

describe('annotations', () => {
  it('are annotations of the pod', () => {
    expect(podOf({ annotations }).metadata).toEqual({ labels: {}, annotations });
  });

  it('are labels of the service, which there may hold any text', () => {
    expect(serviceOf({ annotations, labels: { team: 'data' } }).service).toEqual({
      labels: {
        team: 'data',
        'example.com/owner': 'Data team <data@example.com>',
        price: '5 $$',
        constructor: 'x',
      },
    });
  });

  it('may not say something else than the label of the same key', () => {
    const fields = { labels: { a: '1', b: '2' }, annotations: { a: '1', b: 'two' } };
    expect(problemsOf('service', fields)).toEqual([
      'annotations.b: is a label too, with another value, and Docker keeps both in one map (give one of them another key)',
    ]);
    expect(problemsOf('pod', fields)).toEqual([]);
  });

  it('say what is wrong', () => {
    expect(messages('annotations', { a: 'x'.repeat(2 ** 18) })).toEqual([
      '`annotations` has more than 256 KiB, which Kubernetes refuses',
    ]);
    expect(messages('annotations', { 'a b': 'x' })).toEqual([
      '`annotations.a b` is no key that Kubernetes takes: a domain and `/` if you like, then at most 63 letters, digits, `-`, `_` and `.`',
    ]);
  });
});
