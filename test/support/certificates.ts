import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of an authority, and of a server and a client that it knows, as `docker` names them. */
export interface Certificates {
  /** Folders with `ca.pem`, `cert.pem`, `key.pem`. */
  readonly server: string;
  readonly client: string;
}

/** Makes them in a folder, for a server on 127.0.0.1. */
export function makeCertificates(folder: string): Certificates {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=test',
    '-keyout',
    'ca-key.pem',
    '-out',
    'ca.pem',
  );
  const make = (name: string, extension: string) => {
    mkdirSync(join(folder, name));
    const [key, cert, request] = ['key.pem', 'cert.pem', 'request.pem'].map((file) => join(name, file)) as [
      string,
      string,
      string,
    ];
    writeFileSync(join(folder, name, 'extension'), extension);
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${name}`, '-keyout', key, '-out', request);
    openssl(
      'x509',
      '-req',
      '-in',
      request,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca-key.pem',
      '-CAcreateserial',
      '-days',
      '2',
      '-extfile',
      join(name, 'extension'),
      '-out',
      cert,
    );
    copyFileSync(join(folder, 'ca.pem'), join(folder, name, 'ca.pem'));
    return join(folder, name);
  };
  return {
    server: make('server', 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n'),
    client: make('client', 'extendedKeyUsage=clientAuth\n'),
  };
}
