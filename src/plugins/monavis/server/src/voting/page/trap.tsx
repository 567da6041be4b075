import type { Labels } from '../labels';
import { TRAP_FIELD } from '../schema';

/**
 * A field that programs fill in and people do not meet: out of sight, of the keyboard's way and of assistive
 * technology. Who still finds it, without our style sheet, reads what to do with it.
 */
export const Trap = ({ labels }: { labels: Labels }) => (
  <p className="trap" aria-hidden="true">
    <label>
      {labels.trap}
      <input type="text" name={TRAP_FIELD} tabIndex={-1} autoComplete="off" />
    </label>
  </p>
);
