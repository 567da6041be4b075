import type { PublicAnswer } from '../site/answer';
import type { Language } from '../site/language';
import { SITE_LABELS } from '../site/labels';
import type { Later } from '../site/later';
import { openingOf } from './address';
import { keepAsked, stepAfter, stepBefore } from './asked';
import type { DemarcheForm, Visit } from './demarche-form';
import { drawId, issueFormToken, readFormToken } from './form-token';
import { LABELS } from './labels';
import type { Sender } from './limits/vote-limits';
import { maskChange } from './mask-change';
import type { StepView } from './page/view';
import type { Pages } from './pages';
import { issueReceipt, readReceipt } from './receipt';
import { fieldsOfReview, typedTexts } from './review-fields';
import type { FormPost } from './schema';
import type { VotingService } from './service';
import type { TokenSigner } from './signed-token';
import { headersOfStep } from './step-headers';
import { readStepAnswers, type Problem, type StepAnswers } from './step-answers';
import type { Fields, Milliseconds, Step, StoredReview, TokenId } from './types';
import { buttonOf, type VoteGuard } from './vote-guard';

/** What was sent, typed and as it came. */
export interface Submission {
  post: FormPost;
  fields: Fields;
  /** Of the citizen; see `Sender`. */
  ip: string;
}

/** Where a journey keeps what it is told. */
export type JourneyStore = Pick<
  VotingService,
  'formAt' | 'vote' | 'saveStep' | 'saveContact' | 'readContact' | 'countRefused'
>;

interface JourneyInput {
  store: JourneyStore;
  pages: Pages;
  signer: TokenSigner;
  guard: VoteGuard;
  /** A form that is sent earlier than a person could is suspect. */
  minimumAge: Milliseconds;
}

const senderOf = (visit: Visit, { ip }: Submission): Sender => ({ ip, ...buttonOf(visit) });

const tooMany = (wait: Milliseconds): Pick<StepView, 'notice'> => ({
  notice: { code: 'too-many', minutes: String(Math.max(1, Math.ceil(wait / 60_000))) },
});

const isLanguage = (go: FormPost['go']): go is Language => go === 'fr' || go === 'en';

/** Going back never loses a text; a contradiction between boxes can wait. */
const losesText = ({ code }: Problem): boolean =>
  code === 'too-long' || code === 'other-unchecked' || code === 'not-an-email';

/** For a step that the form does not ask. */
const NOTHING_ASKED: StepAnswers = { change: null, problems: [] };

