export const PLUGIN_ID = 'monavis';
