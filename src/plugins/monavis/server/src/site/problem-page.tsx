import type { ReactNode } from 'react';
import { SITE_LABELS, type ProblemCode } from './labels';
import type { Language } from './language';
import { Shell, type SiteContext } from './shell';

interface ProblemPageProps {
  site: SiteContext;
  language: Language;
  title: string;
  text: string;
  /** Above the header, see `Shell`. */
  notice?: string;
  /** What can be done now, what was typed. */
  children?: ReactNode;
}

/** The page that says why what was asked for cannot be shown, in plain words. */
export const ProblemPage = ({
  site,
  language,
  title,
  text,
  notice,
  children,
}: ProblemPageProps) => (
  <Shell site={site} language={language} title={`${title} – MonAvis`} notice={notice}>
    <div className="card problem">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {children}
    </div>
  </Shell>
);

interface SiteProblemPageProps {
  site: SiteContext;
  language: Language;
  code: ProblemCode;
  children?: ReactNode;
}

/** A problem that any public page can meet. */
export const SiteProblemPage = ({ site, language, code, children }: SiteProblemPageProps) => (
  <ProblemPage site={site} language={language} {...SITE_LABELS[language].problems[code]}>
    {children}
  </ProblemPage>
);