/** The journey of a citizen through the steps: spec §7. Each method answers one request. */
export const createJourney = ({ store, pages, signer, guard, minimumAge }: JourneyInput) => {
  const showStep = (
    { form }: Visit,
    view: Pick<StepView, 'step' | 'language' | 'proof'> & Partial<StepView>,
    status = 200
  ): PublicAnswer => ({
    status,
    headers: headersOfStep(view),
    body: pages.step(form, {
      fields: {},
      problems: [],
      notice: null,
      challenge: null,
      opening: null,
      ...view,
    }),
  });

  /** The step that follows what was saved, or the end. */
  const showNext = (
    visit: Visit,
    { step, language, ...view }: Omit<Parameters<typeof showStep>[1], 'step'> & { step?: Step }
  ): PublicAnswer =>
    step
      ? showStep(visit, { step, language, ...view })
      : { status: 200, body: pages.thanks(visit.form, language) };

  /**
   * The form that a token was given for. Through the address of a démarche that was merged since, the number may be one
   * of its own: what answers now is the other one's form, as it is.
   */
  const formOf = ({ address, form }: Visit, version: number): Later<DemarcheForm> =>
    address.numero === form.numero ? store.formAt(form, version) : form;

  /** The address that its author left; null where the form does not ask for one. */
  const readContact = (
    { version }: DemarcheForm,
    tokenId: TokenId,
    step: Step | undefined
  ): Later<string | null> =>
    step === 'comment' && version.settings.asksContact ? store.readContact(tokenId) : null;

  /** What its author answered to a step before. */
  const fieldsOf = (
    review: StoredReview,
    step: Step | undefined,
    contact: string | null
  ): Fields => {
    if (!step) return {};
    const fields = fieldsOfReview(review, step);
    return contact === null ? fields : { ...fields, contactEmail: [contact] };
  };

  const newToken = ({ address, form }: Visit, now?: number): string =>
    issueFormToken(signer, address, { formVersion: form.version.number, now });

  const open = (visit: Visit): PublicAnswer | Promise<PublicAnswer> => {
    const { form, address } = visit;
    const value = newToken(visit);
    const opening = openingOf(address);
    const show = (challenge: string | null): PublicAnswer => {
      const proof = { name: 'token', value } as const;
      const { language } = address;
      return showStep(visit, { step: 'satisfaction', language, proof, challenge, opening });
    };
    const challenge = guard.challengeFor(value, visit);
    if (challenge) return challenge.then(show);
    // The page that most citizens see is not described anew for each.
    const body = pages.knownOpening(form, opening, value);
    return body ? { status: 200, body } : show(null);
  };

  const vote = async (
    visit: Visit,
    submission: Submission,
    token: string
  ): Promise<PublicAnswer> => {
    const { address, button } = visit;
    const { post, fields } = submission;
    const language = isLanguage(post.go) ? post.go : (post.lang ?? address.language);
    const again = async (view: Partial<StepView>, status: number, value = token) => {
      const proof = { name: 'token' as const, value };
      const challenge = await guard.challengeFor(value, visit);
      return showStep(
        visit,
        { step: 'satisfaction', language, fields, proof, challenge, ...view },
        status
      );
    };
    if (isLanguage(post.go)) return again({}, 200);

    const reading = readFormToken(signer, token, { binding: address });
    if (reading.state !== 'valid') {
      const isExpired = reading.state === 'expired';
      const notice = isExpired ? 'expired' : 'unreadable-token';
      // Whoever was there long enough may send the form that comes back at once.
      const value = newToken(visit, Date.now() - (isExpired ? minimumAge : 0));
      return again({ notice }, 400, value);
    }
    const { change, problems } = readStepAnswers(post);
    if (change?.step !== 'satisfaction') return again({ problems }, 400);
    const { satisfaction } = change;

    const sender = senderOf(visit, submission);
    const age = Date.now() - reading.content.issuedAt;
    const judged = guard.judge({ sender, address, post, token, age });
    const judgement = judged instanceof Promise ? await judged : judged;
    if (judgement.state === 'refused') return again(tooMany(judgement.wait), 429);
    if (judgement.state === 'work-asked') return again({ notice: 'work-asked' }, 429);

    const toSendAgain = (): Promise<PublicAnswer> => {
      guard.giveBack(sender);
      store.countRefused(visit.form.numero);
      return again({ notice: 'busy' }, 503);
    };
    const { id: tokenId, formVersion } = reading.content;
    let form: DemarcheForm;
    let review: StoredReview | null;
    let step: Step | undefined;
    let contact: string | null;
    try {
      const found = formOf(visit, formVersion);
      form = found instanceof Promise ? await found : found;
      review = await store.vote({
        tokenId,
        // Not the number of the address: after a merge, the votes of the old number count for the new one.
        numero: form.numero,
        buttonId: button?.id ?? null,
        satisfaction,
        source: address.source ?? button?.source ?? null,
        language,
        suspicion: judgement.suspicion,
        formVersion: form.version.number,
      });
      if (!review) return toSendAgain();
      step = stepAfter(form.version, 'satisfaction');
      const left = readContact(form, tokenId, step);
      contact = left instanceof Promise ? await left : left;
    } catch {
      return toSendAgain();
    }
    return showNext(
      { ...visit, form },
      {
        step,
        language,
        proof: { name: 'receipt', value: issueReceipt(signer, reading.content, address) },
        fields: fieldsOf(review, step, contact),
        notice: review.satisfaction === satisfaction ? null : 'already-voted',
      }
    );
  };

  const complete = async (
    visit: Visit,
    submission: Submission,
    receipt: string
  ): Promise<PublicAnswer> => {
    const { address } = visit;
    const { post, fields } = submission;
    const language = isLanguage(post.go) ? post.go : (post.lang ?? address.language);
    const proof = { name: 'receipt' as const, value: receipt };
    let { form } = visit;
    const again = (view: Partial<StepView>, status: number) =>
      showStep({ ...visit, form }, { step: post.step, language, proof, fields, ...view }, status);
    const refuse = (words: { title: string; text: string }, status: number): PublicAnswer => ({
      status,
      body: pages.refusal({ words, form, language, typedTexts: typedTexts(fields) }),
    });

    const reading = readReceipt(signer, receipt, { binding: address });
    if (reading.state === 'invalid') return refuse(SITE_LABELS[language].problems.unreadable, 400);
    if (reading.state === 'expired') return refuse(LABELS[language].receiptExpired, 410);

    const verdict = guard.weighStep(senderOf(visit, submission));
    if (verdict.state === 'refused') return again(tooMany(verdict.wait), 429);

    const { id: tokenId, formVersion } = reading.content;
    const isBack = post.go === 'previous';
    let review: StoredReview | null;
    let problems: Problem[];
    let step: Step | undefined;
    let contact: string | null;
    try {
      const found = formOf(visit, formVersion);
      form = found instanceof Promise ? await found : found;
      // A page opened before a merge asked what the former démarche asks: none of it is lost.
      const asked = address.numero === form.numero ? keepAsked(post, form.version) : post;
      const answers = asked ? readStepAnswers(asked) : NOTHING_ASKED;
      problems = answers.problems;
      review = await store.saveStep(tokenId, answers.change && maskChange(answers.change));
      // A transaction of its own: where it fails the comment is stored, and sending the page again saves both.
      if (answers.contact !== undefined) await store.saveContact(tokenId, answers.contact);
      step = (isBack ? stepBefore : stepAfter)(form.version, post.step);
      const left = readContact(form, tokenId, step);
      contact = left instanceof Promise ? await left : left;
    } catch {
      store.countRefused(form.numero);
      return again({ notice: 'busy' }, 503);
    }
    if (!review) return refuse(LABELS[language].reviewGone, 410);

    if (isLanguage(post.go)) return again({}, 200);
    if (isBack ? problems.some(losesText) : problems.length > 0) return again({ problems }, 400);
    return showNext(
      { ...visit, form },
      { step, language, proof, fields: fieldsOf(review, step, contact) }
    );
  };

  return {
    /** Step 1, empty, with a new permission to vote. */
    open,
    /** A page as it follows a vote, for who looks at the form without voting; undefined: the last one. */
    openAt: ({ address, form }: Visit, step: Step | undefined): PublicAnswer => {
      const now = Date.now() as Milliseconds;
      const content = { id: drawId(now), issuedAt: now, formVersion: 0 };
      const proof = { name: 'receipt' as const, value: issueReceipt(signer, content, address) };
      return showNext({ address, form, button: null }, { step, language: address.language, proof });
    },
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
