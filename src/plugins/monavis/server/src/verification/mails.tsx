import { z } from '@strapi/utils';
import { firstnameSchema, Greeting } from '../notifications/greeting';
import { Action, Paragraph, PlainLink } from '../notifications/mail-parts';
import { defineMail } from '../notifications/template';

/** To each porteur of a new démarche: an éditeur did not accept it. */
const demarcheRefused = defineMail({
  schema: z.strictObject({
    firstname: firstnameSchema,
    title: z.string(),
    numero: z.number(),
    reason: z.string(),
  }),
  compose: ({ firstname, title, numero, reason }, { siteUrl, contactUrl }) => ({
    subject: 'Votre démarche n’a pas été retenue dans le référentiel',
    preview: title,
    content: (
      <>
        <Greeting firstname={firstname} />
        <Paragraph>
          Un éditeur du référentiel n’a pas retenu la démarche « {title} » (n° {numero}), pour ce
          motif :
        </Paragraph>
        <Paragraph>{reason}</Paragraph>
        <Paragraph>
          Elle est archivée : ses boutons n’ouvrent plus de formulaire. Cherchez dans le référentiel
          la démarche qui convient, ou répondez à ce message.
        </Paragraph>
        <Action href={`${siteUrl}/admin/plugins/monavis/referentiel`}>Ouvrir le référentiel</Action>
        <Paragraph>
          Une question ? Contactez l’administrateur du site : <PlainLink href={contactUrl} />
        </Paragraph>
      </>
    ),
  }),
});

export const verificationMails = { 'demarche-refused': demarcheRefused };
