import {
  STANDARD_SETTINGS,
  TITLE_MARK,
  type FormSettings,
  type FormState,
} from '../../src/plugins/monavis/shared/contracts/forms';
import { actingAs } from './agent-requests';
import type { TestApp } from './app';
import { createCitizen, createForm } from './citizen';
import { createUser } from './fixtures';
import { until } from './until';

export const settingsWith = (changes: Partial<FormSettings>): FormSettings => ({
  ...STANDARD_SETTINGS,
  ...changes,
});

/** A démarche with its form, a porteur of it, and what a porteur does in the tab « Formulaire ». */
export const createOwnForm = async (app: TestApp) => {
  const form = await createForm(app);
  const { numero } = form.demarche;
  const porteur = await createUser(app);
  const agent = actingAs(app, porteur);
  await agent.post(`/demarches/${numero}/ownership`).expect(200);
  const path = `/demarches/${numero}/form`;

  const read = async (): Promise<FormState> => (await agent.get(path).expect(200)).body.data;
  const save = async (changes: Partial<FormSettings>): Promise<FormState> => {
    const { draft } = await read();
    const body = { settings: settingsWith(changes), revision: draft.revision };
    return (await agent.put(path, body).expect(200)).body.data;
  };
  const publish = async (changes: Partial<FormSettings>): Promise<FormState> => {
    const { draft } = await save(changes);
    const { body } = await agent
      .post(`${path}/publication`, { revision: draft.revision })
      .expect(200);
    return body.data;
  };
  return { ...form, numero, path, porteur, agent, read, save, publish };
};

/** Publishes, and waits until citizens see it: a text that the first page then has, or has no more. */
export const publishAndSee = async (
  app: TestApp,
  form: Awaited<ReturnType<typeof createOwnForm>>,
  changes: Partial<FormSettings>
): Promise<FormState> => {
  const mark = `Introduction ${Math.random()}`;
  const state = await form.publish({ intro: { fr: mark, en: '' }, ...changes });
  const shown = (changes.intro?.fr ?? mark).replace(TITLE_MARK, form.demarche.title);
  const { open } = createCitizen(app, form.address);
  await until('the new form is shown', async () => (await open()).text.includes(shown));
  return state;
};

/** A form with changes to publish, of revision 1. */
export const insertDraft = async (app: TestApp, numero: number): Promise<void> => {
  const settings = JSON.stringify(settingsWith({ asksContact: true }));
  const drafts = app.strapi.db.connection('form_drafts').withSchema('monavis');
  await drafts.insert({ demarche_numero: numero, settings });
};
