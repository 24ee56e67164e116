/** Something that an environment has on the engine. */
export interface EngineObject {
  readonly kind: 'container' | 'network' | 'volume';
  readonly id: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Of a container. @default false */
  readonly running?: boolean;
}
