import { z } from '@strapi/utils';
import { Paragraph } from '../notifications/mail-parts';
import { defineMail } from '../notifications/template';

const NUMBER = new Intl.NumberFormat('fr-FR');

/** To each administrateur: citizens were asked to send their answers again. */
const votesRefused = defineMail({
  schema: z.strictObject({ count: z.int() }),
  compose: ({ count }) => ({
    subject: 'Des avis n’ont pas pu être enregistrés',
    preview: 'La base de données ne suit pas.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          Depuis le dernier relevé, {NUMBER.format(count)}{' '}
          {count > 1
            ? 'réponses d’usagers n’ont pas pu être enregistrées.'
            : 'réponse d’usager n’a pas pu être enregistrée.'}{' '}
          La base de données ne répondait pas, ou trop lentement. Chaque usager a gardé sa page,
          avec ce qu’il avait saisi, et a été invité à réessayer quelques instants plus tard. Aucun
          avis confirmé n’est perdu.
        </Paragraph>
        <Paragraph>
          Vérifiez la charge et les journaux de la base de données. Ce message part une fois par
          heure au plus.
        </Paragraph>
      </>
    ),
  }),
});

export const votingMails = { 'votes-refused': votesRefused };
