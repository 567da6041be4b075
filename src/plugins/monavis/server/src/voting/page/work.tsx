import type { Labels } from '../labels';
import { PROOF_FIELD } from '../schema';

/** Addresses of the script of the page, and of the worker that it starts. */
export interface WorkFiles {
  script: string;
  worker: string;
}

interface WorkProps {
  challenge: string;
  worker: string;
  labels: Labels;
}

/**
 * The work that the browser is asked for while the button is under attack. The script fills the field in and says where
 * it is; without it the field stays empty, which tells the server as much.
 */
export const Work = ({ challenge, worker, labels: { work } }: WorkProps) => (
  <div
    className="work"
    data-challenge={challenge}
    data-worker={worker}
    data-running={work.running}
    data-waiting={work.waiting}
    data-done={work.done}
    data-failed={work.failed}
  >
    <input type="hidden" name={PROOF_FIELD} value="" autoComplete="off" />
    <p className="hint" role="status" />
    <noscript>
      <p className="hint">{work.withoutScript}</p>
    </noscript>
  </div>
);
