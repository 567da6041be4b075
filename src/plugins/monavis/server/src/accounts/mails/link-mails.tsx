import { z } from '@strapi/utils';
import { Action, Paragraph, PlainLink } from '../../notifications/mail-parts';
import { defineMail } from '../../notifications/template';
import { FORGOTTEN_PATH } from '../paths';

/** The link that confirms a registration. */
export const confirmation = defineMail({
  schema: z.strictObject({
    /** Empty when the registration has none. */
    name: z.string(),
    link: z.url(),
    /** What the domain rule promises. */
    outlook: z.string(),
  }),
  compose: ({ name, link, outlook }) => ({
    subject: 'Confirmez votre adresse e-mail',
    preview: 'Il reste une étape pour créer votre compte MonAvis.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          Une inscription à MonAvis a été demandée avec cette adresse
          {name && `, au nom de ${name}`}. Pour la confirmer, ouvrez ce lien, puis appuyez sur le
          bouton de la page :
        </Paragraph>
        <Action href={link}>Confirmer mon adresse</Action>
        <Paragraph>{outlook}</Paragraph>
        <Paragraph>
          Le lien sert une seule fois, pendant 24 heures. Si le bouton ne répond pas, copiez cette
          adresse dans votre navigateur : <PlainLink href={link} />
        </Paragraph>
        <Paragraph>
          Si vous n’avez rien demandé, ne confirmez pas : rien ne sera créé à votre nom.
        </Paragraph>
      </>
    ),
  }),
});

/** The link that changes a forgotten password. */
export const passwordReset = defineMail({
  schema: z.strictObject({ link: z.url() }),
  compose: ({ link }) => ({
    subject: 'Changez votre mot de passe',
    preview: 'Le lien pour choisir un nouveau mot de passe.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          Vous avez demandé à changer le mot de passe de votre compte MonAvis. Choisissez-en un
          nouveau sur cette page :
        </Paragraph>
        <Action href={link}>Choisir un nouveau mot de passe</Action>
        <Paragraph>
          Le lien sert une seule fois, pendant 24 heures. Si le bouton ne répond pas, copiez cette
          adresse dans votre navigateur : <PlainLink href={link} />
        </Paragraph>
        <Paragraph>
          Si vous n’avez rien demandé, ignorez ce message : votre mot de passe ne change pas.
        </Paragraph>
      </>
    ),
  }),
});

/** Whoever changed it, and wherever: the owner of the account learns it. */
export const passwordChanged = defineMail({
  schema: z.strictObject({}),
  compose: (_props, { siteUrl, contactUrl }) => ({
    subject: 'Votre mot de passe a été changé',
    preview: 'Si ce n’est pas vous, choisissez-en un autre.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          Le mot de passe de votre compte MonAvis vient d’être changé. Si c’est vous, vous n’avez
          rien à faire.
        </Paragraph>
        <Paragraph>
          Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe :{' '}
          <PlainLink href={`${siteUrl}${FORGOTTEN_PATH}`} />, puis contactez l’administrateur du
          site : <PlainLink href={contactUrl} />
        </Paragraph>
      </>
    ),
  }),
});
