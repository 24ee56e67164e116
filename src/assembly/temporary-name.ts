/** Where a file is written before it takes its name. */
export function temporaryName(file: string): string {
  return `${file}.next`;
}
