import type { Duplicate } from './additions';
import type { Answer, PageMeta } from './common';

/** One démarche of « À vérifier », beside what it may repeat. */
export interface PendingDemarche {
  numero: number;
  documentId: string;
  title: string;
  administration: string | null;
  theme: string | null;
  audiences: string[];
  description: string | null;
  url: string | null;
  infoUrl: string | null;
  cerfa: string | null;
  reference: string | null;
  annualVolume: number | null;
  annualOnlineVolume: number | null;
  addedAt: string;
  owners: string[];
  reviewCount: number;
  duplicates: Duplicate[];
}

/** GET /monavis/verification?page=, the oldest first. */
export type PendingDemarchesAnswer = Answer<PendingDemarche[], PageMeta>;

/** POST /monavis/demarches/:numero/publication; POST /monavis/demarches/:numero/refusal */
export interface RefuseDemarcheBody {
  reason: string;
}
/** PUT /monavis/demarches/:numero/archive */
export type ArchiveBody = { isArchived: true; reason: string } | { isArchived: false };
export type CurationAnswer = Answer<{ numero: number }>;
