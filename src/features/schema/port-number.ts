import { whole } from './whole';

/** A port of TCP, UDP or SCTP. */
export const portNumber = whole(1, 65535);
