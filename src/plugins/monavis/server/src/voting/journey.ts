import type { PublicAnswer } from '../site/answer';
import type { Language } from '../site/language';
import { SITE_LABELS } from '../site/labels';
import { formQuery } from './address';
import type { Visit } from './demarche-form';
import { issueFormToken, readFormToken } from './form-token';
import { LABELS } from './labels';
import type { Sender, VoteLimits } from './limits/vote-limits';
import { maskChange } from './mask-change';
import type { StepView } from './page/view';
import type { Pages } from './pages';
import { issueReceipt, readReceipt } from './receipt';
import { fieldsOfReview, typedTexts } from './review-fields';
import { TRAP_FIELD, type FormPost } from './schema';
import type { VotingService } from './service';
import type { TokenSigner } from './signed-token';
import { readStepAnswers, type Problem } from './step-answers';
import { findSuspicion } from './suspicion';
import { STEPS, type Fields, type Milliseconds, type StoredReview } from './types';

/** What was sent, typed and as it came. */
export interface Submission {
  post: FormPost;
  fields: Fields;
  /** Of the citizen; see `Sender`. */
  ip: string;
}

interface JourneyInput {
  service: VotingService;
  pages: Pages;
  signer: TokenSigner;
  limits: Pick<VoteLimits, 'weighVote' | 'weighStep'>;
  /** A form that is sent earlier than a person could is suspect. */
  minimumAge: Milliseconds;
}

const RETRY_AFTER = { 'Retry-After': '5' };

const senderOf = ({ form, button }: Visit, { ip }: Submission): Sender => ({
  ip,
  numero: form.numero,
  buttonId: button?.id ?? null,
});

const retryAfter = (notice: StepView['notice'] | undefined): Record<string, string> => {
  if (notice === 'busy') return RETRY_AFTER;
  return notice && typeof notice === 'object'
    ? { 'Retry-After': String(Math.ceil(notice.wait / 1000)) }
    : {};
};

const isLanguage = (go: FormPost['go']): go is Language => go === 'fr' || go === 'en';

/** Going back never loses a text; a contradiction between boxes can wait. */
const losesText = ({ code }: Problem): boolean => code === 'too-long' || code === 'other-unchecked';

