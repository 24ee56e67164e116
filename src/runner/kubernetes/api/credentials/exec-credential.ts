/** What a program that hands out credentials writes to its stdout. */
export interface ExecCredential {
  readonly kind?: string;
  readonly status?: {
    readonly token?: string;
    readonly clientCertificateData?: string;
    readonly clientKeyData?: string;
    /** When it stops to hold, as in RFC 3339. @default - with the program that asked */
    readonly expirationTimestamp?: string;
  };
}
