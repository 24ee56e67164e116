import fc from 'fast-check';
import { html } from '../../../src/cli/report/html';
import { attribute, htmlPage, textOf } from '../../support/html-page';

it('makes text of every text, between tags and in attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'\n\r\0\t`=/ aé😀;#') }), (text) => {
      const page = htmlPage(html`<!doctype html><title>t</title><p title="${text}">${text}</p>`.text);
      const shown = text.replaceAll('\r', '\\x0d').replaceAll('\0', '\\x00');
      const [paragraph] = page.elements('p');
      expect(page.mistakes).toEqual([]);
      expect(paragraph && [textOf(paragraph), attribute(paragraph, 'title')]).toEqual([shown, shown]);
    }),
  );
});

it('joins lists, and leaves out what is not there', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul class="${undefined}">${items}${undefined}${3}</ul>`.text).toBe(
    '<ul class=""><li>a</li><li>&lt;b&gt;</li>3</ul>',
  );
});
