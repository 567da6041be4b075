/**
 * What Strapi's panel keeps in the browser, as it should be on a first visit: French rather than English, and Strapi's
 * announcement of its media library (which nobody uses here) already closed.
 */
const FIRST_VISIT = {
  'strapi-admin-language': 'fr',
  // Ends with the identifier of the installation, which is `false` without telemetry.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
};

/** Sets these preferences where the person has none of their own. */
export const setFirstPreferences = (): void => {
  for (const [name, value] of Object.entries(FIRST_VISIT)) {
    if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
  }
};
