/** A `docker` command failed; the message is what it wrote to stderr. */
export class DockerCommandError extends Error {
  constructor(said: string) {
    super(said);
    this.name = 'DockerCommandError';
  }
}
