/**
 * Whether `${NAME-default}` gives this default in every Compose v2: they disagree on where braces end it,
 * and none takes a line break (measured on 2.26).
 */
export function holdsDefault(value: string): boolean {
  return !/[{}\r\n]/.test(value);
}
