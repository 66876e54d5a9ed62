import { Link } from '@tanstack/react-router';
import { Icon } from '#web/Icon.tsx';
import { CountingDayChoice } from './CountingDayChoice.tsx';
import { sayStart } from './sayStart.ts';
import type { Start, StepName } from './useStart.ts';
import './start.css';

/** The first steps with what is done and what is next; each can be left and taken up again. */
export function StartSteps({ start }: { start: Start }) {
  const next = start.steps.find(({ isDone }) => !isDone)?.name;
  return (
    <ol className="start-steps">
      {start.steps.map(({ name, isDone }) => {
        const state = isDone ? 'done' : name === next ? 'next' : 'later';
        return (
          <li key={name} className={`start-step start-${state}`}>
            <h2>
              {sayStart(`step.${name}`)}
              <span className="start-state">
                <Icon name={isDone ? 'done' : name === next ? 'note' : 'clock'} />
                {sayStart(`state.${state}`)}
              </span>
            </h2>
            <p>{sayStart(`what.${name}`)}</p>
            <StepAct name={name} start={start} isDone={isDone} />
          </li>
        );
      })}
    </ol>
  );
}

type ActProps = { name: StepName; start: Start; isDone: boolean };

function StepAct({ name, start: { root, countingDay }, isDone }: ActProps) {
  if (name === 'root')
    return root ? (
      <Link to="/units/$code" params={{ code: root.code }}>
        {sayStart('act.open', { name: root.name })}
      </Link>
    ) : (
      <Link to="/don-vi/moi">{sayStart('act.root')}</Link>
    );
  if (name === 'counting-day') return <CountingDayChoice chosen={countingDay} isChosen={isDone} />;
  if (name === 'accounts') return <Link to="/accounts">{sayStart('act.accounts')}</Link>;
  // A plan and its targets need the unit they are for.
  if (!root) return <p className="start-wait">{sayStart('wait.root')}</p>;
  return name === 'plan' ? (
    <Link to="/don-vi/$unitCode/ke-hoach/moi" params={{ unitCode: root.code }}>
      {sayStart(isDone ? 'act.another-plan' : 'act.plan')}
    </Link>
  ) : (
    <Link to="/don-vi/$unitCode/chi-tieu/moi" params={{ unitCode: root.code }}>
      {sayStart(isDone ? 'act.another-target' : 'act.target')}
    </Link>
  );
}
