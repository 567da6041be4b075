import { holdsExpression, toggleExpression } from '../expressions';

describe('toggleExpression', () => {
  it('should add a word, and a pair of words as an exact phrase', () => {
    expect(toggleExpression('', 'attente')).toBe('attente');
    expect(toggleExpression('attente -mobile', 'pièce jointe')).toBe(
      'attente -mobile "pièce jointe"'
    );
  });

  it('should take away what is searched already, however it was typed', () => {
    expect(toggleExpression('pieces attente « Piece jointe »', 'pièce jointe')).toBe(
      'pieces attente'
    );
    expect(toggleExpression('ATTENTE*', 'attente')).toBe('');
  });

  it('should not take an exclusion, or a part of a phrase, for a search', () => {
    expect(holdsExpression('-attente', 'attente')).toBe(false);
    expect(holdsExpression('"temps d’attente"', 'attente')).toBe(false);
    expect(holdsExpression('temps attente', 'attente')).toBe(true);
  });
});
