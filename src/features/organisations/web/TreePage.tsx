import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { type Day, parseDay } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { readTree } from '../contract/reading.ts';
import { sayUnit } from './sayUnit.ts';
import { UnitPicker } from './UnitPicker.tsx';
import { UnitTree } from './UnitTree.tsx';
import './organisations.css';

const DayPicker = lazy(async () => ({ default: (await import('#web/DayPicker.tsx')).DayPicker }));

type Props = {
  /** Shown before the first unit. */
  whenEmpty: ReactNode;
  /** Shown below a tree that has a sample root. */
  whenSample: ReactNode;
  /** Shown below every tree that is not empty. */
  below: ReactNode;
};

/** The tree of organisations on a day, today unless another is chosen. */
export function TreePage({ whenEmpty, whenSample, below }: Props) {
  const { today: todayText } = useSession();
  const today = todayText as Day;
  const [filter, change] = useAddressFilter();
  const on = parseDay(filter.on ?? '') ?? today;
  const navigate = useNavigate();
  const ids = { search: useId(), day: useId() };
  const roots = useRead(readTree, { on });
  return (
    <Page title={sayUnit('tree.title')}>
      <div className="tree-tools">
        <div>
          <label htmlFor={ids.search}>{sayUnit('tree.search')}</label>
          <UnitPicker
            id={ids.search}
            value={null}
            on={on}
            onChange={(code) => navigate({ to: '/units/$code', params: { code } })}
          />
        </div>
        <div>
          <label htmlFor={ids.day}>{sayUnit('tree.on')}</label>
          <div className="row">
            <Suspense fallback={columnDate(on)}>
              <DayPicker
                id={ids.day}
                value={on}
                onChange={(day) => change({ on: day === today ? undefined : day })}
              />
            </Suspense>
            {on !== today && (
              <Button onClick={() => change({ on: undefined })}>{sayUnit('tree.today')}</Button>
            )}
          </div>
        </div>
      </div>
      <Loaded from={roots}>
        {({ units, next }) => {
          if (units.length > 0) {
            return (
              <>
                <UnitTree
                  key={`${on} ${units.map(({ code }) => code).join(' ')}`}
                  on={on}
                  first={{ units, next }}
                />
                {below}
                {units.some(({ isSample }) => isSample) && whenSample}
              </>
            );
          }
          if (on === today) return whenEmpty;
          return (
            <Notice
              kind="note"
              title={sayUnit('tree.none-that-day', { day: columnDate(on) })}
              lines={[sayUnit('tree.none-that-day-cure')]}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}
