/** The cluster of a kubeconfig, in the file's own words. */
export interface KubeconfigCluster {
  readonly server?: string;
  readonly 'certificate-authority'?: string;
  readonly 'certificate-authority-data'?: string;
  readonly 'insecure-skip-tls-verify'?: boolean;
  readonly 'tls-server-name'?: string;
  readonly 'proxy-url'?: string;
  readonly extensions?: readonly { readonly name: string; readonly extension: unknown }[];
}

/** How a program is asked for credentials. */
export interface ExecConfig {
  readonly apiVersion?: string;
  readonly command?: string;
  readonly args?: readonly string[] | null;
  readonly env?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly installHint?: string;
  readonly interactiveMode?: 'Never' | 'IfAvailable' | 'Always';
  readonly provideClusterInfo?: boolean;
}

/** The user of a kubeconfig, in the file's own words. */
export interface KubeconfigUser {
  readonly token?: string;
  readonly tokenFile?: string;
  readonly username?: string;
  readonly password?: string;
  readonly 'client-certificate'?: string;
  readonly 'client-certificate-data'?: string;
  readonly 'client-key'?: string;
  readonly 'client-key-data'?: string;
  readonly exec?: ExecConfig;
  readonly 'auth-provider'?: { readonly name?: string };
  readonly as?: string;
  readonly 'as-uid'?: string;
  readonly 'as-groups'?: readonly string[];
  readonly 'as-user-extra'?: Readonly<Record<string, readonly string[]>>;
}

export interface KubeconfigContext {
  readonly cluster?: string;
  readonly user?: string;
}

/** A part of a kubeconfig, and the folder that its relative paths start in. */
export interface FromFile<T> {
  readonly value: T;
  readonly folder: string;
}

/** All files of a kubeconfig as one. */
export interface Kubeconfig {
  /** The files that were looked for, as they are told to the user. */
  readonly files: readonly string[];
  readonly currentContext?: string;
  readonly contexts: ReadonlyMap<string, FromFile<KubeconfigContext>>;
  readonly clusters: ReadonlyMap<string, FromFile<KubeconfigCluster>>;
  readonly users: ReadonlyMap<string, FromFile<KubeconfigUser>>;
}
