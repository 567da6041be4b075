import { toGlances, type GlanceRow } from '../../statistics/glances';
import { alertsOf, byAttention } from '../attention';

const NOTHING = { year: 0, month: 0, monthBefore: 0, week: 0 };
const MONTH_FROM = '2026-11-01';

const glanceOf = (...rows: Partial<GlanceRow>[]) => {
  const complete = rows.map((row) => ({
    numero: 1,
    buttonId: 0,
    answer: 'good' as const,
    ...NOTHING,
    ...row,
  }));
  const glance = toGlances(complete).get(1);
  if (!glance) throw new Error('there is no glance');
  return glance;
};

const QUIET = glanceOf({ buttonId: 7, year: 100 });
const button = (id: number, createdOn: string) => ({ id, name: `Bouton ${id}`, createdOn });

describe('the alerts of a démarche', () => {
  it('should name the open buttons that are a month old and bring nothing any more', () => {
    const glance = glanceOf({ buttonId: 1, year: 9, month: 2 }, { buttonId: 2, year: 9 });
    const buttons = [
      button(1, '2026-01-01'),
      button(2, '2026-01-01'),
      button(3, '2026-10-31'),
      button(4, '2026-11-01'),
    ];
    const watched = { glance, buttons, isLocked: false, monthFrom: MONTH_FROM };
    expect(alertsOf(watched)).toEqual([
      { kind: 'dormant-button', names: ['Bouton 2', 'Bouton 3'] },
    ]);
  });

  it('should ask for a button where one may be created', () => {
    const watched = { glance: QUIET, buttons: [], monthFrom: MONTH_FROM };
    expect(alertsOf({ ...watched, isLocked: false })).toEqual([{ kind: 'no-button' }]);
    expect(alertsOf({ ...watched, isLocked: true })).toEqual([]);
  });

  it('should tell a fall of the score, and not what chance explains', () => {
    const buttons = [button(1, '2026-01-01')];
    const watched = { buttons, isLocked: false, monthFrom: MONTH_FROM };
    const of = (badNow: number) =>
      alertsOf({
        ...watched,
        glance: glanceOf(
          { buttonId: 1, answer: 'good', month: 100 - badNow, monthBefore: 80 },
          { buttonId: 1, answer: 'bad', month: badNow, monthBefore: 20 }
        ),
      });
    expect(of(25)).toEqual([]);
    expect(of(50)).toEqual([{ kind: 'score-drop', before: 8, now: 5 }]);
    expect(of(2)).toEqual([]);
  });
});

describe('the order of « Mes démarches »', () => {
  it('should begin with what is urgent, then with what there is to read', () => {
    const entry = (title: string, newCount: number, kinds: ('drop' | 'none')[] = []) => ({
      numero: 1,
      title,
      newCount,
      alerts: kinds.map((kind) =>
        kind === 'drop'
          ? { kind: 'score-drop' as const, before: 8, now: 5 }
          : { kind: 'no-button' as const }
      ),
    });
    const entries = [
      entry('Été', 3),
      entry('Écoles', 3),
      entry('Zones', 9),
      entry('Bourses', 0, ['none']),
      entry('Vélos', 0, ['drop']),
    ];
    expect(entries.sort(byAttention).map(({ title }) => title)).toEqual([
      'Vélos',
      'Bourses',
      'Zones',
      'Écoles',
      'Été',
    ]);
  });
});
