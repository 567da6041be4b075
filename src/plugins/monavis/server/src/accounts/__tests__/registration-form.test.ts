import fc from 'fast-check';
import { checkRegistration, type RegistrationInput } from '../registration-form';

const INPUT: RegistrationInput = {
  firstname: 'Camille',
  lastname: 'Essai',
  administration: 'Ministère d’essai',
  position: '',
  email: 'Camille.Essai@exemple.gouv.fr',
  situation: '',
  password: 'un mot de passe à moi',
};
const check = (change: Partial<RegistrationInput>) =>
  checkRegistration({ ...INPUT, ...change }, new Set());

describe('the registration form', () => {
  it('should give the cleaned fields and the decision', () => {
    const checked = check({ lastname: '  Essai   Dupont ', situation: 'Ligne 1\r\nLigne 2\0' });
    expect(checked).toEqual({
      errors: null,
      decision: {
        verdict: 'allowed',
        address: 'camille.essai@exemple.gouv.fr',
        domain: 'exemple.gouv.fr',
        by: 'gouv.fr',
      },
      fields: {
        firstname: 'Camille',
        lastname: 'Essai Dupont',
        administration: 'Ministère d’essai',
        position: '',
        situation: 'Ligne 1\nLigne 2',
        password: 'un mot de passe à moi',
      },
    });
  });

  it('should say what is missing, at each field', () => {
    const empty = { firstname: '', lastname: ' ', administration: '', email: '', password: '' };
    const { errors } = check(empty);
    expect(Object.keys(errors ?? {}).filter((name) => errors?.[name as 'email'])).toEqual([
      'firstname',
      'lastname',
      'administration',
      'email',
      'password',
    ]);
  });

  it.each(['Anne-Marie', 'J.-P.', 'J. Paul', 'D’Artagnan', "O'Neil", 'Élodie', 'Ñandú', 'Ли'])(
    'should accept the name %s',
    (firstname) => {
      expect(check({ firstname }).errors).toBeNull();
    }
  );

  it.each(['gagnez.fr', 'http://x', 'x@y', '<b>x</b>', '123', 'a'.repeat(61), '\u202ex'])(
    'should refuse the name %j',
    (firstname) => {
      expect(check({ firstname }).errors?.firstname).toBeTruthy();
    }
  );

  it('should leave the password as it was typed', () => {
    const checked = check({ password: '  deux espaces  ' });
    expect(checked.errors === null && checked.fields.password).toBe('  deux espaces  ');
  });

  it('should never throw, nor let a control character through', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(
        fc.record({
          firstname: text,
          lastname: text,
          administration: text,
          position: text,
          email: fc.oneof(text, fc.constant(INPUT.email)),
          situation: text,
          password: fc.oneof(text, fc.constant(INPUT.password)),
        }),
        (input) => {
          const checked = checkRegistration(input, new Set());
          if (checked.errors) return;
          const { situation, ...lines } = checked.fields;
          expect(Object.values(lines).join('')).not.toMatch(/\p{Cc}/u);
          expect(situation.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        }
      ),
      { numRuns: 500 }
    );
  });
});
