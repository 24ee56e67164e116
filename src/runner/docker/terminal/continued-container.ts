import { discard } from '../engine/discard';
import type { EngineClient } from '../engine/engine-client';
import type { Template, TemplateMount } from '../template/template';

/** What is read of a container that has ended. */
interface Ended {
  readonly Mounts: readonly { readonly Type: string; readonly Name?: string; readonly Destination: string }[];
}

/** A container that has ended, made ready so that another one can go on in its file system and its volumes. */
export class ContinuedContainer {
  private constructor(
    private readonly engine: EngineClient,
    private readonly ended: Ended,
    /** Its file system as it was left, as an image. */
    private readonly image: string,
  ) {}

  static async open(engine: EngineClient, id: string): Promise<ContinuedContainer> {
    const ended = await engine.call<Ended>('GET', `/containers/${id}/json`);
    const { Id } = await engine.call<{ Id: string }>('POST', '/commit', { container: id, pause: false }, {});
    return new ContinuedContainer(engine, ended, Id);
  }

  /** Its own template, with what it has left in the place of what it began with. */
  template(template: Template): Template {
    const asked = template.HostConfig.Mounts ?? [];
    const volumes = this.ended.Mounts.filter(({ Type }) => Type === 'volume');
    const left = volumes.map(({ Name = '', Destination }): TemplateMount => {
      const mount = asked.find(({ Target }) => Target === Destination);
      return { Type: 'volume', Target: Destination, ...mount, Source: Name };
    });
    const others = asked.filter(({ Target }) => !left.some((mount) => mount.Target === Target));
    const HostConfig = { ...template.HostConfig, Mounts: [...others, ...left] };
    return { ...template, Image: this.image, HostConfig };
  }

  /** Removes the image; resolves to why not, where it cannot be. */
  close(): Promise<string | undefined> {
    return discard(this.engine, `/images/${this.image}`, { force: true });
  }
}
