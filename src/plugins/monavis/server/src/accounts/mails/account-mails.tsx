import { z } from '@strapi/utils';
import { firstnameSchema, Greeting } from '../../notifications/greeting';
import { Action, Paragraph, PlainLink } from '../../notifications/mail-parts';
import { defineMail } from '../../notifications/template';
import { FORGOTTEN_PATH, LOGIN_PATH, REGISTRATION_PATH } from '../paths';

const nothing = z.strictObject({});

/** The account opened as soon as the address was confirmed. */
export const accountActive = defineMail({
  schema: z.strictObject({ firstname: firstnameSchema, email: z.string() }),
  compose: ({ firstname, email }, { siteUrl }) => ({
    subject: 'Votre compte MonAvis est actif',
    preview: 'Vous pouvez vous connecter dès maintenant.',
    content: (
      <>
        <Greeting firstname={firstname} />
        <Paragraph>
          Votre adresse est confirmée et votre compte est actif. Connectez-vous avec l’adresse{' '}
          {email} et le mot de passe choisi à l’inscription.
        </Paragraph>
        <Action href={`${siteUrl}${LOGIN_PATH}`}>Se connecter</Action>
        <Paragraph>
          Cherchez ensuite votre démarche dans le référentiel, déclarez-vous porteur, puis obtenez
          le code du bouton « Je donne mon avis ».
        </Paragraph>
      </>
    ),
  }),
});

/** Somebody registered, or asked for a new link, with the address of an account that works. */
export const accountExists = defineMail({
  schema: nothing,
  compose: (_props, { siteUrl }) => ({
    subject: 'Vous avez déjà un compte MonAvis',
    preview: 'Aucun nouveau compte n’a été créé.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          Une inscription ou un nouveau lien a été demandé avec votre adresse, mais vous avez déjà
          un compte : rien n’a changé. Connectez-vous avec votre mot de passe habituel.
        </Paragraph>
        <Action href={`${siteUrl}${LOGIN_PATH}`}>Se connecter</Action>
        <Paragraph>
          Mot de passe oublié ? Choisissez-en un autre ici :{' '}
          <PlainLink href={`${siteUrl}${FORGOTTEN_PATH}`} />
        </Paragraph>
      </>
    ),
  }),
});

/** The account was blocked by an administrateur: nothing that its owner does here unblocks it. */
export const accountBlocked = defineMail({
  schema: nothing,
  compose: (_props, { contactUrl }) => ({
    subject: 'Votre compte MonAvis est bloqué',
    preview: 'Un administrateur a bloqué ce compte.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          Le compte de cette adresse a été bloqué par un administrateur : il ne permet plus de se
          connecter, et son mot de passe ne peut pas être changé.
        </Paragraph>
        <Paragraph>
          Pour en savoir plus, contactez l’administrateur du site : <PlainLink href={contactUrl} />
        </Paragraph>
      </>
    ),
  }),
});

/** An administrateur made the account by hand, and its owner never opened it. */
export const accountInvited = defineMail({
  schema: nothing,
  compose: (_props, { contactUrl }) => ({
    subject: 'Un compte MonAvis vous attend',
    preview: 'Un administrateur vous a déjà préparé un compte.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          Un administrateur vous a déjà préparé un compte avec cette adresse. Ouvrez-le avec le lien
          d’invitation qu’il vous a donné : c’est là que vous choisirez votre mot de passe.
        </Paragraph>
        <Paragraph>
          Vous n’avez plus ce lien ? Demandez-le à l’administrateur du site :{' '}
          <PlainLink href={contactUrl} />
        </Paragraph>
      </>
    ),
  }),
});

/** « Mot de passe oublié » or a new link, for an address that has neither an account nor a registration. */
export const noAccount = defineMail({
  schema: nothing,
  compose: (_props, { siteUrl }) => ({
    subject: 'Aucun compte MonAvis à cette adresse',
    preview: 'Vérifiez l’adresse, ou inscrivez-vous.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          Quelqu’un, vous peut-être, a demandé un lien pour cette adresse, mais aucun compte actif
          ne lui correspond. Essayez une autre de vos adresses professionnelles, ou inscrivez-vous.
        </Paragraph>
        <Action href={`${siteUrl}${REGISTRATION_PATH}`}>S’inscrire</Action>
        <Paragraph>
          Si vous venez de vous inscrire, confirmez d’abord votre adresse avec le lien reçu. Si vous
          n’avez rien demandé, ignorez ce message.
        </Paragraph>
      </>
    ),
  }),
});
