import { FRAMED_PAGE_HEADERS, type PublicAnswer } from '../site/answer';
import type { PublicHandler } from '../site/front';
import type { PublicRequest } from '../site/public-request';
import { SITE_LABELS } from '../site/labels';
import { readLanguage, type Language } from '../site/language';
import { readFormBody } from '../site/form-body';
import { PublicProblem } from '../site/public-problem';
import { isFormPath, parseFormAddress, type FormAddress } from './address';
import { admit, type Admission, type Refusal, type RefusalCode } from './demarche-form';
import type { Journey } from './journey';
import { LABELS } from './labels';
import type { Pages } from './pages';
import { typedTexts } from './review-fields';
import { parseFormPost } from './schema';
import type { VotingService } from './service';
import type { TestMode } from './test-mode';
import { cleanText } from '../text/clean-text';
import type { Fields } from './types';

interface ControllerInput {
  service: VotingService;
  pages: Pages;
  journey: Journey;
  testMode: TestMode;
}

const REFUSAL_STATUSES: Record<RefusalCode, number> = {
  invalid: 404,
  closed: 410,
  archived: 410,
  locked: 403,
  'test-over': 410,
};

const RETRY_AFTER = { 'Retry-After': '5' };

/** Answers `/Demarches/{numero}`: checks that a vote is accepted there, then hands over to the journey. */
export const createVotingController = ({
  service,
  pages,
  journey,
  testMode,
}: ControllerInput): PublicHandler<PublicRequest> => {
  const findAdmission = async (address: FormAddress | null): Promise<Admission> => {
    if (!address) return { refusal: { code: 'invalid', form: null } };
    if (address.test) return testMode.admit(address);
    return admit(await service.findForm(address.numero), address);
  };

  const refuse = ({ code, form }: Refusal, language: Language, fields: Fields): PublicAnswer => ({
    status: REFUSAL_STATUSES[code],
    body: pages.refusal({
      words: LABELS[language].refusals[code],
      form,
      language,
      typedTexts: typedTexts(fields),
    }),
  });

  /** The same page as any public problem, with what was typed. */
  const refuseProblem = (code: 'busy' | 'unreadable', language: Language, fields: Fields) => ({
    status: code === 'busy' ? 503 : 400,
    headers: code === 'busy' ? RETRY_AFTER : undefined,
    body: pages.refusal({
      words: SITE_LABELS[language].problems[code],
      form: null,
      language,
      typedTexts: typedTexts(fields),
    }),
  });

  const answer = async (ctx: PublicRequest, address: FormAddress | null): Promise<PublicAnswer> => {
    const isSubmission = ctx.method === 'POST';
    if (!isSubmission && ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      throw new PublicProblem('method', { Allow: 'GET, HEAD, POST' });
    }
    const fields = isSubmission ? await readFormBody(ctx, cleanText) : {};
    const language = readLanguage(fields.lang?.[0] ?? address?.language);

    const admission = await findAdmission(address).catch(() => null);
    if (!admission) {
      if (isSubmission) service.countRefused(null);
      return refuseProblem('busy', language, fields);
    }
    if ('refusal' in admission) return refuse(admission.refusal, language, fields);
    const { open, submit } = address?.test ? testMode : journey;
    if (!isSubmission) {
      if (!address?.test) service.countVisit(admission.visit.form.numero);
      return open(admission.visit);
    }

    const post = parseFormPost(fields);
    if (!post) return refuseProblem('unreadable', language, fields);
    return submit(admission.visit, { post, fields, ip: ctx.ip });
  };

  return async (ctx) => {
    if (!isFormPath(ctx.path)) return null;
    const address = parseFormAddress(ctx.path, ctx.querystring);
    const answered = await answer(ctx, address);
    return address?.test
      ? { ...answered, headers: { ...answered.headers, ...FRAMED_PAGE_HEADERS } }
      : answered;
  };
};
