import { z } from '@strapi/utils';
import { firstnameSchema, Greeting } from '../../notifications/greeting';
import { Action, Paragraph, PlainLink, TypedText } from '../../notifications/mail-parts';
import { defineMail } from '../../notifications/template';
import { LOGIN_PATH, REGISTRATION_PATH, REQUESTS_PATH } from '../paths';

const DAY = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** To an administrateur: a confirmed request waits for a decision. */
export const requestReceived = defineMail({
  schema: z.strictObject({
    name: z.string(),
    email: z.string(),
    administration: z.string(),
    situation: z.string(),
  }),
  compose: ({ name, email, administration, situation }, { siteUrl }) => ({
    subject: 'Une demande de compte attend votre décision',
    preview: `${name}, ${administration}`,
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          {name} ({email}), {administration}, demande un compte. Son adresse est confirmée.
        </Paragraph>
        <Paragraph>Sa situation :</Paragraph>
        <TypedText>{situation}</TypedText>
        <Action href={`${siteUrl}${REQUESTS_PATH}`}>Voir les demandes de comptes</Action>
      </>
    ),
  }),
});

/** The request was made already, and nobody has decided yet. */
export const requestWaiting = defineMail({
  schema: z.strictObject({}),
  compose: (_props, { contactUrl }) => ({
    subject: 'Votre demande de compte est en cours d’examen',
    preview: 'Votre adresse est confirmée ; un administrateur doit encore décider.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          Votre adresse est confirmée et votre demande de compte attend la décision d’un
          administrateur. Vous n’avez rien d’autre à faire : vous recevrez sa réponse par e-mail.
        </Paragraph>
        <Paragraph>
          Une question ? Contactez l’administrateur du site : <PlainLink href={contactUrl} />
        </Paragraph>
      </>
    ),
  }),
});

export const accountAccepted = defineMail({
  schema: z.strictObject({ firstname: firstnameSchema, email: z.string() }),
  compose: ({ firstname, email }, { siteUrl }) => ({
    subject: 'Votre demande de compte est acceptée',
    preview: 'Votre compte MonAvis est actif.',
    content: (
      <>
        <Greeting firstname={firstname} />
        <Paragraph>
          Un administrateur a accepté votre demande : votre compte est actif. Connectez-vous avec
          l’adresse {email} et le mot de passe choisi à l’inscription.
        </Paragraph>
        <Action href={`${siteUrl}${LOGIN_PATH}`}>Se connecter</Action>
      </>
    ),
  }),
});

export const requestRefused = defineMail({
  schema: z.strictObject({
    firstname: firstnameSchema,
    reason: z.string(),
    applyAgainAt: z.iso.datetime(),
  }),
  compose: ({ firstname, reason, applyAgainAt }, { contactUrl }) => ({
    subject: 'Votre demande de compte est refusée',
    preview: 'Un administrateur a répondu à votre demande.',
    content: (
      <>
        <Greeting firstname={firstname} />
        <Paragraph>Un administrateur a refusé votre demande de compte, pour ce motif :</Paragraph>
        <TypedText>{reason}</TypedText>
        <Paragraph>
          Vous pourrez faire une nouvelle demande à partir du {DAY.format(new Date(applyAgainAt))}.
          Une question ? Contactez l’administrateur du site : <PlainLink href={contactUrl} />
        </Paragraph>
      </>
    ),
  }),
});

/** A new demand less than seven days after a refusal. */
export const refusedRecently = defineMail({
  schema: z.strictObject({ applyAgainAt: z.iso.datetime() }),
  compose: ({ applyAgainAt }, { siteUrl, contactUrl }) => ({
    subject: 'Votre demande de compte a été refusée récemment',
    preview: 'Une nouvelle demande sera possible dans quelques jours.',
    content: (
      <>
        <Paragraph>Bonjour,</Paragraph>
        <Paragraph>
          Votre demande de compte a été refusée il y a moins de sept jours. Vous pourrez en faire
          une nouvelle à partir du {DAY.format(new Date(applyAgainAt))}, à cette adresse :{' '}
          <PlainLink href={`${siteUrl}${REGISTRATION_PATH}`} />
        </Paragraph>
        <Paragraph>
          Une question ? Contactez l’administrateur du site : <PlainLink href={contactUrl} />
        </Paragraph>
      </>
    ),
  }),
});
