import type { Level } from '../../../../shared/contracts/reviews';
import type { Labels } from '../labels';
import type { Fields } from '../types';
import { inputId, isChecked } from './view';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

interface ScaleProps {
  name: string;
  fields: Fields;
  /** Words of the two ends. */
  lowest: string;
  highest: string;
  labels: Labels;
}

/** Five levels side by side, with the meaning of both ends. */
export const Scale = ({ name, fields, lowest, highest, labels }: ScaleProps) => (
  <div className="scale">
    {LEVELS.map((level) => (
      <div className="level" key={level}>
        <input
          type="radio"
          name={name}
          id={inputId(name, String(level))}
          value={level}
          aria-label={labels.level(level, lowest, highest)}
          defaultChecked={isChecked(fields, name, String(level))}
        />
        <label htmlFor={inputId(name, String(level))}>{level}</label>
      </div>
    ))}
    <span className="end" aria-hidden="true">
      {lowest}
    </span>
    <span className="end end-high" aria-hidden="true">
      {highest}
    </span>
  </div>
);
