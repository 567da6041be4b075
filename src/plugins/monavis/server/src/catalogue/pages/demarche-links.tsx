import { isWebAddress } from '../../../../shared/web-address';
import type { PublicDemarche } from '../public-pages-service';

/** Where the démarche is done and explained. */
export const DemarcheLinks = (demarche: Pick<PublicDemarche, 'url' | 'infoUrl'>) => {
  // What was written before addresses were checked stays out of pages.
  const [url, infoUrl] = [demarche.url, demarche.infoUrl].map((address) =>
    address && isWebAddress(address) ? address : null
  );
  if (!url && !infoUrl) return null;
  return (
    <p className="buttons">
      {url ? (
        <a className="button" href={url} rel="noopener noreferrer">
          Faire la démarche
        </a>
      ) : null}
      {infoUrl ? (
        <a className="button button-secondary" href={infoUrl} rel="noopener noreferrer">
          En savoir plus
        </a>
      ) : null}
    </p>
  );
};
