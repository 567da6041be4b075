/** Parameters: numero, version. As json: Strapi turns off the parsing of jsonb for every pool. */
export const FIND_VERSION = {
  name: 'monavis-find-form-version',
  text: `
    select settings::json as settings from monavis.form_versions
    where demarche_numero = $1 and version = $2`,
} as const;

/** Parameter: numero. */
export const FIND_DRAFT = {
  name: 'monavis-find-form-draft',
  text: 'select settings::json as settings from monavis.form_drafts where demarche_numero = $1',
} as const;
