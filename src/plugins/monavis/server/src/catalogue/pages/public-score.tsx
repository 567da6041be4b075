import type { PublicScore as Score } from '../../../../shared/contracts/statistics';
import { PUBLIC_MINIMUM, SCORE_DAYS } from '../../../../shared/statistics-rules';

/** What people thought of the démarche over a year, once enough of them said it. */
export const PublicScore = ({ score }: { score: Score }) => {
  if (score.state === 'waiting') {
    return (
      <p>
        <strong>En attente</strong> : personne n’a encore donné son avis sur cette démarche cette
        année.
      </p>
    );
  }
  if (score.state === 'in-progress') {
    return (
      <p>
        <strong>En cours</strong> : la note sera affichée dès que {PUBLIC_MINIMUM} avis auront été
        donnés en un an.
      </p>
    );
  }
  const value = score.value.toLocaleString('fr-FR', { minimumFractionDigits: 1 });
  return (
    <p>
      <strong className="score">{value} / 10</strong>
      <br />
      d’après {score.count.toLocaleString('fr-FR')} avis donnés au cours des {SCORE_DAYS} derniers
      jours
    </p>
  );
};
