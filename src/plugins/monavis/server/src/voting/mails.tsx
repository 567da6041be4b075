import { z } from '@strapi/utils';
import { Paragraph } from '../notifications/mail-parts';
import { defineMail } from '../notifications/template';

const NUMBER = new Intl.NumberFormat('fr-FR');
const countOf = (n: number, one: string, many: string): string =>
  `${NUMBER.format(n)} ${n > 1 ? many : one}`;

/** To each administrateur: citizens were asked to send their answers again. */
const votesRefused = defineMail({
  schema: z.strictObject({ count: z.int(), demarcheCount: z.int() }),
  compose: ({ count, demarcheCount }) => ({
    subject: 'Des avis n’ont pas pu être enregistrés',
    preview: 'La base de données ne suit pas.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          {countOf(count, 'réponse', 'réponses')} d’usagers, sur{' '}
          {countOf(demarcheCount, 'démarche', 'démarches')}, n’
          {count > 1 ? 'ont pas pu être enregistrées' : 'a pas pu être enregistrée'} : la base de
          données ne répondait pas, ou trop lentement. Chaque usager a gardé sa page, avec ce qu’il
          avait saisi, et a été invité à réessayer quelques instants plus tard. Aucun avis confirmé
          n’est perdu.
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
