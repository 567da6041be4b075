import { ADMINISTRATION_CHANNELS, type AdministrationChannel } from './contracts/reviews';

/** What was asked for each channel of the administration. */
type ChannelColumn = `${'contactReached' | 'contactQuality'}.${AdministrationChannel}`;

/** One column of the spreadsheets, and its place in a line of JSON. */
export interface ExtractColumn {
  key:
    | 'id'
    | 'demarche'
    | 'createdAt'
    | 'satisfaction'
    | 'clarity'
    | 'comment'
    | 'contactTried'
    | 'contactTriedOther'
    | 'difficulties'
    | 'difficultiesOther'
    | 'source'
    | 'language'
    | 'formVersion'
    | ChannelColumn;
  /** First line of the file, in French whatever the language of the panel. */
  heading: string;
  /** Path in a line of JSON. */
  jsonPath: string;
}

const CHANNEL_NAMES: Record<AdministrationChannel, string> = {
  counter: 'Guichet',
  phone: 'Téléphone',
  email: 'E-mail',
  chat: 'Chat',
};

const column = (
  key: ExtractColumn['key'],
  heading: string,
  jsonPath: string = key
): ExtractColumn => ({ key, heading, jsonPath });

/** The columns of an export, in their order: written by the server, explained by the panel. */
export const EXTRACT_COLUMNS: ExtractColumn[] = [
  column('id', 'Identifiant'),
  column('demarche', 'Démarche'),
  column('createdAt', 'Date'),
  column('satisfaction', 'Satisfaction'),
  column('clarity', 'Clarté'),
  column('comment', 'Commentaire'),
  column('contactTried', 'Aides', 'answers.contactTried'),
  column('contactTriedOther', 'Autre aide', 'answers.contactTriedOther'),
  ...ADMINISTRATION_CHANNELS.flatMap((channel) => [
    column(
      `contactReached.${channel}`,
      `${CHANNEL_NAMES[channel]} : administration jointe`,
      `answers.contactReached.${channel}`
    ),
    column(
      `contactQuality.${channel}`,
      `${CHANNEL_NAMES[channel]} : qualité de l’aide`,
      `answers.contactQuality.${channel}`
    ),
  ]),
  column('difficulties', 'Difficultés', 'answers.difficulties'),
  column('difficultiesOther', 'Autre difficulté', 'answers.difficultiesOther'),
  column('source', 'Source'),
  column('language', 'Langue'),
  column('formVersion', 'Version du formulaire'),
];
