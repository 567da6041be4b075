import { maskChange } from '../mask-change';

describe('maskChange', () => {
  it('should leave the steps without a text as they are', () => {
    expect(maskChange({ step: 'clarity', clarity: 4 })).toEqual({
      step: 'clarity',
      clarity: 4,
      maskedFields: [],
      maskedCounts: {},
    });
  });

  it('should replace the personal data of a comment, and count the marks', () => {
    expect(maskChange({ step: 'comment', comment: 'alex@exemple.fr [nom masqué]' })).toEqual({
      step: 'comment',
      comment: '[e-mail masqué] [nom masqué]',
      maskedFields: ['comment'],
      maskedCounts: { comment: { email: 1, name: 1 } },
    });
  });

  it('should keep the counts of the texts that a step does not replace', () => {
    const change = maskChange({
      step: 'help',
      replaced: ['difficulties', 'difficultiesOther'],
      answers: { difficulties: ['other'], difficultiesOther: 'Voir alex@exemple.fr' },
    });
    expect(change).toMatchObject({
      answers: { difficulties: ['other'], difficultiesOther: 'Voir [e-mail masqué]' },
      maskedFields: ['difficultiesOther'],
      maskedCounts: { difficultiesOther: { email: 1 } },
    });
  });
});
