import { Shell, type SiteContext } from '../../site/shell';
import type { LocalMail } from '../local-mailbox';

const TIME = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/Paris',
});
const LINK = /(https?:\/\/[^\s<>"]+)/;

/** The text of a mail, its addresses as links: `split` puts what the expression captured at odd places. */
const LinkedText = ({ text }: { text: string }) => (
  <blockquote>
    {text.split(LINK).map((piece, index) =>
      index % 2 === 1 ? (
        <a key={index} href={piece}>
          {piece}
        </a>
      ) : (
        piece
      )
    )}
  </blockquote>
);

interface MailboxPageProps {
  site: SiteContext;
  mails: LocalMail[];
}

/** `/dev/mails`: the mails that a mail server would have sent, for development. */
export const MailboxPage = ({ site, mails }: MailboxPageProps) => (
  <Shell site={site} language="fr" title="Mails non envoyés – MonAvis">
    <div className="card form account">
      <h1>Mails non envoyés</h1>
      <p>
        Sans serveur de messagerie (<code>SMTP_URL</code>), les mails restent ici. Cette page
        n’existe pas en production. Les mêmes en JSON :{' '}
        <a href="/dev/mails.json">/dev/mails.json</a>
      </p>
      {mails.length === 0 ? <p>Aucun mail pour le moment.</p> : null}
      {mails.map((mail) => (
        <section key={mail.id} className="kept">
          <h2>{mail.subject}</h2>
          <p className="hint">
            {TIME.format(new Date(mail.date))}, à {mail.to.join(', ')}
          </p>
          <LinkedText text={mail.text} />
        </section>
      ))}
    </div>
  </Shell>
);
