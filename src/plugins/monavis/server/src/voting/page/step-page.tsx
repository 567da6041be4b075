import type { ComponentType } from 'react';
import type { Language } from '../../site/language';
import { Shell, type SiteContext } from '../../site/shell';
import type { DemarcheForm } from '../demarche-form';
import { LABELS, type Labels } from '../labels';
import type { Step } from '../types';
import { Buttons } from './buttons';
import { ClarityStep } from './clarity-step';
import { CommentStep } from './comment-step';
import { Faces } from './faces';
import { HelpStep } from './help-step';
import { Intro } from './intro';
import { Notice } from './notice';
import { ProblemSummary } from './problem-summary';
import { Progress } from './progress';
import { Trap } from './trap';
import { Work, type WorkFiles } from './work';
import type { StepProps, StepView } from './view';

interface StepPageProps {
  site: SiteContext;
  form: DemarcheForm;
  view: StepView;
  files: WorkFiles;
}

const QUESTIONS: Record<Step, ComponentType<StepProps>> = {
  satisfaction: Faces,
  clarity: ClarityStep,
  help: HelpStep,
  comment: CommentStep,
};

const OTHER_LANGUAGE: Record<Language, Language> = { fr: 'en', en: 'fr' };

const pageTitle = (form: DemarcheForm, { step, problems }: StepView, labels: Labels): string => {
  const name = step === 'satisfaction' ? labels.formTitle : labels.stepTitles[step];
  const prefix = problems.length > 0 ? [labels.problemPrefix] : [];
  return [...prefix, name, form.title, 'MonAvis'].join(' – ');
};

/** One step of the form. Nothing secret ever enters an address: tokens are fields of the form. */
export const StepPage = ({ site, form, view, files }: StepPageProps) => {
  const labels = LABELS[view.language];
  const other = OTHER_LANGUAGE[view.language];
  const Questions = QUESTIONS[view.step];
  const { version } = form;
  const [, firstLater] = version.steps;
  const languageLink =
    view.opening === null ? null : (
      <a className="language" href={`?${view.opening.otherLanguage}`} hrefLang={other} lang={other}>
        {labels.otherLanguage}
      </a>
    );
  return (
    <Shell
      site={site}
      language={view.language}
      title={pageTitle(form, view, labels)}
      headerEnd={languageLink}
      notice={form.isTest ? labels.test : undefined}
      script={view.challenge === null ? undefined : files.script}
    >
      <div className={view.step === 'satisfaction' ? 'card form' : 'card form later'}>
        <div className="heading">
          <h1>{labels.formTitle}</h1>
          <p className="demarche">{form.title}</p>
          {view.step === 'satisfaction' ? <Intro form={form} language={view.language} /> : null}
        </div>
        <ProblemSummary view={view} version={version} labels={labels} />
        <Notice view={view} version={version} labels={labels} />
        {view.step === firstLater && !view.notice ? (
          <div className="alert alert-success">
            <h2>{labels.saved.title}</h2>
            <p>{labels.saved.text(version.steps.length - 1)}</p>
          </div>
        ) : null}
        <form method="post" action={view.opening ? `?${view.opening.sending}` : undefined}>
          <input type="hidden" name="step" value={view.step} />
          <input type="hidden" name="lang" value={view.language} />
          <input type="hidden" name={view.proof.name} value={view.proof.value} />
          {view.proof.name === 'token' ? <Trap labels={labels} /> : null}
          {view.step === 'satisfaction' ? null : (
            <Progress step={view.step} version={version} labels={labels} />
          )}
          <Questions view={view} version={version} labels={labels} />
          {view.challenge === null ? null : (
            <Work challenge={view.challenge} worker={files.worker} labels={labels} />
          )}
          <Buttons view={view} version={version} labels={labels} />
          {view.step === 'satisfaction' && firstLater ? (
            <p className="hint">{labels.satisfaction.next(version.steps.length - 1)}</p>
          ) : null}
          {view.opening === null ? (
            <p className="other-language">
              <button type="submit" className="link" name="go" value={other} lang={other}>
                {labels.otherLanguage}
              </button>
            </p>
          ) : null}
        </form>
      </div>
    </Shell>
  );
};
