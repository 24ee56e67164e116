/** A service of a compose file, as far as fairlead writes it (compose-spec 05-services). */
export interface ComposeService {
  image?: string;
  platform?: string;
  pull_policy?: string;
  build?: { context: string; dockerfile?: string; target?: string; args?: Record<string, string> };
  entrypoint?: string[];
  command?: string[];
  working_dir?: string;
  environment?: Record<string, string>;
  volumes?: ComposeMount[];
  secrets?: ComposeFileMount[];
  configs?: ComposeFileMount[];
  tmpfs?: string[];
  shm_size?: string;
  cpus?: number;
  cpu_shares?: number;
  mem_limit?: string;
  mem_reservation?: string;
  memswap_limit?: string;
  pids_limit?: number;
  gpus?: { driver?: string; count: number; capabilities: string[] }[];
  deploy?: {
    resources: {
      reservations: {
        memory?: string;
        devices: { driver?: string; count: number; capabilities: string[] }[];
      };
    };
  };
  ulimits?: Record<string, number | { soft: number; hard: number }>;
  storage_opt?: Record<string, string>;
  user?: string;
  group_add?: string[];
  cap_add?: string[];
  cap_drop?: string[];
  privileged?: boolean;
  read_only?: boolean;
  security_opt?: string[];
  sysctls?: Record<string, string>;
  tty?: boolean;
  stdin_open?: boolean;
  hostname?: string;
  domainname?: string;
  init?: boolean;
  ipc?: string;
  pid?: string;
  runtime?: string;
  stop_signal?: string;
  stop_grace_period?: string;
  ports?: { target: number; published?: string; protocol?: string; host_ip?: string }[];
  expose?: string[];
  extra_hosts?: Record<string, string>;
  dns?: string[];
  dns_search?: string[];
  dns_opt?: string[];
  networks?: Record<string, { aliases?: string[] } | null>;
  network_mode?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  healthcheck?: ComposeHealthcheck;
  logging?: { driver: string; options?: Record<string, string> };
  depends_on?: Record<string, { condition: string; restart?: boolean; required?: boolean }>;
  profiles?: string[];
  restart?: string;
}

/** A mount of a service in the long form. */
export interface ComposeMount {
  type: 'volume' | 'bind' | 'tmpfs';
  source?: string;
  target: string;
  read_only?: boolean;
  volume?: { nocopy?: boolean; subpath?: string };
  bind?: { create_host_path?: boolean; propagation?: string };
  tmpfs?: { size?: number; mode?: number };
}

/** A secret or config of a service as a file. */
export interface ComposeFileMount {
  source: string;
  target: string;
  mode?: number;
}

/** How Docker asks a container whether it is healthy. */
export interface ComposeHealthcheck {
  test: string[];
  interval?: string;
  timeout?: string;
  retries?: number;
  start_period?: string;
}

/** The top level of a compose file. */
export interface ComposeFile {
  name: string;
  include?: string[];
  services: Record<string, ComposeService>;
  networks?: Record<string, ComposeNetwork>;
  volumes?: Record<string, { name?: string; external?: boolean; labels?: Record<string, string> }>;
  secrets?: Record<string, { file: string }>;
  configs?: Record<string, { file: string }>;
  'x-fairlead'?: unknown;
}

/** A network of a compose file. */
export interface ComposeNetwork {
  name?: string;
  external?: boolean;
  internal?: boolean;
  driver?: string;
  ipam?: { config: { subnet: string }[] };
}
