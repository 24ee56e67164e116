import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { watchEvents } from '../../../../src/runner/kubernetes/watch/watch-events';

function watched() {
  const stream = new PassThrough();
  const events: unknown[] = [];
  const end = watchEvents(stream as unknown as IncomingMessage, (event) => events.push(event));
  return { stream, events, end };
}

it('hands on each line as soon as it is whole, however it is cut', async () => {
  const { stream, events, end } = watched();
  const text = Buffer.from('{"type":"ADDED","object":{"name":"Größe"}}\n{"type":"DELETED","object":{}}\n');
  for (const byte of text) stream.write(Buffer.from([byte]));
  stream.end();
  await end;
  expect(events).toEqual([
    { type: 'ADDED', object: { name: 'Größe' } },
    { type: 'DELETED', object: {} },
  ]);
});

it('takes a line that was cut off for none', async () => {
  const { stream, events, end } = watched();
  stream.write('{"type":"ADDED","object":{}}\n{"type":"MODI');
  await new Promise(setImmediate);
  stream.destroy(new Error('ECONNRESET'));
  await end;
  expect(events).toEqual([{ type: 'ADDED', object: {} }]);
});
