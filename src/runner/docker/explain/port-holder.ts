import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { EngineClient } from '../engine/engine-client';

interface ListedContainer {
  readonly Names: readonly string[];
  readonly Ports: readonly { readonly PublicPort?: number }[];
}

/** Who listens on a port: a container of the engine, or a process of this machine; undefined where it cannot be seen. */
export async function portHolder(
  engine: Pick<EngineClient, 'call'>,
  port: number,
): Promise<string | undefined> {
  const containers = await engine.call<ListedContainer[]>('GET', '/containers/json');
  const found = containers.find(({ Ports }) => Ports.some(({ PublicPort }) => PublicPort === port));
  if (found) return `the container \`${found.Names[0]?.slice(1)}\``;
  const process = processOn(port);
  return process && `the process \`${process.name}\` (${process.id})`;
}

/** Linux only; of other users' processes root alone sees what they have open. */
function processOn(port: number): { readonly name: string; readonly id: string } | undefined {
  const sockets = new Set(['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) => socketsOn(port, table)));
  if (sockets.size === 0) return undefined;
  for (const id of list('/proc').filter((name) => /^\d+$/.test(name))) {
    const open = list(`/proc/${id}/fd`).map((number) =>
      attempt(() => readlinkSync(`/proc/${id}/fd/${number}`)),
    );
    if (open.some((target) => target !== undefined && sockets.has(target)))
      return { id, name: attempt(() => readFileSync(`/proc/${id}/comm`, 'utf8').trim()) ?? '?' };
  }
  return undefined;
}

/** Sockets bound to the port without a peer, as `/proc/<pid>/fd` names them. */
function socketsOn(port: number, table: string): string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const lines = (attempt(() => readFileSync(`/proc/net/${table}`, 'utf8')) ?? '').split('\n').slice(1);
  return lines.flatMap((line) => {
    const [, local = '', remote = '', , , , , , , inode] = line.trim().split(/\s+/);
    return local.endsWith(`:${hex}`) && remote.endsWith(':0000') ? [`socket:[${inode}]`] : [];
  });
}

function list(folder: string): string[] {
  return attempt(() => readdirSync(folder)) ?? [];
}

/** A process may end while it is looked at, and others may not be looked at. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
