/** The engine removes a container that has not been read to its end. */
export class ContainerRemovedError extends Error {
  constructor() {
    super('the container is being removed');
    this.name = 'ContainerRemovedError';
  }
}
