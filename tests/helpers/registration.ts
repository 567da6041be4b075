import type { TestApp } from './app';
import { linkIn, type MailServer } from './mail-server';

export interface RegistrationFields {
  firstname: string;
  lastname: string;
  administration: string;
  position: string;
  email: string;
  password: string;
  situation: string;
}

export const REGISTRATION: RegistrationFields = {
  firstname: 'Camille',
  lastname: 'Essai',
  administration: 'Ministère d’essai',
  position: '',
  email: 'camille.essai@exemple.gouv.fr',
  password: 'cheval agrafe pile correct',
  situation: '',
};

/** Sends a form of the public site as a browser without JavaScript does. */
export const postForm = (app: TestApp, path: string, fields: Partial<Record<string, string>>) =>
  app.http
    .post(path)
    .set('Content-Type', 'application/x-www-form-urlencoded')
    .set('Sec-Fetch-Site', 'same-origin')
    .send(new URLSearchParams(fields as Record<string, string>).toString());

/** Sends the form of `/inscription`. */
export const register = (app: TestApp, fields: Partial<RegistrationFields> = {}) =>
  postForm(app, '/inscription', { ...REGISTRATION, ...fields });

/** @returns the token of the link that a person receives after `/inscription` */
export const takeConfirmationToken = async (
  mailServer: MailServer,
  email: string
): Promise<string> => {
  const link = linkIn(await mailServer.take(email, /^Confirmez/));
  return link.searchParams.get('jeton') ?? '';
};

/** Presses the button of the confirmation page. */
export const confirm = (app: TestApp, token: string, situation = '') =>
  postForm(app, '/confirmation', { jeton: token, situation });

/** Registers, reads the mail, confirms. */
export const registerAndConfirm = async (
  app: TestApp,
  mailServer: MailServer,
  fields: Partial<RegistrationFields> = {}
) => {
  const email = fields.email ?? REGISTRATION.email;
  await register(app, fields).expect(303);
  const token = await takeConfirmationToken(mailServer, email);
  return confirm(app, token, fields.situation);
};

/** Forgets what was sent: a test that is not about caps is not stopped by them. */
export const resetCaps = async (app: TestApp): Promise<void> => {
  await app.strapi.db.connection.raw('truncate monavis.mail_caps');
};

/** @returns the body of an answer of the panel's login */
export const logIn = (app: TestApp, email: string, password: string) =>
  app.http.post('/admin/login').send({ email, password });

export const REGISTRATIONS = 'plugin::users-permissions.user';

/** @returns the last registration of an address */
export const findRegistration = (app: TestApp, email: string) =>
  app.strapi.db
    .query(REGISTRATIONS)
    .findOne({ where: { email }, orderBy: { id: 'desc' }, populate: ['account'] });

/** @returns the account of an address in the panel */
export const findAccount = (app: TestApp, email: string) =>
  app.strapi.db.query('admin::user').findOne({ where: { email }, populate: ['roles'] });
