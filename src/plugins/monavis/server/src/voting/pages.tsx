import { ProblemPage } from '../site/problem-page';
import type { Language } from '../site/language';
import { renderDocument } from '../site/render';
import type { SiteContext } from '../site/shell';
import { createTemplate, hole, pageBody, type PageBody, type Template } from '../site/template';
import type { DemarcheForm } from './demarche-form';
import { LABELS } from './labels';
import { BackToDemarche } from './page/back-to-demarche';
import { KeptTexts } from './page/kept-texts';
import { StepPage } from './page/step-page';
import type { WorkFiles } from './page/work';
import { ThanksPage } from './page/thanks-page';
import type { Opening, StepView } from './page/view';

interface RefusalView {
  /** Why. */
  words: { title: string; text: string };
  /** The démarche to go back to, where there is one. */
  form: DemarcheForm | null;
  language: Language;
  typedTexts: readonly string[];
}

/** True when nothing but the proof and the address tells this page from the one of another visitor. */
const isBlank = ({ fields, problems, notice }: StepView): boolean =>
  Object.keys(fields).length === 0 && problems.length === 0 && notice === null;

/** A vote that the limits stopped: nothing in the page but the choice is the citizen's. */
const isRefusedVote = ({ proof, notice }: StepView): boolean =>
  proof.name === 'token' &&
  notice !== null &&
  (notice === 'work-asked' || typeof notice === 'object');

const valuesOf = ({ proof, challenge }: StepView) => ({
  proof: proof.value,
  challenge: challenge ?? '',
});

/** What is kept of one form, by name. */
interface FormTemplates {
  /** Its steps, refusals and thanks: as many as the product has. */
  pages: Map<string, Template>;
  /** Its first step for each address that leads to it. */
  openings: Map<string, Template>;
}

/** Addresses hold sources, and whoever invents them must neither fill the memory nor have the others made again. */
const MAX_OPENINGS = 100;

/** Renders the pages of the form. */
export const createPages = (site: SiteContext, files: WorkFiles) => {
  // A form's state is a new object each time that it changes: what was rendered for the former one goes with it.
  const templates = new WeakMap<DemarcheForm, FormTemplates>();

  const templatesOf = (form: DemarcheForm): FormTemplates => {
    const known = templates.get(form) ?? { pages: new Map(), openings: new Map() };
    templates.set(form, known);
    return known;
  };

  const findTemplate = (form: DemarcheForm, name: string, make: () => Template): Template => {
    const { pages } = templatesOf(form);
    const template = pages.get(name) ?? make();
    pages.set(name, template);
    return template;
  };

  const renderStep = (form: DemarcheForm, view: StepView): string =>
    renderDocument(<StepPage site={site} form={form} view={view} files={files} />);

  /** The page without what one visitor's differs in from another's. */
  const createStep = (form: DemarcheForm, view: StepView): Template => {
    const proof = { ...view.proof, value: hole('proof') };
    const challenge = view.challenge === null ? null : hole('challenge');
    return createTemplate(renderStep(form, { ...view, proof, challenge }));
  };

  const findStep = (form: DemarcheForm, view: StepView): Template =>
    findTemplate(
      form,
      `${view.step} ${view.language} ${view.proof.name} ${view.opening !== null} ${view.challenge !== null}`,
      () => {
        const opening = view.opening && {
          otherLanguage: hole('language'),
          sending: hole('sending'),
        };
        return createStep(form, { ...view, opening });
      }
    );

  /** The pages of one address of the form differ by the proof alone. */
  const findOpening = (form: DemarcheForm, view: StepView): Template => {
    const { otherLanguage, sending } = view.opening ?? { otherLanguage: '', sending: '' };
    const { openings } = templatesOf(form);
    const name = view.challenge === null ? sending : `${sending} challenge`;
    const known = openings.get(name);
    if (known) return known;
    const template = findStep(form, view).bind({ language: otherLanguage, sending });
    const oldest = openings.keys().next();
    if (openings.size >= MAX_OPENINGS && !oldest.done) openings.delete(oldest.value);
    openings.set(name, template);
    return template;
  };

  const blankStep = (form: DemarcheForm, view: StepView): PageBody =>
    (view.opening ? findOpening : findStep)(form, view).fill(valuesOf(view));

  /** A vote that is refused must cost less than one that is stored: this page too is rendered once for each choice. */
  const refusedVote = (form: DemarcheForm, view: StepView): PageBody => {
    const { notice, language, fields, challenge } = view;
    const isTooMany = notice !== null && typeof notice === 'object';
    const code = isTooMany ? notice.code : notice;
    const name = `${code} ${language} ${fields.satisfaction?.[0]} ${challenge !== null}`;
    return findTemplate(form, name, () =>
      createStep(
        form,
        isTooMany ? { ...view, notice: { ...notice, minutes: hole('minutes') } } : view
      )
    ).fill({ ...valuesOf(view), minutes: isTooMany ? notice.minutes : '' });
  };

  return {
    /** @returns the first step, empty and without a challenge, when it was shown at this address before */
    knownOpening: (form: DemarcheForm, { sending }: Opening, proof: string): PageBody | undefined =>
      templates.get(form)?.openings.get(sending)?.fill({ proof }),

    /** One step of the form; the blank ones, which are most of them, are rendered and compressed once. */
    step: (form: DemarcheForm, view: StepView): PageBody => {
      if (isBlank(view)) return blankStep(form, view);
      return isRefusedVote(view) ? refusedVote(form, view) : pageBody(renderStep(form, view));
    },

    thanks: (form: DemarcheForm, language: Language): PageBody =>
      findTemplate(form, `thanks ${language}`, () =>
        createTemplate(renderDocument(<ThanksPage site={site} form={form} language={language} />))
      ).fill({}),

    /** A page that refuses, with the way back and what was typed. */
    refusal: ({ words, form, language, typedTexts }: RefusalView): PageBody => {
      const labels = LABELS[language];
      return pageBody(
        renderDocument(
          <ProblemPage
            site={site}
            language={language}
            notice={form?.isTest ? labels.test : undefined}
            {...words}
          >
            {form?.url ? <BackToDemarche url={form.url} label={labels.backToDemarche} /> : null}
            <KeptTexts texts={typedTexts} labels={labels} />
          </ProblemPage>
        )
      );
    },
  };
};

export type Pages = ReturnType<typeof createPages>;
