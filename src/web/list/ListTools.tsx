import { lazy, Suspense } from 'react';
import { say } from '../say.ts';
import type { Column, ListSource, Order } from './column.ts';
import { Disclosure } from './Disclosure.tsx';
import { ExportButton } from './ExportButton.tsx';
import { LookPanel } from './LookPanel.tsx';
import type { ChosenColumns } from './remembered.ts';
import { sayList } from './sayList.ts';
import type { ChoiceOfRows } from './useChoice.ts';

const ViewsPanel = lazy(async () => ({ default: (await import('./ViewsPanel.tsx')).ViewsPanel }));

type Props<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  chosen: ChosenColumns<Row>;
  source: ListSource | undefined;
  hasViews: boolean;
  /** Null where rows cannot be told apart. */
  choosing: ChoiceOfRows | null;
  order: Order | undefined;
  isPaged: boolean;
  hasRows: boolean;
};

/** What can be done with any list: look at it otherwise, keep how it is seen, take it along. */
export function ListTools<Row>(props: Props<Row>) {
  const { label, columns, chosen, source, hasViews, choosing, order, isPaged, hasRows } = props;
  return (
    <div className="list-tools">
      {source && hasViews && (
        <Disclosure words={sayList('view.open')}>
          <Suspense fallback={<p role="status">{say('page.loading')}</p>}>
            <ViewsPanel
              source={source}
              ids={columns.filter(({ isAct }) => !isAct).map(({ id }) => id)}
              chosen={chosen}
              order={order}
            />
          </Suspense>
        </Disclosure>
      )}
      {hasRows && (
        <>
          <LookPanel columns={columns} chosen={chosen} isPaged={isPaged} />
          {source && choosing && (
            <button
              type="button"
              className="list-button"
              aria-pressed={choosing.choice !== null}
              onClick={choosing.turn}
            >
              {sayList('list.choose')}
            </button>
          )}
          {source && <ExportButton label={label} source={source} columns={chosen.shown} order={order} />}
          <button type="button" className="list-button" onClick={() => window.print()}>
            {sayList('list.print')}
          </button>
        </>
      )}
    </div>
  );
}
