import { Coalesced } from '../../../../src/runner/kubernetes/logs/coalesced';

describe('pieces of a log', () => {
  const taken: string[] = [];
  const pieces = new Coalesced((bytes) => taken.push(bytes.toString()));
  beforeEach(() => taken.splice(0));

  it('are handed on together where they come in the same turn', async () => {
    pieces.push(Buffer.from('a'));
    pieces.push(Buffer.from('b'));
    expect(taken).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    pieces.push(Buffer.from('c'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toEqual(['ab', 'c']);
  });

  it('are handed on at once where nothing follows', () => {
    pieces.flush();
    pieces.push(Buffer.from('end'));
    pieces.flush();
    pieces.flush();
    expect(taken).toEqual(['end']);
  });
});
