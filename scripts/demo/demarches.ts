/** A démarche of the référentiel that the demo gives a life. Everything but its reference is invented. */
export interface DemoDemarche {
  /** R number. */
  reference: string;
  /** Share of the synthetic reviews; none when it collects none. */
  weight: number;
  annualVolume?: number;
  annualOnlineVolume?: number;
  /** The demo agent is its porteur. */
  isAgents?: boolean;
  /** Names of its buttons, « Page de fin » alone by default. */
  buttons?: string[];
}

/** The one that a newcomer is shown first: it has reviews, and an open button. */
export const SHOWCASE_REFERENCE = 'R45668';

const AGENTS_DEMARCHES: DemoDemarche[] = [
  // Pré-demande de carte d'identité
  {
    reference: SHOWCASE_REFERENCE,
    weight: 12,
    annualVolume: 4_600_000,
    annualOnlineVolume: 3_900_000,
    isAgents: true,
    buttons: ['Page de fin', 'E-mail de confirmation'],
  },
  // Pré-demande de passeport
  {
    reference: 'R42946',
    weight: 9,
    annualVolume: 4_100_000,
    annualOnlineVolume: 3_400_000,
    isAgents: true,
  },
  // Demande d'inscription sur les listes électorales
  {
    reference: 'R16396',
    weight: 6,
    annualVolume: 1_900_000,
    annualOnlineVolume: 1_200_000,
    isAgents: true,
  },
  // Demande en ligne d'extrait de casier judiciaire
  {
    reference: 'R1264',
    weight: 7,
    annualVolume: 3_000_000,
    annualOnlineVolume: 2_800_000,
    isAgents: true,
  },
  // Déclaration en ligne des revenus: over the limit, and without reviews, so locked
  {
    reference: 'R1280',
    weight: 0,
    annualVolume: 38_000_000,
    annualOnlineVolume: 25_500_000,
    isAgents: true,
    buttons: [],
  },
];

/** Thirty-six others, the most used first. */
const OTHERS: [reference: string, annualVolume?: number][] = [
  ['R11193', 2_700_000], // Changement d'adresse en ligne
  ['R1406', 4_800_000], // Acte de naissance
  ['R48603', 4_900_000], // Carte grise d'un véhicule d'occasion
  ['R42724', 3_100_000], // Prime d'activité
  ['R50282', 1_900_000], // RSA
  ['R1292', 2_400_000], // Allocation logement
  ['R11026', 4_000_000], // Payer son amende
  ['R42947', 1_100_000], // Permis perdu, volé ou détérioré
  ['R45443', 1_300_000], // Permis après un examen
  ['R49815', 2_000_000], // Carte européenne d'assurance maladie
  ['R19620', 650_000], // Pré-plainte en ligne
  ['R10261', 800_000], // Retraite de la Sécurité sociale
  ['R48607', 1_000_000], // Adresse de la carte grise
  ['R1580'], // Suivi de la carte d'identité
  ['R1827'], // Suivi du passeport
  ['R36427'], // Suivi du permis
  ['R20907'], // Suivi de la carte grise
  ['R42837', 700_000], // Acte de mariage
  ['R42838', 900_000], // Acte de décès
  ['R14530', 3_600_000], // Déclaration préalable à l'embauche
  ['R46804', 4_200_000], // Recettes d'une micro-entreprise
  ['R49828'], // Changement d'adresse (Ameli)
  ['R44284', 1_500_000], // Vignette Crit'air
  ['R17121'], // Points du permis
  ['R39502'], // Résultats du permis
  ['R42185', 400_000], // Contestation d'une amende
  ['R1332', 800_000], // Aide au logement étudiant
  ['R17654'], // Estimer ses allocations chômage
  ['R3038'], // Estimer sa retraite
  ['R42843', 500_000], // Garantie Visale
  ['R1757', 90_000], // Création d'une association
  ['R50795', 120_000], // Subvention d'une association
  ['R14397', 140_000], // Service civique
  ['R50559'], // Visa
  ['R49829', 500_000], // Naissance (Ameli)
  ['R55578'], // Répertoire national des associations
];

/** Every démarche that the demo touches. The weights of the others fall like those of any list of favourites. */
export const DEMO_DEMARCHES: DemoDemarche[] = [
  ...AGENTS_DEMARCHES,
  ...OTHERS.map(([reference, annualVolume], index) => ({
    reference,
    annualVolume,
    weight: 9 / (1 + index / 4),
  })),
];
