import { discard } from '../engine/discard';
import type { EngineClient } from '../engine/engine-client';

/** The networks of a compose project, as they were at one moment. */
export class ProjectNetworks {
  private constructor(
    private readonly engine: EngineClient,
    private readonly project: string,
    private readonly ids: ReadonlySet<string>,
  ) {}

  static async now(engine: EngineClient, project: string): Promise<ProjectNetworks> {
    return new ProjectNetworks(engine, project, new Set(await list(engine, project)));
  }

  /** Removes those that were made since and that no container uses, running or not. */
  async removeNew(): Promise<void> {
    const ids = await list(this.engine, this.project);
    const made = ids.filter((id) => !this.ids.has(id));
    await Promise.all(made.map((id) => this.removeUnused(id)));
  }

  private async removeUnused(id: string): Promise<void> {
    const query = { all: true, filters: JSON.stringify({ network: [id] }) };
    const users = await this.engine.call<unknown[]>('GET', '/containers/json', query);
    // Where somebody has joined it this very moment, it stays.
    if (users.length === 0) await discard(this.engine, `/networks/${id}`);
  }
}

async function list(engine: EngineClient, project: string): Promise<string[]> {
  const filters = JSON.stringify({ label: [`com.docker.compose.project=${project}`] });
  return (await engine.call<{ Id: string }[]>('GET', '/networks', { filters })).map(({ Id }) => Id);
}
