import { HOME_ALERTS, type HomeAlert, type HomeEntry } from '../../../shared/contracts/home';
import type { Glance } from '../statistics/glances';

export type ScoreDrop = Extract<HomeAlert, { kind: 'score-drop' }>;

/** A button that is open. */
export interface OpenButton {
  id: number;
  name: string;
  /** Day in Europe/Paris. */
  createdOn: string;
}

interface Watched {
  glance: Glance;
  buttons: OpenButton[];
  /** Nobody can create a button yet. */
  isLocked: boolean;
  /** First of the last 30 days. */
  monthFrom: string;
}

/** @returns null unless the score of the last 30 days fell by more than chance explains */
export const scoreDropOf = ({ month, monthBefore, trend }: Glance): ScoreDrop | null =>
  trend === 'lower' && month.value !== null && monthBefore.value !== null
    ? { kind: 'score-drop', before: monthBefore.value, now: month.value }
    : null;

/** What a porteur should look at in a démarche, the most urgent first. */
export const alertsOf = ({ glance, buttons, isLocked, monthFrom }: Watched): HomeAlert[] => {
  const drop = scoreDropOf(glance);
  const dormant = buttons.filter(
    ({ id, createdOn }) => createdOn < monthFrom && !glance.activeButtons.has(id)
  );
  return [
    ...(drop ? [drop] : []),
    ...(dormant.length > 0
      ? [{ kind: 'dormant-button' as const, names: dormant.map(({ name }) => name) }]
      : []),
    ...(buttons.length === 0 && !isLocked ? [{ kind: 'no-button' as const }] : []),
  ];
};

type Ranked = Pick<HomeEntry, 'alerts' | 'newCount' | 'title' | 'numero'>;

const urgencyOf = ({ alerts }: Ranked): number =>
  alerts.length === 0 ? HOME_ALERTS.length : HOME_ALERTS.indexOf(alerts[0].kind);

/** Alerts first, by their urgency, then what has the most to read, then by title. */
export const byAttention = (one: Ranked, other: Ranked): number =>
  urgencyOf(one) - urgencyOf(other) ||
  other.newCount - one.newCount ||
  one.title.localeCompare(other.title, 'fr') ||
  one.numero - other.numero;
