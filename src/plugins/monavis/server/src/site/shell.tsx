import type { ReactNode } from 'react';
import { SITE_LABELS } from './labels';
import type { Language } from './language';

/** What every public page needs to know of the site. */
export interface SiteContext {
  /** Address of the stylesheet, with the hash of its content. */
  stylesheet: string;
  /** True on an instance filled with synthetic reviews. */
  isDemo: boolean;
}

interface ShellProps {
  site: SiteContext;
  language: Language;
  title: string;
  children: ReactNode;
  /** Right of the header: the link to the other language, where there is one. */
  headerEnd?: ReactNode;
  /** Above the header, where the page is not what it seems. */
  notice?: string;
  /** Right of the footer. */
  footerEnd?: ReactNode;
  /** False for what search engines have no use for: forms and error pages. */
  isIndexed?: boolean;
  /** The one address of the page, where several show it. */
  canonical?: string;
  /** Address of a script of ours that the page works without. */
  script?: string;
}

// As data, so that the browser asks for no file.
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%23000091' d='M4 3h24a2 2 0 0 1 2 2v17a2 2 0 0 1-2 2H14l-7 6v-6H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z'/%3E%3Cpath fill='none' stroke='%23fff' stroke-width='3' stroke-linecap='round' d='M10 15q6 6 12 0'/%3E%3C/svg%3E";

const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <path d="M4 3h24a2 2 0 0 1 2 2v17a2 2 0 0 1-2 2H14l-7 6v-6H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z" />
    <path className="smile" d="M10 15q6 6 12 0" />
  </svg>
);

/** The document around every public page: head, header, footer. */
export const Shell = ({
  site,
  language,
  title,
  children,
  headerEnd,
  notice,
  footerEnd,
  isIndexed = false,
  canonical,
  script,
}: ShellProps) => {
  const labels = SITE_LABELS[language];
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {isIndexed ? null : <meta name="robots" content="noindex" />}
        <title>{title}</title>
        {canonical ? <link rel="canonical" href={canonical} /> : null}
        <link rel="icon" href={ICON} />
        <link rel="stylesheet" href={site.stylesheet} />
        {script ? <script src={script} defer /> : null}
      </head>
      <body>
        <header className="header">
          {site.isDemo ? <p className="demo">{labels.demo}</p> : null}
          {notice ? <p className="demo">{notice}</p> : null}
          <div className="inside">
            <a className="brand" href="/" aria-label={labels.home}>
              <Mark />
              <span className="brand-name">MonAvis</span>
            </a>
            <p className="tagline">{labels.tagline}</p>
            {headerEnd}
          </div>
        </header>
        <main className="main">{children}</main>
        <footer className="footer">
          <div className="inside">
            <p>{labels.privacy}</p>
            {footerEnd}
          </div>
        </footer>
      </body>
    </html>
  );
};