/** The journey of a citizen through the steps: spec §7. Each method answers one request. */
export const createJourney = ({ service, pages, signer, limits, minimumAge }: JourneyInput) => {
  const showStep = (
    { form }: Visit,
    view: Pick<StepView, 'step' | 'language' | 'proof'> & Partial<StepView>,
    status = 200
  ): PublicAnswer => ({
    status,
    headers: retryAfter(view.notice),
    body: pages.step(form, {
      fields: {},
      problems: [],
      notice: null,
      opening: null,
      ...view,
    }),
  });

  const open = (visit: Visit): PublicAnswer => {
    const { language } = visit.address;
    return showStep(visit, {
      step: 'satisfaction',
      language,
      proof: { name: 'token', value: issueFormToken(signer, visit.address) },
      opening: {
        otherLanguage: formQuery(visit.address, language === 'fr' ? 'en' : 'fr'),
        sending: `${formQuery(visit.address, language)}&sent=1`,
      },
    });
  };

  const vote = async (
    visit: Visit,
    submission: Submission,
    token: string
  ): Promise<PublicAnswer> => {
    const { address, form, button } = visit;
    const { post, fields } = submission;
    const language = isLanguage(post.go) ? post.go : (post.lang ?? address.language);
    const again = (view: Partial<StepView>, status: number) =>
      showStep(
        visit,
        { step: 'satisfaction', language, fields, proof: { name: 'token', value: token }, ...view },
        status
      );
    if (isLanguage(post.go)) return again({}, 200);

    const reading = readFormToken(signer, token, { binding: address });
    if (reading.state !== 'valid') {
      const isExpired = reading.state === 'expired';
      const notice = isExpired ? 'expired' : 'unreadable-token';
      // Whoever was there long enough may send the form that comes back at once.
      const issuedAt = Date.now() - (isExpired ? minimumAge : 0);
      const value = issueFormToken(signer, address, issuedAt);
      return again({ notice, proof: { name: 'token', value } }, 400);
    }
    const { change, problems } = readStepAnswers(post);
    if (change?.step !== 'satisfaction') return again({ problems }, 400);
    const { satisfaction } = change;

    const verdict = limits.weighVote(senderOf(visit, submission));
    if (verdict.state === 'refused') {
      return again({ notice: { code: 'too-many', wait: verdict.wait } }, 429);
    }
    const suspicion = findSuspicion({
      trap: post.step === 'satisfaction' ? post[TRAP_FIELD] : undefined,
      age: Date.now() - reading.content.issuedAt,
      minimumAge,
      verdict,
    });

    let review: StoredReview;
    try {
      review = await service.vote({
        tokenId: reading.content.id,
        // Not the number of the address: after a merge, the votes of the old number count for the new one.
        numero: form.numero,
        buttonId: button?.id ?? null,
        satisfaction,
        source: address.source ?? button?.source ?? null,
        language,
        suspicion,
      });
    } catch {
      return again({ notice: 'busy' }, 503);
    }
    return showStep(visit, {
      step: 'clarity',
      language,
      proof: { name: 'receipt', value: issueReceipt(signer, reading.content, address) },
      fields: fieldsOfReview(review, 'clarity'),
      notice: review.satisfaction === satisfaction ? null : 'already-voted',
    });
  };

  const complete = async (
    visit: Visit,
    submission: Submission,
    receipt: string
  ): Promise<PublicAnswer> => {
    const { address, form } = visit;
    const { post, fields } = submission;
    const language = isLanguage(post.go) ? post.go : (post.lang ?? address.language);
    const proof = { name: 'receipt' as const, value: receipt };
    const again = (view: Partial<StepView>, status: number) =>
      showStep(visit, { step: post.step, language, proof, fields, ...view }, status);
    const refuse = (words: { title: string; text: string }, status: number): PublicAnswer => ({
      status,
      body: pages.refusal({ words, form, language, typedTexts: typedTexts(fields) }),
    });

    const reading = readReceipt(signer, receipt, { binding: address });
    if (reading.state === 'invalid') return refuse(SITE_LABELS[language].problems.unreadable, 400);
    if (reading.state === 'expired') return refuse(LABELS[language].receiptExpired, 410);

    const verdict = limits.weighStep(senderOf(visit, submission));
    if (verdict.state === 'refused') {
      return again({ notice: { code: 'too-many', wait: verdict.wait } }, 429);
    }

    const { change, problems } = readStepAnswers(post);
    let review: StoredReview | null;
    try {
      review = await service.saveStep(reading.content.id, change && maskChange(change));
    } catch {
      return again({ notice: 'busy' }, 503);
    }
    if (!review) return refuse(LABELS[language].reviewGone, 410);

    if (isLanguage(post.go)) return again({}, 200);
    const isBack = post.go === 'previous';
    if (isBack ? problems.some(losesText) : problems.length > 0) return again({ problems }, 400);
    const position = STEPS.indexOf(post.step);
    const next = isBack ? STEPS[Math.max(position - 1, 0)] : STEPS.at(position + 1);
    if (!next) return { status: 200, body: pages.thanks(form, language) };
    return showStep(visit, { step: next, language, proof, fields: fieldsOfReview(review, next) });
  };

  return {
    /** Step 1, empty, with a new permission to vote. */
    open,
    /** What a step answers: the next one, the same with what to correct, or why nothing was saved. */
    submit: (visit: Visit, submission: Submission): Promise<PublicAnswer> => {
      const { post } = submission;
      return post.step === 'satisfaction' && post.token !== undefined
        ? vote(visit, submission, post.token)
        : complete(visit, submission, post.receipt ?? '');
    },
  };
};

export type Journey = ReturnType<typeof createJourney>;
