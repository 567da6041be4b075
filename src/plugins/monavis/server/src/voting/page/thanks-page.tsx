import type { Language } from '../../site/language';
import { Shell, type SiteContext } from '../../site/shell';
import type { DemarcheForm } from '../demarche-form';
import { LABELS } from '../labels';
import { BackToDemarche } from './back-to-demarche';

interface ThanksPageProps {
  site: SiteContext;
  form: DemarcheForm;
  language: Language;
}

/** The end: what the review is for, and the way back. */
export const ThanksPage = ({ site, form, language }: ThanksPageProps) => {
  const { thanks, test } = LABELS[language];
  return (
    <Shell
      site={site}
      language={language}
      title={`${thanks.title} – ${form.title} – MonAvis`}
      notice={form.isTest ? test : undefined}
    >
      <div className="card thanks">
        <svg className="done" viewBox="0 0 48 48" width="64" height="64" aria-hidden="true">
          <circle cx="24" cy="24" r="22" />
          <path d="M14 25l7 7 14-15" />
        </svg>
        <h1>{thanks.title}</h1>
        <p className="demarche">{form.title}</p>
        <p className="lead">{thanks.text}</p>
        <p>{thanks.use}</p>
        {form.url ? <BackToDemarche url={form.url} label={thanks.back} /> : <p>{thanks.close}</p>}
      </div>
    </Shell>
  );
};
