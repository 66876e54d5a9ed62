import { Icon } from '#web/Icon.tsx';
import { STAGE_GROUPS } from '../../groups.ts';
import { sayCase, sayCode } from '../sayCase.ts';
import type { Case } from './CasePage.tsx';

/** The way in five parts: what is behind, where the case is, what is to come; in words too, not by colour alone. */
export function StageBar({ one }: { one: Case }) {
  const at = (STAGE_GROUPS as readonly string[]).indexOf(one.group);
  const isBehind = (group: string, index: number): boolean =>
    at >= 0
      ? index < at
      : one.steps.filter((step) => step.group === group).every(({ state }) => state === 'done');
  const step = one.steps.find(({ state }) => state !== 'done') ?? null;
  return (
    <div className="stages">
      <ol aria-label={sayCase('stages.label')}>
        {STAGE_GROUPS.map((group, index) => {
          const stands = index === at ? 'current' : isBehind(group, index) ? 'done' : 'todo';
          return (
            <li
              key={group}
              className={`stage-${stands}`}
              {...(stands === 'current' ? { 'aria-current': 'step' as const } : {})}
            >
              <span className="stage-mark" aria-hidden="true">
                {stands === 'done' ? <Icon name="done" /> : index + 1}
              </span>
              <span>
                <span className="stage-name">{sayCode('group', group)}</span>
                <span className="stage-stands">{sayCase(`stages.${stands}`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {one.group === 'ended' ? (
        <p>{sayCase('stages.over', { status: sayCode('status', one.status) })}</p>
      ) : (
        step && (
          <p>
            {sayCase('stages.step', {
              number: one.steps.indexOf(step) + 1,
              of: one.steps.length,
              step: sayCode('step', step.code),
            })}
          </p>
        )
      )}
    </div>
  );
}
