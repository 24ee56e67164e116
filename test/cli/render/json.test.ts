import { Writable } from 'node:stream';
import { jsonRenderer } from '../../../src/cli/render/json';

const time = '2026-01-31T00:00:00.000Z';

it('prints one object a line, log bytes as text or as base64', () => {
  const written: Buffer[] = [];
  const render = jsonRenderer(new Writable({ write: (bytes, _, done) => done(void written.push(bytes)) }));
  const log = { time, type: 'log', task: 'a', attempt: 1, stream: 'stderr' } as const;
  render({ ...log, bytes: Buffer.from('ü\n') });
  render({ ...log, container: 'init', bytes: Buffer.from([0xff]) });
  render({ time, type: 'service', service: 'db', state: 'ready' });
  expect(Buffer.concat(written).toString().split('\n')).toEqual([
    `{"time":"${time}","type":"log","task":"a","attempt":1,"stream":"stderr","text":"ü\\n"}`,
    `{"time":"${time}","type":"log","task":"a","attempt":1,"stream":"stderr","container":"init","base64":"/w=="}`,
    `{"time":"${time}","type":"service","service":"db","state":"ready"}`,
    '',
  ]);
});
