import { FRAMED_PAGE_HEADERS, type PublicAnswer } from '../site/answer';
import type { PublicHandler } from '../site/guard';
import type { PublicRequest } from '../site/public-request';
import { SITE_LABELS } from '../site/labels';
import { readLanguage, type Language } from '../site/language';
import { andThen, type Later } from '../site/later';
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
  const findAdmission = (address: FormAddress | null): Later<Admission> => {
    if (!address) return { refusal: { code: 'invalid', form: null } };
    if (address.test) return testMode.admit(address);
    return andThen(service.findForm(address.numero), (form) => admit(form, address));
  };

  /** @returns null when the database does not say */
  const admitNow = (address: FormAddress | null): Later<Admission | null> => {
    const admission = findAdmission(address);
    return admission instanceof Promise ? admission.catch(() => null) : admission;
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

  const show = (address: FormAddress | null): Later<PublicAnswer> => {
    const language = readLanguage(address?.language);
    return andThen(admitNow(address), (admission) => {
      if (!admission) return refuseProblem('busy', language, {});
      if ('refusal' in admission) return refuse(admission.refusal, language, {});
      if (address?.test) return testMode.open(admission.visit);
      service.countVisit(admission.visit.form.numero);
      return journey.open(admission.visit);
    });
  };

  const submit = (
    { ip }: PublicRequest,
    address: FormAddress | null,
    fields: Fields
  ): Later<PublicAnswer> => {
    const language = readLanguage(fields.lang?.[0] ?? address?.language);
    return andThen(admitNow(address), (admission) => {
      if (!admission) {
        service.countRefused(null);
        return refuseProblem('busy', language, fields);
      }
      if ('refusal' in admission) return refuse(admission.refusal, language, fields);
      const post = parseFormPost(fields);
      if (!post) return refuseProblem('unreadable', language, fields);
      const { submit: store } = address?.test ? testMode : journey;
      return store(admission.visit, { post, fields, ip });
    });
  };

  const answer = (ctx: PublicRequest, address: FormAddress | null): Later<PublicAnswer> => {
    if (ctx.method === 'POST') {
      return readFormBody(ctx, cleanText).then((fields) => submit(ctx, address, fields));
    }
    if (ctx.method === 'GET' || ctx.method === 'HEAD') return show(address);
    throw new PublicProblem('method', { Allow: 'GET, HEAD, POST' });
  };

  return (ctx) => {
    if (!isFormPath(ctx.path)) return null;
    const address = parseFormAddress(ctx.path, ctx.querystring);
    const answered = answer(ctx, address);
    if (!address?.test) return answered;
    return andThen(answered, (page) => ({
      ...page,
      headers: { ...page.headers, ...FRAMED_PAGE_HEADERS },
    }));
  };
};
