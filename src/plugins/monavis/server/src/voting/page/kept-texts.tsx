import type { Labels } from '../labels';

/** What was typed and could not be saved, so that it can be copied. */
export const KeptTexts = ({ texts, labels }: { texts: readonly string[]; labels: Labels }) =>
  texts.length === 0 ? null : (
    <section className="kept" aria-labelledby="kept">
      <h2 id="kept">{labels.keptText.title}</h2>
      <p>{labels.keptText.text}</p>
      {texts.map((text) => (
        <blockquote key={text} dir="auto">
          {text}
        </blockquote>
      ))}
    </section>
  );
