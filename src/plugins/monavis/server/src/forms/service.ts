import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  LAST_VERSION,
  MAX_INTRO_CHARACTERS,
  STANDARD_SETTINGS,
  STANDARD_VERSION,
  isIntroTooLong,
  type FormSettings,
  type FormState,
  type FormVersion,
  type SaveFormBody,
} from '../../../shared/contracts/forms';
import { getService } from '../get-service';
import type { DemarcheNumero } from '../voting/types';
import { DRAFT_SQL, LOCK_DRAFT_SQL, PUBLISH_SQL, SAVE_DRAFT_SQL, VERSIONS_SQL } from './forms-sql';
import { toFacts } from './settings-facts';

const CHANGED_MEANWHILE =
  'Quelqu’un d’autre a modifié ce formulaire entre-temps : rechargez la page pour voir ses changements.';

const STANDARD: FormVersion = {
  version: STANDARD_VERSION,
  settings: STANDARD_SETTINGS,
  publishedAt: null,
  publishedBy: null,
};

const isTooLong = ({ intro }: FormSettings): boolean => [intro.fr, intro.en].some(isIntroTooLong);

type Draft = FormState['draft'];
type VersionRow = Omit<FormVersion, 'publishedAt'> & { publishedAt: Date };

/** « Formulaire »: what the porteurs of a démarche choose of its vote form (spec §7). */
export const createFormsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = async <TRow>(sql: string, bindings: object): Promise<TRow[]> => {
    const { rows } = await strapi.db.transaction(({ trx }) => trx.raw(sql, { ...bindings }));
    return rows;
  };

  const readVersions = async (numero: number): Promise<FormVersion[]> => {
    const rows = await query<VersionRow>(VERSIONS_SQL, { numero });
    return [
      ...rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })),
      STANDARD,
    ];
  };

  const readState = async (numero: number): Promise<FormState> => {
    const versions = await readVersions(numero);
    const [current] = versions;
    const [found] = await query<Draft>(DRAFT_SQL, { numero });
    const draft = found ?? { settings: current.settings, revision: 0 };
    return {
      draft,
      isChanged: !isDeepStrictEqual(draft.settings, current.settings),
      versions,
      testPath: getService('voting', { strapi }).testPath(numero as DemarcheNumero),
    };
  };

  const recordPublication = async (
    numero: number,
    userId: number,
    { before, after }: { before: FormVersion; after: { version: number; settings: FormSettings } }
  ): Promise<void> => {
    const { title } = await getService('demarches', { strapi }).find(numero);
    await getService('audit', { strapi }).record({
      actorId: userId,
      action: 'form.published',
      subject: { type: 'demarche', id: numero, name: title },
      before: toFacts(before),
      after: toFacts(after),
    });
  };

  return {
    read: readState,

    /**
     * Keeps what a porteur changed; citizens see nothing of it.
     *
     * @throws ApplicationError when somebody else changed the draft since this revision
     */
    async save(
      numero: number,
      { settings, revision }: SaveFormBody,
      userId: number
    ): Promise<FormState> {
      const bindings = { numero, revision, userId, settings: JSON.stringify(settings) };
      const { rowCount } = await strapi.db.transaction(({ trx }) =>
        trx.raw(SAVE_DRAFT_SQL, bindings)
      );
      if (rowCount === 0) throw new errors.ApplicationError(CHANGED_MEANWHILE);
      return readState(numero);
    },

    /**
     * Makes the draft the next version, which citizens see within a second.
     *
     * @throws ApplicationError when the draft changed since this revision, says nothing new, or has too long an intro;
     *   when this form was published as often as one can be, which leaves citizens the version that they see
     */
    async publish(numero: number, revision: number, userId: number): Promise<FormState> {
      return strapi.db.transaction(async ({ trx }): Promise<FormState> => {
        const { rows } = await trx.raw(LOCK_DRAFT_SQL, { numero });
        const draft: Draft | undefined = rows.at(0);
        if ((draft?.revision ?? 0) !== revision) {
          throw new errors.ApplicationError(CHANGED_MEANWHILE);
        }
        const [current] = await readVersions(numero);
        if (!draft || isDeepStrictEqual(draft.settings, current.settings)) {
          throw new errors.ApplicationError('Rien n’a changé depuis la version publiée.');
        }
        if (isTooLong(draft.settings)) {
          throw new errors.ApplicationError(
            `Une introduction a ${MAX_INTRO_CHARACTERS} caractères au plus : raccourcissez-la.`
          );
        }
        if (current.version === LAST_VERSION) {
          throw new errors.ApplicationError(
            `Ce formulaire a ${LAST_VERSION.toLocaleString('fr')} versions, le plus grand nombre possible : il ne peut plus être publié.`
          );
        }
        const version = current.version + 1;
        await trx.raw(PUBLISH_SQL, { numero, version, userId });
        await recordPublication(numero, userId, {
          before: current,
          after: { version, settings: draft.settings },
        });
        return readState(numero);
      });
    },
  };
};
