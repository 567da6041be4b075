import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  ButtonCode,
  CreateButtonBody,
  UpdateButtonBody,
  VolumeLock,
} from '../../../shared/contracts/buttons';
import { Refusal } from '../access/refusal';
import { getConfig } from '../config';
import { getService } from '../get-service';
import { createButtonKey, createEmbedCode, toSource } from './embed-code';

export const UNKNOWN_BUTTON = 'Ce bouton n’existe pas sur cette démarche.';

const BUTTON = 'api::button.button';

interface ButtonRow extends Omit<ButtonCode, 'author' | 'href' | 'html'> {
  documentId: string;
  author: { firstname: string | null; lastname: string | null } | null;
}

/** What an action changes, or why it cannot be done to a button in this state. */
const toChange = (body: UpdateButtonBody, { state }: ButtonRow): Partial<ButtonRow> => {
  switch (body.action) {
    // The source stays: it is in the code that was pasted elsewhere.
    case 'rename':
      return { name: body.name };
    case 'restyle':
      return { style: body.style };
    case 'close':
      if (state === 'closed') throw new errors.ApplicationError('Ce bouton est déjà fermé.');
      return { state: 'closed', closedAt: new Date().toISOString(), closeReason: body.reason };
    case 'reopen':
      if (state === 'open') throw new errors.ApplicationError('Ce bouton est déjà ouvert.');
      return { state: 'open', closedAt: null, closeReason: null };
  }
};

/** « Code à intégrer » : the buttons of a démarche. */
export const createButtonsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = () => strapi.db.query(BUTTON);

  const toCode = (numero: number, row: ButtonRow): ButtonCode => {
    const { id, name, source, key, style, state, closedAt, closeReason, createdAt, author } = row;
    const siteUrl = getConfig('siteUrl', { strapi });
    const blue = createEmbedCode({ siteUrl, numero, source, key, style: 'bleu' });
    const white = createEmbedCode({ siteUrl, numero, source, key, style: 'blanc' });
    return {
      id,
      name,
      source,
      key,
      style,
      state,
      closedAt,
      closeReason,
      createdAt,
      author: author && [author.firstname, author.lastname].filter(Boolean).join(' '),
      href: blue.href,
      html: { bleu: blue.html, blanc: white.html },
    };
  };

  const refuseWhenLocked = async (numero: number): Promise<void> => {
    const lock = await getService('volume', { strapi }).lockOf(numero);
    if (lock.isLocked) {
      throw new Refusal(
        'La volumétrie de cette démarche requiert des conditions particulières pour l’activation du formulaire d’avis par URL.',
        { reason: 'locked', lock }
      );
    }
  };

  const findRow = async (numero: number, id: number): Promise<ButtonRow> => {
    const row = await rows().findOne({
      where: { id, demarcheNumero: numero },
      populate: { author: true },
    });
    if (!row) throw new errors.NotFoundError(UNKNOWN_BUTTON);
    return row;
  };

  return {
    /** The buttons of a démarche, oldest first; none while its volume locks the code. */
    async list(numero: number): Promise<{ buttons: ButtonCode[]; lock: VolumeLock }> {
      const lock = await getService('volume', { strapi }).lockOf(numero);
      if (lock.isLocked) return { buttons: [], lock };
      const found: ButtonRow[] = await rows().findMany({
        where: { demarcheNumero: numero },
        populate: { author: true },
        orderBy: { id: 'asc' },
      });
      return { buttons: found.map((row) => toCode(numero, row)), lock };
    },

    /**
     * « Générer le code ».
     *
     * @throws Refusal when the volume locks the démarche (details: `lock`) or when it is archived
     */
    async create(
      numero: number,
      { name, style }: CreateButtonBody,
      userId: number
    ): Promise<ButtonCode> {
      await refuseWhenLocked(numero);
      const { isArchived } = await getService('demarches', { strapi }).find(numero);
      if (isArchived) throw new Refusal('Cette démarche est archivée : elle n’a plus de bouton.');
      const created = await strapi.documents(BUTTON).create({
        data: {
          demarcheNumero: numero,
          name,
          source: toSource(name),
          key: createButtonKey(),
          style,
          author: userId,
        },
      });
      return toCode(numero, await findRow(numero, Number(created.id)));
    },

    /**
     * Renames, changes the colour, closes or reopens one button.
     *
     * @throws NotFoundError when the button is not one of this démarche, ApplicationError when it is already so,
     *   Refusal when the volume locks the démarche
     */
    async update(numero: number, id: number, body: UpdateButtonBody): Promise<ButtonCode> {
      await refuseWhenLocked(numero);
      return await strapi.db.transaction(async ({ trx }): Promise<ButtonCode> => {
        // Two people who close a button at the same moment: the second one is told, and the first reason stays.
        await trx('buttons').where({ id, demarche_numero: numero }).forUpdate().first('id');
        const row = await findRow(numero, id);
        await strapi
          .documents(BUTTON)
          .update({ documentId: row.documentId, data: toChange(body, row) });
        return toCode(numero, await findRow(numero, id));
      });
    },
  };
};
