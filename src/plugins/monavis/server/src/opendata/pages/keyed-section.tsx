import { REQUESTS_A_MINUTE } from '../../api-keys/access-service';
import { REVIEW_PARAMETERS } from '../reviews-query';
import { Example } from './example';

/** What a key opens. */
export const KeyedSection = ({ siteUrl }: { siteUrl: string }) => (
  <section>
    <h2>Avec une clé : les avis, un par un</h2>
    <p>
      Les porteurs d’une démarche font une clé dans son onglet « Exports et API » ; un
      administrateur de MonAvis en fait pour toutes les démarches d’une administration. Une clé
      s’envoie dans un en-tête, jamais dans l’adresse, et reste sur un serveur : qui l’a lit les
      avis.
    </p>
    <Example label="Exemple de demande d’avis">
      {`curl -H "Authorization: Bearer monavis_…" \\
  "${siteUrl}/api/avis/1234?satisfaction=bad&withComment=true"`}
    </Example>
    <p>
      <code>GET /api/avis</code> donne les démarches que la clé ouvre. Les avis viennent du plus
      récent au plus ancien ; pour lire la suite, renvoyez <code>meta.nextCursor</code> dans{' '}
      <code>cursor</code>, avec les mêmes filtres. Les données personnelles y sont masquées comme
      dans le panneau, et les adresses e-mail laissées par les usagers n’y sont jamais.
    </p>
    <div className="scroll" tabIndex={0} role="region" aria-label="Paramètres">
      <table>
        <thead>
          <tr>
            <th scope="col">Paramètre</th>
            <th scope="col">Ce qu’il demande</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(REVIEW_PARAMETERS).map(([name, description]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p>
      Chaque clé a droit à {REQUESTS_A_MINUTE} demandes par minute : l’en-tête{' '}
      <code>RateLimit</code> dit ce qu’il en reste. La suivante reçoit 429, et{' '}
      <code>Retry-After</code> dit combien de secondes attendre. Sans clé valable, la réponse est
      401 ; pour une démarche que la clé n’ouvre pas, 403.
    </p>
  </section>
);
