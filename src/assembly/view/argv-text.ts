/** An argv as a person reads it: bare where that is clear, else in JSON's quotes. */
export function argvText(argv: readonly string[]): string {
  return argv.map((word) => (/^[\w@%+=:,./$()-]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
}
