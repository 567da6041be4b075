/** After a number these are streets, whatever the case of the name: « 12 rue des lilas ». */
const STREETS = String.raw`rue|avenue|ave?\.?|boulevard|boul\.?|bl?v?d\.?`;

/** The same, but « 1 impasse totale »: in lower case the name needs « de », « des »… before it. */
const WAYS = String.raw`impasse|imp\.|all[ée]es?|chemin|che?\.|route|rte\.?|quai|faubourg|fbg?\.?|ruelle|sentier|sente|chauss[ée]e`;

/** Often something else (« 3 cours de français », « 2 places »): the name must begin with a capital. */
const DOUBTFUL = String.raw`r\.|place|pl\.|cours?|passage|square|sq\.|r[ée]sidence|r[ée]s\.|villa|voie|cit[ée]|mail|clos|mont[ée]e|c[ôo]te|esplanade|promenade|parvis|hameau|lieu-dit|lotissement|lot\.|domaine|rond-point|traverse|venelle`;

const NUMBER = String.raw`\d{1,4}(?: ?[-/] ?\d{1,4})?(?: ?(?:bis|ter|quater)| ?[a-d])?`;

/**
 * What opens an address: « 12 bis, rue », « 17-19 avenue », « 9B bd ». Sticky: to be tried where a number begins.
 * Group 1 holds the way, group 2 the doubtful type; neither is set for a street.
 */
export const ADDRESS_OPENING = new RegExp(
  String.raw`${NUMBER}(?: ?, ?| )(?:(?:${STREETS})|(${WAYS})|(${DOUBTFUL}))(?!\p{L}) ?`,
  'iuy'
);
