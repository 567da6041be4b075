import { renderToStaticMarkup } from 'react-dom/server';
import { toPlainText } from 'react-email';
import { MailLayout } from './mail-layout';
import type { MailContext, MailTemplate } from './template';

interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** The one that every mail program understands; react-email uses it too. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** Titles keep their letters as they are: capitals would be read one by one. */
const PLAIN_TEXT = { selectors: [{ selector: 'h2', options: { uppercase: false } }] };

/** Both bodies of a mail come from the same elements, so that they cannot say different things. */
export const renderMail = (
  template: MailTemplate,
  props: unknown,
  context: MailContext
): RenderedMail => {
  const { subject, preview, content } = template.compose(props, context);
  const html = `${DOCTYPE}${renderToStaticMarkup(
    <MailLayout subject={subject} preview={preview} siteUrl={context.siteUrl}>
      {content}
    </MailLayout>
  )}`;
  return { subject, html, text: toPlainText(html, PLAIN_TEXT) };
};
