/** The way back to the démarche; `url` is its registered address, never one of the request. */
export const BackToDemarche = ({ url, label }: { url: string; label: string }) => (
  <p className="buttons">
    <a className="button" href={url} rel="noopener noreferrer">
      {label}
    </a>
  </p>
);
