import { z } from '@strapi/utils';
import type { Measure, Trend } from '../../../shared/contracts/statistics';
import { SCORE_DAYS } from '../../../shared/statistics-rules';
import { firstnameSchema, Greeting } from '../notifications/greeting';
import { Action, Heading, Paragraph, PlainLink } from '../notifications/mail-parts';
import { defineMail } from '../notifications/template';
import { NEW_DAYS, TREND_DAYS } from '../statistics/glances';

const COUNT = new Intl.NumberFormat('fr-FR');
const SCORE = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1 });

const TRENDS: Record<Trend, string> = {
  higher: 'en hausse',
  lower: 'en baisse',
  stable: 'stable',
};

const measureSchema: z.ZodType<Measure> = z.strictObject({
  value: z.number().nullable(),
  count: z.number(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
});

const panelOf = (siteUrl: string): string => `${siteUrl}/admin/plugins/monavis`;

const scoreOf = ({ value }: Measure): string =>
  value === null ? 'pas encore de note' : `${SCORE.format(value)} / 10`;

/** Ends each regular mail: where the agent stops it. */
const Choices = ({ siteUrl }: { siteUrl: string }) => (
  <Paragraph>
    Vous recevez ce message parce que vous êtes porteur. Pour ne plus le recevoir, décochez-le au
    bas de « Mes démarches » : <PlainLink href={`${panelOf(siteUrl)}/mes-demarches#e-mails`} />
  </Paragraph>
);

const unreadWords = ({ total, isExact }: { total: number; isExact: boolean }): string => {
  if (total === 0) return 'vous les avez tous lus';
  if (!isExact) return `plus de ${COUNT.format(total)} avis non lus`;
  return total === 1 ? '1 avis non lu' : `${COUNT.format(total)} avis non lus`;
};

const newWords = (count: number): string =>
  count > 1 ? `${COUNT.format(count)} nouveaux avis` : '1 nouvel avis';

const demarcheSchema = z.strictObject({
  numero: z.number(),
  title: z.string(),
  /** Over the last 365 days, as everywhere. */
  score: measureSchema,
  /** Over the last 7 days. */
  week: measureSchema,
  trend: z.enum(['higher', 'lower', 'stable']).nullable(),
  /** As the list counts them: up to 10,000 when it has to. */
  unread: z.strictObject({ total: z.number(), isExact: z.boolean() }),
});

const DigestEntry = ({
  entry: { numero, title, score, week, trend, unread },
  siteUrl,
}: {
  entry: z.infer<typeof demarcheSchema>;
  siteUrl: string;
}) => (
  <>
    <Heading>{title}</Heading>
    <Paragraph>
      {newWords(week.count)} en {NEW_DAYS} jours, {week.count > 1 ? 'notés' : 'noté'}{' '}
      {scoreOf(week)}.
      <br />
      Note sur {SCORE_DAYS} jours : <strong>{scoreOf(score)}</strong>, d’après{' '}
      {COUNT.format(score.count)} avis.
      <br />
      Tendance sur {TREND_DAYS} jours : {trend ? TRENDS[trend] : 'trop peu d’avis pour comparer'}.
      <br />À lire : {unreadWords(unread)}.
    </Paragraph>
    <Action href={`${panelOf(siteUrl)}/demarches/${numero}/avis`}>Lire les avis</Action>
  </>
);

/** Every week, to each porteur: what is new on his démarches. */
const digest = defineMail({
  schema: z.strictObject({
    firstname: firstnameSchema,
    demarches: z.array(demarcheSchema).min(1),
    /** New reviews of all of them, shown or not. */
    newCount: z.number(),
    /** Démarches with new reviews that are not shown. */
    others: z.number(),
  }),
  compose: ({ firstname, demarches, newCount, others }, { siteUrl }) => {
    return {
      subject: `Vos démarches cette semaine : ${newWords(newCount)}`,
      preview: demarches.map(({ title }) => title).join(', '),
      content: (
        <>
          <Greeting firstname={firstname} />
          <Paragraph>
            Voici ce que les usagers ont dit de vos démarches ces derniers jours.
          </Paragraph>
          {demarches.map((entry) => (
            <DigestEntry key={entry.numero} entry={entry} siteUrl={siteUrl} />
          ))}
          {others > 0 && (
            <Paragraph>
              {others > 1
                ? `${COUNT.format(others)} autres de vos démarches ont aussi de nouveaux avis.`
                : 'Une autre de vos démarches a aussi de nouveaux avis.'}
            </Paragraph>
          )}
          <Choices siteUrl={siteUrl} />
        </>
      ),
    };
  },
});

/** To each porteur of a démarche: its score falls, and chance does not explain it. */
const scoreAlert = defineMail({
  schema: z.strictObject({
    firstname: firstnameSchema,
    numero: z.number(),
    title: z.string(),
    before: z.number(),
    now: z.number(),
  }),
  compose: ({ firstname, numero, title, before, now }, { siteUrl }) => ({
    subject: 'La note de votre démarche baisse',
    preview: title,
    content: (
      <>
        <Greeting firstname={firstname} />
        <Paragraph>
          La note de la démarche « {title} » (n° {numero}) est de{' '}
          <strong>{SCORE.format(now)} / 10</strong> sur les {TREND_DAYS} derniers jours, contre{' '}
          {SCORE.format(before)} / 10 sur les {TREND_DAYS} jours d’avant. Le hasard explique
          rarement un tel écart.
        </Paragraph>
        <Action href={`${panelOf(siteUrl)}/demarches/${numero}/statistiques`}>
          Voir les statistiques
        </Action>
        <Choices siteUrl={siteUrl} />
      </>
    ),
  }),
});

export const agentMails = { digest, 'score-alert': scoreAlert };
