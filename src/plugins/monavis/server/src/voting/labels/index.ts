import type { Language } from '../../site/language';
import { en } from './en';
import { fr } from './fr';
import type { Labels } from './labels';

export type { Labels, NoticeCode } from './labels';
export const LABELS: Record<Language, Labels> = { fr, en };
