import { startApp } from './app';
import { createUser } from './fixtures';
import { startMailServer } from './mail-server';

/** The application with a real mail server, and an administrateur who decides. Stop it in `afterAll`. */
export const startAccountsApp = async () => {
  const mailServer = await startMailServer();
  const app = await startApp({ SMTP_URL: mailServer.url });
  return {
    app,
    mailServer,
    administrateur: await createUser(app, 'monavis-administrateur'),
    stop: async (): Promise<void> => {
      await app.stop();
      await mailServer.stop();
    },
  };
};
