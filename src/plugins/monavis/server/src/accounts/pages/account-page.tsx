import type { ReactNode } from 'react';
import { Shell, type SiteContext } from '../../site/shell';

interface AccountPageProps {
  site: SiteContext;
  title: string;
  /** What to correct, by field, when a form comes back. */
  errors?: Record<string, string | undefined>;
  children: ReactNode;
}

/** The frame of every page about accounts: one card, with what to correct on top of it. */
export const AccountPage = ({ site, title, errors = {}, children }: AccountPageProps) => {
  const faults = Object.entries(errors).filter(([, words]) => words);
  return (
    <Shell
      site={site}
      language="fr"
      title={`${faults.length > 0 ? 'À corriger : ' : ''}${title} – MonAvis`}
    >
      <div className="card form account">
        <h1>{title}</h1>
        {faults.length > 0 ? (
          // Focused when the page opens, so that it is the first thing read.
          <div className="alert alert-error" tabIndex={-1} autoFocus>
            <h2>Vérifiez votre saisie</h2>
            <ul>
              {faults.map(([name, words]) => (
                <li key={name}>
                  <a href={`#${name}`}>{words}</a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {children}
      </div>
    </Shell>
  );
};
