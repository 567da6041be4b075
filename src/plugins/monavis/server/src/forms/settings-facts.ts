import type { AuditFacts } from '../../../shared/contracts/audit';
import type { FormSettings } from '../../../shared/contracts/forms';
import { LABELS } from '../voting/labels';

const { stepTitles, help, difficulties } = LABELS.fr;

/** @returns one version of a form as the journal words it */
export const toFacts = ({
  version,
  settings,
}: {
  version: number;
  settings: FormSettings;
}): AuditFacts => ({
  version,
  'étapes masquées': settings.hiddenSteps.map((step) => stepTitles[step]),
  'aides masquées': settings.hiddenHelp.map((one) => help.choices[one]),
  'difficultés masquées': settings.hiddenDifficulties.map((one) => difficulties.choices[one]),
  introduction: settings.intro.fr,
  'introduction en anglais': settings.intro.en,
  'adresse e-mail demandée': settings.asksContact,
});
