import { Button } from 'antd';
import { Icon, type IconName } from '#web/Icon.tsx';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { STAGE_GROUPS } from '../../groups.ts';
import { sayAct, sayCase, sayCode } from '../sayCase.ts';
import type { Case, Open } from './CasePage.tsx';
import { isOpen } from './offered.ts';
import { Section } from './Section.tsx';
import type { PartProps } from './Work.tsx';

type Step = Case['steps'][number];

const ICONS: Readonly<Record<string, IconName>> = {
  'not-started': 'todo',
  underway: 'clock',
  missing: 'warning',
  done: 'done',
  returned: 'back',
};

/** Papers and steps as a list of tasks, by the parts of the way; each state as a drawing and a word. */
export function Tasks({ one, open }: PartProps) {
  const doneOf = (steps: readonly Step[]) => steps.filter(({ state }) => state === 'done').length;
  const now = one.steps.find(({ state }) => state !== 'done')?.group;
  return (
    <Section
      title={sayCase('tasks.title')}
      aside={<span>{sayCase('tasks.count', { done: doneOf(one.steps), of: one.steps.length })}</span>}
    >
      {STAGE_GROUPS.map((group) => {
        const steps = one.steps.filter((step) => step.group === group);
        return (
          <details key={group} className="task-group" open={group === now || group === one.group}>
            <summary>
              {sayCode('group', group)}{' '}
              <span className="case-soft">
                {sayCase('tasks.count', { done: doneOf(steps), of: steps.length })}
              </span>
            </summary>
            <ol className="tasks">
              {steps.map((step) => (
                <Task key={step.code} step={step} one={one} open={open} />
              ))}
            </ol>
          </details>
        );
      })}
    </Section>
  );
}

function Task({ step, one, open }: { step: Step; one: Case; open: Open }) {
  const { state, papers, actor, doneOn, dueOn } = step;
  const beside = [
    sayCode('party', actor),
    doneOn && sayCase('tasks.done-on', { day: printDay(doneOn) }),
    dueOn && sayCase('tasks.due', { day: printDay(dueOn) }),
  ].filter(Boolean);
  return (
    <li className={`task task-${state}`}>
      <span className="task-state">
        <Icon name={ICONS[state] ?? 'note'} />
        {sayCode('task', state)}
      </span>
      <div>
        <p className="task-name">{sayCode('step', step.code)}</p>
        <p className="case-soft">{beside.join(' · ')}</p>
        {papers.map((paper) => (
          <p key={paper} className="case-soft">
            {sayCode('paper', paper)}
          </p>
        ))}
        {state !== 'done' && <TaskActs step={step} one={one} open={open} />}
      </div>
    </li>
  );
}

/** The acts of this step that the reader can do now. */
function TaskActs({ step, one, open }: { step: Step; one: Case; open: Open }) {
  const may = useMay('case-writer');
  const acts = one.moves.filter(
    (move) => move.step === step.number && move.isMine && !move.isByVote && isOpen(move),
  );
  if (!may || acts.length === 0) return null;
  return (
    <div className="case-acts">
      {acts.map(({ act }) => (
        <Button key={act} onClick={() => open({ act })}>
          {sayAct([`act.${act}`])}
        </Button>
      ))}
    </div>
  );
}
