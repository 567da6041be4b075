/** What the Content Manager shows of one content type. */
export interface View {
  /** Name of an entry, and what lists are sorted by. */
  mainField: string;
  /** Columns of the list. */
  list: string[];
  /** French label of each field. */
  labels: Record<string, string>;
  /** Fields that the server fills. */
  locked?: string[];
  /** Newest entries first; such lists grow without end, so they are not searched by text either. */
  isJournal?: boolean;
}

const COMMON_LABELS = {
  createdAt: 'Créé le',
  updatedAt: 'Modifié le',
  createdBy: 'Créé par',
  updatedBy: 'Modifié par',
};

/** First settings of the Content Manager; what an administrator changes there afterwards is kept. */
export const VIEWS: Record<string, View> = {
  'api::demarche.demarche': {
    mainField: 'title',
    list: ['numero', 'title', 'administration', 'theme', 'updatedAt'],
    locked: ['numero', 'slug', 'isDemo', 'origin', 'sourceDate', 'archiveReason', 'mergedInto'],
    labels: {
      ...COMMON_LABELS,
      numero: 'Numéro',
      title: 'Nom',
      slug: 'Adresse lisible',
      administration: 'Administration',
      kind: 'Type',
      theme: 'Thème',
      subject: 'Sujet',
      audiences: 'Publics',
      description: 'Description',
      cerfa: 'Numéro CERFA',
      servicePublicRef: 'Référence service-public.fr (R…)',
      url: 'URL de la démarche',
      infoUrl: 'URL d’information',
      annualVolume: 'Volumétrie annuelle',
      annualOnlineVolume: 'Volumétrie annuelle dématérialisée',
      isEssential: 'Démarche essentielle',
      isKeyOptional: 'Clé facultative (anciens boutons)',
      isDemo: 'Donnée de démonstration',
      origin: 'Origine',
      sourceDate: 'Date de la source',
      archivedAt: 'Archivée le',
      archiveReason: 'Motif de l’archivage',
      mergedInto: 'Fusionnée dans la démarche n°',
    },
  },
  'api::administration.administration': {
    mainField: 'name',
    list: ['name', 'acronym', 'kind'],
    labels: {
      ...COMMON_LABELS,
      name: 'Nom',
      acronym: 'Sigle',
      kind: 'Nature',
    },
  },
  'api::ownership.ownership': {
    mainField: 'demarcheNumero',
    list: ['demarcheNumero', 'user', 'role', 'origin', 'createdAt'],
    isJournal: true,
    labels: {
      ...COMMON_LABELS,
      demarcheNumero: 'Numéro de la démarche',
      user: 'Agent',
      role: 'Rôle',
      origin: 'Origine',
    },
  },
  'api::button.button': {
    mainField: 'name',
    list: ['demarcheNumero', 'name', 'style', 'state', 'createdAt'],
    isJournal: true,
    labels: {
      ...COMMON_LABELS,
      demarcheNumero: 'Numéro de la démarche',
      name: 'Nom',
      source: 'Source',
      key: 'Clé publique',
      style: 'Couleur',
      state: 'État',
      closedAt: 'Fermé le',
      closeReason: 'Motif de la fermeture',
      author: 'Auteur',
    },
  },
  'api::review.review': {
    mainField: 'satisfaction',
    list: ['id', 'demarcheNumero', 'satisfaction', 'comment', 'createdAt'],
    isJournal: true,
    labels: {
      ...COMMON_LABELS,
      demarcheNumero: 'Numéro de la démarche',
      buttonId: 'Bouton',
      tokenId: 'Jeton du formulaire',
      satisfaction: 'Satisfaction',
      clarity: 'Clarté',
      answers: 'Réponses',
      comment: 'Commentaire',
      masked: 'Données masquées',
      source: 'Source',
      language: 'Langue',
      formVersion: 'Version du formulaire',
      suspicion: 'Motif de suspicion',
      state: 'État',
    },
  },
  'api::high-volume-request.high-volume-request': {
    mainField: 'demarcheNumero',
    list: ['demarcheNumero', 'state', 'requester', 'decider', 'decidedAt'],
    isJournal: true,
    labels: {
      ...COMMON_LABELS,
      demarcheNumero: 'Numéro de la démarche',
      message: 'Message',
      requester: 'Demandeur',
      state: 'État',
      decider: 'Décideur',
      decidedAt: 'Date de la décision',
      reason: 'Motif de la décision',
    },
  },
};
