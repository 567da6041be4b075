import { z } from '@strapi/utils';
import { firstnameSchema, Greeting } from '../notifications/greeting';
import { Action, Paragraph, PlainLink } from '../notifications/mail-parts';
import { defineMail } from '../notifications/template';

const NUMBER = new Intl.NumberFormat('fr-FR');

const extractShape = { firstname: firstnameSchema, title: z.string(), numero: z.number() };

/** The link holds no right: the page behind it asks for the session of the agent. */
const pageOf = (siteUrl: string, numero: number): string =>
  `${siteUrl}/admin/plugins/monavis/demarches/${numero}/extractions`;

/** To the agent who asked: the file is there. */
const extractReady = defineMail({
  schema: z.strictObject({ ...extractShape, count: z.number(), days: z.number() }),
  compose: ({ firstname, title, numero, count, days }, { siteUrl }) => ({
    subject: 'Votre export d’avis est prêt',
    preview: title,
    content: (
      <>
        <Greeting firstname={firstname} />
        <Paragraph>
          L’export que vous avez demandé pour la démarche « {title} » (n° {numero}) est prêt :{' '}
          {NUMBER.format(count)} avis.
        </Paragraph>
        <Action href={pageOf(siteUrl, numero)}>Télécharger le fichier</Action>
        <Paragraph>
          Connectez-vous avec votre compte : vous seul pouvez le télécharger, pendant {days} jours.
          Il contient ce que des usagers ont écrit : gardez-le en lieu sûr.
        </Paragraph>
      </>
    ),
  }),
});

/** To the agent who asked: there is no file, and why. */
const extractFailed = defineMail({
  schema: z.strictObject({ ...extractShape, reason: z.string() }),
  compose: ({ firstname, title, numero, reason }, { siteUrl, contactUrl }) => ({
    subject: 'Votre export d’avis a échoué',
    preview: title,
    content: (
      <>
        <Greeting firstname={firstname} />
        <Paragraph>
          L’export que vous avez demandé pour la démarche « {title} » (n° {numero}) a échoué :
        </Paragraph>
        <Paragraph>{reason}</Paragraph>
        <Action href={pageOf(siteUrl, numero)}>Ouvrir vos exports</Action>
        <Paragraph>
          Une question ? Contactez l’administrateur du site : <PlainLink href={contactUrl} />
        </Paragraph>
      </>
    ),
  }),
});

export const extractMails = { 'extract-ready': extractReady, 'extract-failed': extractFailed };
