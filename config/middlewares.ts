export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'plugin::monavis.uploads-removal',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
