/** What the runner reads of an Event: what a controller or a kubelet has to say about an object. */
export interface KubeEvent {
  readonly reason?: string;
  readonly message?: string;
  readonly type?: string;
}
