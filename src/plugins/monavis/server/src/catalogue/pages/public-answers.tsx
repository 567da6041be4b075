import type { PublicPair, PublicPairs } from '../../replies/service';
import { LABELS } from '../../voting/labels';

interface PublicAnswersProps {
  answers: PublicPairs;
  /** Path of the page. */
  address: string;
  isFirst: boolean;
}

const DATES = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

const Day = ({ date }: { date: Date }) => (
  <time dateTime={date.toISOString()}>{DATES.format(date)}</time>
);

/** A comment, and what the administration answered. */
const Pair = ({ pair }: { pair: PublicPair }) => (
  <li>
    <p className="hint">
      Avis du <Day date={pair.createdAt} /> – {LABELS.fr.satisfaction.choices[pair.satisfaction]}
    </p>
    <blockquote lang={pair.language}>{pair.comment}</blockquote>
    <div className="reply">
      <p className="hint">
        Réponse de l’administration, le <Day date={pair.publishedAt} />
      </p>
      <p>{pair.body}</p>
    </div>
  </li>
);

/** Comments that the porteurs of a démarche answered in public. */
export const PublicAnswers = ({
  answers: { pairs, olderThan },
  address,
  isFirst,
}: PublicAnswersProps) => {
  if (pairs.length === 0 && isFirst) return null;
  return (
    <section id="reponses" aria-labelledby="answers">
      <h2 id="answers">Des avis et leurs réponses</h2>
      {pairs.length === 0 ? <p>Il n’y a pas de réponse plus ancienne.</p> : null}
      <ul className="pairs">
        {pairs.map((pair) => (
          <Pair key={pair.id} pair={pair} />
        ))}
      </ul>
      {isFirst && !olderThan ? null : (
        <p className="buttons">
          {isFirst ? null : (
            <a className="button button-secondary" href={`${address}#reponses`}>
              Revenir aux plus récentes
            </a>
          )}
          {olderThan ? (
            <a className="button button-secondary" href={`${address}?avant=${olderThan}#reponses`}>
              Voir plus
            </a>
          ) : null}
        </p>
      )}
    </section>
  );
};
