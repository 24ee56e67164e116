/** Text that every reader of YAML 1.1 and 1.2 takes as the same string without quotes. */
const PLAIN =
  /^(?:[A-Za-z_/$(]|\.{1,2}\/|--?(?=[A-Za-z]))(?:[A-Za-z0-9_./@%+=$(){}[\]*?!;<>|&,'"^~\\`#-]|:(?! |$)| (?!#))*(?<! )$/;
/** Most texts, seen at a glance. */
const SIMPLE = /^[A-Za-z][A-Za-z0-9_./-]*$/;
/** Numbers with a unit, as quantities and durations have: `500m`, `2Gi`, `30s`. */
const MEASURE = /^[1-9][0-9]*(?:\.[0-9]+)?[A-Za-z]+$/;
/** Words that are no strings in YAML 1.1, or to some reader (`E0` and `e-1` are floats to one). */
const WORD = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf|infinity|-?e[-+]?[0-9]+)$/i;
/** What YAML does not print or takes for the end of a line, as far as JSON does not escape it. */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/gu;

/** A number, boolean, null or string of YAML on one line; a string is quoted wherever a reader could take it for something else. */
export function yamlScalar(value: unknown): string {
  if (typeof value === 'string') return yamlString(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) {
    return Object.is(value, -0) ? '-0' : String(value).replace(/^(-?\d)e/, '$1.0e');
  }
  const what = typeof value === 'number' ? value : Object.prototype.toString.call(value).slice(8, -1);
  throw new TypeError(`YAML cannot hold ${what}`);
}

function yamlString(text: string): string {
  if ((SIMPLE.test(text) || PLAIN.test(text) || MEASURE.test(text)) && !WORD.test(text)) return text;
  return JSON.stringify(text).replace(
    HIDDEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
