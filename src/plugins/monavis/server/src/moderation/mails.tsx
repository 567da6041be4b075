import { z } from '@strapi/utils';
import { MODERATION_DECISIONS } from '../../../shared/contracts/moderation';
import { firstnameSchema, Greeting } from '../notifications/greeting';
import { Action, Paragraph, TypedText } from '../notifications/mail-parts';
import { defineMail } from '../notifications/template';

const NUMBER = new Intl.NumberFormat('fr-FR');

const SUBJECTS = {
  hide: 'Un avis que vous avez signalé est masqué',
  dismiss: 'Votre signalement d’un avis est écarté',
  restore: 'Un avis que vous aviez signalé est rétabli',
} as const;

const CONSEQUENCES = {
  hide: 'L’avis n’apparaît plus dans la liste et ne compte plus dans la note.',
  dismiss: 'L’avis reste dans la liste et compte dans la note.',
  restore: 'L’avis est de nouveau dans la liste et compte dans la note.',
} as const;

/** To the porteur who flagged a review: what was decided. Never the comment itself, which a mailbox would keep. */
const flagDecided = defineMail({
  schema: z.strictObject({
    firstname: firstnameSchema,
    title: z.string(),
    numero: z.number(),
    decision: z.enum(MODERATION_DECISIONS),
    reason: z.string(),
  }),
  compose: ({ firstname, title, numero, decision, reason }, { siteUrl }) => ({
    subject: SUBJECTS[decision],
    preview: title,
    content: (
      <>
        <Greeting firstname={firstname} />
        <Paragraph>
          Vous avez signalé un avis de la démarche « {title} » (n° {numero}). Un administrateur a
          pris une décision, pour ce motif :
        </Paragraph>
        <TypedText>{reason}</TypedText>
        <Paragraph>{CONSEQUENCES[decision]}</Paragraph>
        <Action href={`${siteUrl}/admin/plugins/monavis/demarches/${numero}/avis`}>
          Ouvrir les avis
        </Action>
      </>
    ),
  }),
});

/** To each administrateur: reviews wait for a decision. */
const reviewsFlagged = defineMail({
  schema: z.strictObject({ count: z.int() }),
  compose: ({ count }, { siteUrl }) => {
    const waiting =
      count > 1
        ? `${NUMBER.format(count)} avis signalés attendent votre décision`
        : 'Un avis signalé attend votre décision';
    return {
      subject: waiting,
      preview: 'Des porteurs vous demandent de les regarder.',
      content: (
        <>
          <Greeting firstname={null} />
          <Paragraph>
            {waiting} : masquer ou garder, avec un motif que le porteur recevra par e-mail.
          </Paragraph>
          <Action href={`${siteUrl}/admin/plugins/monavis/avis-signales`}>
            Ouvrir les avis signalés
          </Action>
          <Paragraph>Ce message part une fois par heure au plus.</Paragraph>
        </>
      ),
    };
  },
});

export const moderationMails = { 'flag-decided': flagDecided, 'reviews-flagged': reviewsFlagged };
