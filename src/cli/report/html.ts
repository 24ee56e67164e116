/** A piece of HTML in which every text is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a piece: a text, a number, HTML, a list of them, or nothing. */
export type Content = string | number | Html | undefined | readonly Content[];

/**
 * A piece of HTML: whatever is put in that is no HTML itself is text, between tags and in quoted attributes. Control
 * characters are made visible.
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(parts.map((part, index) => part + textOf(contents[index])).join(''));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** No page may have these. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

function textOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.map(textOf).join('');
  return String(content)
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
    .replace(CONTROL, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
