import type { PublicAnswer } from '../site/answer';
import type { FormAddress } from './address';
import type { Admission, Visit } from './demarche-form';
import { createJourney, type JourneyStore } from './journey';
import type { Pages } from './pages';
import type { VotingService } from './service';
import type { TokenSigner } from './signed-token';
import { readTestToken } from './test-token';
import type { Milliseconds, StoredReview } from './types';
import type { VoteGuard } from './vote-guard';

const NOTHING: StoredReview = { satisfaction: null, clarity: null, answers: null, comment: null };

/** Forgets everything that it is told. */
const FORGETFUL_STORE: JourneyStore = {
  formAt: (form) => form,
  vote: async ({ satisfaction }) => ({ ...NOTHING, satisfaction }),
  saveStep: async () => NOTHING,
  saveContact: async () => undefined,
  readContact: async () => null,
  countRefused: () => undefined,
};

/** Nothing is counted of what is not stored. */
const OPEN_GUARD: VoteGuard = {
  judge: async () => ({ state: 'taken', suspicion: null }),
  weighStep: () => ({ state: 'free' }),
  giveBack: () => undefined,
  challengeFor: () => null,
};

interface TestModeInput {
  service: Pick<VotingService, 'findDraft'>;
  pages: Pages;
  signer: TokenSigner;
}

/**
 * « Tester le formulaire » (spec §6): the whole journey on the form as its porteurs prepare it, for whoever holds a
 * link that the panel gave in the last hour. Whether the form is open does not matter, and nothing is stored.
 */
export const createTestMode = ({ service, pages, signer }: TestModeInput) => {
  const journey = createJourney({
    store: FORGETFUL_STORE,
    pages,
    signer,
    guard: OPEN_GUARD,
    minimumAge: 0 as Milliseconds,
  });

  return {
    /** Decides whether this address, which has a `test`, opens a test now. */
    admit: async (address: FormAddress): Promise<Admission> => {
      const { numero } = address;
      const { state } = readTestToken(signer, address.test ?? '', { numero });
      if (state === 'expired') return { refusal: { code: 'test-over', form: null } };
      const form = state === 'valid' ? await service.findDraft(numero) : null;
      return form
        ? { visit: { address, form, button: null } }
        : { refusal: { code: 'invalid', form: null } };
    },
    /** The step that the address names, the first one by default. */
    open: (visit: Visit): PublicAnswer | Promise<PublicAnswer> => {
      const { testStep } = visit.address;
      if (testStep === null || testStep === 'satisfaction') return journey.open(visit);
      return journey.openAt(visit, testStep === 'end' ? undefined : testStep);
    },
    submit: journey.submit,
  };
};

export type TestMode = ReturnType<typeof createTestMode>;
