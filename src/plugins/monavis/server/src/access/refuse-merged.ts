import { Refusal } from './refusal';

/** @throws Refusal when the démarche was merged; `details.mergedInto` says where to go */
export const refuseMerged = (numero: number, mergedInto: number | null): void => {
  if (mergedInto === null) return;
  throw new Refusal(
    `La démarche n° ${numero} est fusionnée dans la démarche n° ${mergedInto} : ses porteurs, ses boutons et ses avis y sont.`,
    { mergedInto }
  );
};
