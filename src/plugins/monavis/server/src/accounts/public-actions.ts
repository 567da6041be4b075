import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getService } from '../get-service';
import type { PublicAnswer } from '../site/answer';
import { readFormBody } from '../site/form-body';
import { pageBody } from '../site/template';
import type { ConfirmationFaults, ConfirmationOutcome } from './confirmation';
import { decideEmail, wordDecision } from './domain-rule';
import { findPasswordFault, PASSWORD_WORDS, personalWords } from './password-rule';
import * as paths from './paths';
import type { ConfirmationErrors } from './pages/confirmation-page';
import type { PublicPages } from './public-pages';
import { checkRegistration, cleanLines } from './registration-form';

interface ActionsInput {
  strapi: Core.Strapi;
  pages: PublicPages;
}

const MAX_SITUATION = 2000;
const SITUATION_WORDS = {
  missing: 'Décrivez votre situation : un administrateur en a besoin pour décider.',
  tooLong: `Ce texte est trop long : ${MAX_SITUATION} caractères au plus.`,
};
const CONTESTED_PASSWORD_WORDS = {
  missing: 'Saisissez le mot de passe de votre inscription.',
  wrong:
    'Ce n’est pas le mot de passe de la dernière inscription envoyée avec cette adresse. Si elle n’est pas de vous, recommencez l’inscription.',
};

const wordFaults = ({ situation, password }: ConfirmationFaults): ConfirmationErrors => ({
  situation: situation && SITUATION_WORDS[situation],
  password: password && CONTESTED_PASSWORD_WORDS[password],
});

const OUTCOME_PATHS: Record<ConfirmationOutcome, string> = {
  active: paths.ACTIVE_PATH,
  pending: paths.PENDING_PATH,
  'account-exists': paths.EXISTING_PATH,
};

/** After a form that was accepted: another page, so that a refresh sends nothing again. */
const seeOther = (path: string): PublicAnswer => ({
  status: 303,
  body: pageBody(''),
  headers: { Location: path, 'Cache-Control': 'no-store' },
});

/** As typed: the rules of each field decide what is cleaned, and a password never is. */
const asTyped = (text: string): string => text;

const readForm = async (ctx: Context): Promise<(name: string) => string> => {
  const fields = await readFormBody(ctx, asTyped);
  return (name) => fields[name]?.[0] ?? '';
};

const tokenIn = (ctx: Context): string => new URLSearchParams(ctx.querystring).get('jeton') ?? '';

/** What the forms about accounts do. */
export const createPublicActions = ({ strapi, pages }: ActionsInput) => {
  const administrationNames = async (): Promise<string[]> => {
    const rows: { name: string }[] = await strapi.db
      .query('api::administration.administration')
      .findMany({ select: ['name'], orderBy: { name: 'asc' } });
    return rows.map(({ name }) => name);
  };

  /** A form that only asks for an address: the same answer for all that look like one. */
  const askFor =
    (kind: 'resend' | 'forgot-password', page: 'resend' | 'forgotten', sentPath: string) =>
    async (ctx: Context): Promise<PublicAnswer> => {
      const value = (await readForm(ctx))('email');
      const decision = decideEmail(value, new Set());
      if (decision.verdict === 'invalid') {
        return pages[page]({ value, error: wordDecision(decision) });
      }
      await getService('demands', { strapi }).submit(kind, decision.address, { ip: ctx.ip });
      return seeOther(sentPath);
    };

  /** The page of a confirmation link, or the same with what to correct. */
  const showConfirmation = async (
    token: string,
    typed?: { situation: string; errors: ConfirmationErrors }
  ): Promise<PublicAnswer> => {
    const found = await getService('confirmation', { strapi }).inspect(token);
    if ('dead' in found) return pages.deadLink(found.dead, 'confirmation');
    const situation = typed?.situation ?? found.situation;
    return pages.confirmation(token, { ...found, situation }, typed?.errors);
  };

  return {
    async showRegistration(): Promise<PublicAnswer> {
      return pages.registration({ administrations: await administrationNames() });
    },

    async register(ctx: Context): Promise<PublicAnswer> {
      const field = await readForm(ctx);
      const values = {
        firstname: field('firstname'),
        lastname: field('lastname'),
        administration: field('administration'),
        position: field('position'),
        email: field('email'),
        situation: field('situation'),
      };
      const checked = checkRegistration(
        { ...values, password: field('password') },
        await getService('allowedDomains', { strapi }).asSet()
      );
      if (checked.errors) {
        const administrations = await administrationNames();
        return pages.registration({ administrations, values, errors: checked.errors });
      }
      await getService('demands', { strapi }).register(checked.decision.address, checked.fields, {
        ip: ctx.ip,
      });
      return seeOther(paths.REGISTRATION_SENT_PATH);
    },

    resend: askFor('resend', 'resend', paths.REGISTRATION_SENT_PATH),
    forgetPassword: askFor('forgot-password', 'forgotten', paths.FORGOTTEN_SENT_PATH),

    showConfirmation: (ctx: Context): Promise<PublicAnswer> => showConfirmation(tokenIn(ctx)),

    async confirm(ctx: Context): Promise<PublicAnswer> {
      const field = await readForm(ctx);
      const token = field('jeton');
      const situation = cleanLines(field('situation'));
      if (situation.length > MAX_SITUATION) {
        const errors = { situation: SITUATION_WORDS.tooLong };
        return showConfirmation(token, { situation, errors });
      }
      const input = { situation, password: field('password') };
      const result = await getService('confirmation', { strapi }).confirm(token, input);
      if ('dead' in result) return pages.deadLink(result.dead, 'confirmation');
      return 'faults' in result
        ? showConfirmation(token, { situation, errors: wordFaults(result.faults) })
        : seeOther(OUTCOME_PATHS[result.outcome]);
    },

    async showNewPassword(ctx: Context): Promise<PublicAnswer> {
      const token = tokenIn(ctx);
      const found = await getService('passwordReset', { strapi }).inspect(token);
      return 'dead' in found
        ? pages.deadLink(found.dead, 'password-reset')
        : pages.newPassword(token, found.email);
    },

    async changePassword(ctx: Context): Promise<PublicAnswer> {
      const field = await readForm(ctx);
      const token = field('jeton');
      const password = field('password');
      const service = getService('passwordReset', { strapi });
      const found = await service.inspect(token);
      if ('dead' in found) return pages.deadLink(found.dead, 'password-reset');
      const fault = findPasswordFault(password, personalWords(found));
      if (fault) return pages.newPassword(token, found.email, PASSWORD_WORDS[fault]);
      const { dead } = await service.reset(
        token,
        await strapi.service('admin::auth').hashPassword(password)
      );
      return dead ? pages.deadLink(dead, 'password-reset') : seeOther(paths.PASSWORD_CHANGED_PATH);
    },
  };
};
