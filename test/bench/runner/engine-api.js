// The same containers straight through the Engine API: node engine-api.js <file of bodies> <how many at once>
const { readFileSync } = require('node:fs');
const { Agent, request } = require('node:http');

const [file, parallel] = process.argv.slice(2);
const bodies = JSON.parse(readFileSync(file, 'utf8'));
const agent = new Agent({ keepAlive: true });

/** The answer as soon as it begins; `text` is the whole of it. */
function open(method, path, body) {
  const payload = body === undefined ? '' : JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
  const socketPath = '/var/run/docker.sock';
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, method, path: `/v1.41${path}`, headers, agent }, (response) => {
      const text = readAll(response);
      if (response.statusCode < 400) resolve({ text });
      else text.then((said) => reject(new Error(said)));
    });
    sent.on('error', reject);
    sent.end(payload);
  });
}

async function readAll(response) {
  let text = '';
  for await (const part of response) text += part;
  return text;
}

async function call(method, path, body) {
  const { text } = await open(method, path, body);
  const said = await text;
  return said ? JSON.parse(said) : undefined;
}

async function container(body) {
  const { Id } = await call('POST', '/containers/create', body);
  // The engine has heard of it once the answer begins: a start before that may be missed.
  const waiting = await open('POST', `/containers/${Id}/wait?condition=next-exit`);
  await call('POST', `/containers/${Id}/start`);
  const { StatusCode } = JSON.parse(await waiting.text);
  if (StatusCode !== 0) throw new Error(`a container ended with ${StatusCode}`);
  await call('DELETE', `/containers/${Id}?v=1`);
}

async function worker() {
  for (let body = bodies.shift(); body; body = bodies.shift()) await container(body);
}

Promise.all(Array.from({ length: Number(parallel) }, worker)).then(() => agent.destroy());
