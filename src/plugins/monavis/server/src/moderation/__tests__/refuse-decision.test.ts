import { refuseImpossible, type Standing } from '../refuse-decision';

type Decision = Parameters<typeof refuseImpossible>[0];

const standing = (
  reviewState: Standing['reviewState'],
  state?: NonNullable<Standing['flag']>['state'],
  id = 7
): Standing => ({
  reviewState,
  flag: state ? { id, state, decidedBy: state === 'open' ? null : 'Camille Essai' } : null,
});

describe('refuseImpossible', () => {
  const possible: [Decision, Standing, number | null][] = [
    ['hide', standing('published'), null],
    ['hide', standing('published', 'open'), 7],
    ['hide', standing('published', 'dismissed'), null],
    ['dismiss', standing('published', 'open'), 7],
    ['dismiss', standing('published', 'open'), null],
    ['restore', standing('hidden', 'hidden'), 7],
  ];
  it.each(possible)('should let %s on %j', (decision, on, flagId) => {
    expect(() => refuseImpossible(decision, on, flagId)).not.toThrow();
  });

  const impossible: [Decision, Standing, number | null, string][] = [
    ['hide', standing('hidden', 'hidden'), 7, 'Cet avis est déjà masqué par Camille Essai.'],
    ['hide', standing('hidden', 'hidden'), null, 'Cet avis est déjà masqué par Camille Essai.'],
    ['hide', standing('published', 'dismissed'), 7, 'déjà été écarté par Camille Essai'],
    ['hide', standing('published', 'withdrawn'), 7, 'a été retiré par Camille Essai'],
    ['dismiss', standing('published', 'restored'), 7, 'déjà été rétabli par Camille Essai'],
    ['dismiss', standing('published', 'open', 8), 7, 'a été signalé de nouveau'],
    ['dismiss', standing('published'), null, 'n’est pas signalé'],
    ['restore', standing('published', 'restored'), 7, 'déjà été rétabli par Camille Essai'],
    ['restore', standing('published', 'open'), null, 'n’est pas masqué'],
    ['restore', standing('hidden'), null, 'rejeté dans « Avis suspects »'],
    ['hide', standing('suspect'), null, 'attend une décision dans « Avis suspects »'],
  ];
  it.each(impossible)('should refuse %s on %j, and say why', (decision, on, flagId, why) => {
    expect(() => refuseImpossible(decision, on, flagId)).toThrow(why);
  });
});
