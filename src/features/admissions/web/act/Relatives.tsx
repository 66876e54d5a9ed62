import { Checkbox, InputNumber } from 'antd';
import { sayAct, sayCase } from '../sayCase.ts';

type Props = {
  id?: string;
  options: readonly string[];
  /** A relation stands as often as there are such persons. */
  value?: readonly string[];
  onChange?: (relatives: string[]) => void;
};

/** Relations that may be several persons. */
const SEVERAL = ['natural-child-with-capacity', 'legally-adopted-child-living-together'];
const MOST = 10;

/** Whom a CV declares: a tick for each relation, and how many of those that may be several. */
export function Relatives({ id, options, value = [], onChange }: Props) {
  const countOf = (relation: string): number => value.filter((one) => one === relation).length;
  const put = (relation: string, count: number): void =>
    onChange?.(options.flatMap((one) => Array<string>(one === relation ? count : countOf(one)).fill(one)));
  return (
    <div id={id} className="relatives" tabIndex={-1}>
      {options.map((relation) => {
        const count = countOf(relation);
        const words = sayAct([`value.relation.${relation}`]);
        return (
          <div key={relation}>
            <Checkbox checked={count > 0} onChange={({ target }) => put(relation, target.checked ? 1 : 0)}>
              {words}
            </Checkbox>
            {SEVERAL.includes(relation) && count > 0 && (
              <InputNumber
                aria-label={`${sayCase('act.count')}: ${words}`}
                min={1}
                max={MOST}
                precision={0}
                value={count}
                onChange={(many) => put(relation, many ?? 1)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
