import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import { useChange } from '#web/reads.ts';
import { type STAGES_OF_HELPED, TARGET_STATES } from '../../model.ts';
import { type listMemberTargets, withdrawMemberTargets } from '../../targetContract.ts';
import type { Opened } from './People.tsx';
import { sayTargets } from './sayTargets.ts';

export type Target = OutputOf<typeof listMemberTargets>['targets'][number];

export const memberName = ({ fullName, memberCode }: Target): string => fullName ?? memberCode;

const STAGES = [
  ['training', 'training'],
  ['inClass', 'class'],
  ['dossier', 'dossier'],
  ['done', 'admitted'],
] as const satisfies readonly (readonly [keyof Target, (typeof STAGES_OF_HELPED)[number]])[];

type Options = { onOpen: (opened: Opened) => void; mayWithdraw: boolean };

/** Who stands to what was promised; each number opens the people it counts. */
export const targetColumns = ({ onOpen, mayWithdraw }: Options): Column<Target>[] => [
  { id: 'fullName', title: sayTargets('member'), kind: 'head', show: memberName },
  {
    id: 'state',
    title: sayTargets('state'),
    sheet: { words: Object.fromEntries(TARGET_STATES.map((one) => [one, sayTargets(`state.${one}`)])) },
    show: ({ state }) => <span className={`targets-${state}`}>{sayTargets(`state.${state}`)}</span>,
  },
  {
    id: 'number',
    title: sayTargets('number'),
    kind: 'number',
    show: ({ number }) => (number === null ? '' : printCount(number)),
  },
  ...STAGES.map(
    ([field, stage]): Column<Target> => ({
      id: field,
      title: sayTargets(field),
      kind: 'number',
      show: (target) => {
        const [n, name, what] = [printCount(target[field]), memberName(target), sayTargets(field)];
        return (
          <button
            type="button"
            className="word-button count-button"
            aria-haspopup="dialog"
            aria-label={sayTargets('open-people', { n, name, what })}
            onClick={() =>
              onOpen({ targetId: target.id, stage, title: sayTargets('people', { name, what }) })
            }
          >
            {n}
          </button>
        );
      },
    }),
  ),
  {
    id: 'contactOn',
    title: sayTargets('contactOn'),
    sheet: { kind: 'day' },
    show: ({ contactOn }) => printDay(contactOn) || sayTargets('never'),
  },
  { id: 'unitName', title: sayTargets('unit'), show: ({ unitName }) => unitName },
  ...(mayWithdraw
    ? [
        {
          id: 'withdraw',
          title: sayTargets('withdraw'),
          isAct: true,
          isExtra: true,
          show: (target: Target) => <Withdraw target={target} />,
        },
      ]
    : []),
];

function Withdraw({ target }: { target: Target }) {
  const act = useChange(withdrawMemberTargets);
  return (
    <ConfirmButton
      words={sayTargets('withdraw')}
      label={sayTargets('withdraw-which', { name: memberName(target) })}
      what={sayTargets('withdraw-what')}
      isBusy={act.isPending}
      onConfirm={() =>
        act.mutate({ unitCode: target.unitCode, codes: [target.code], reason: sayTargets('withdraw-reason') })
      }
    />
  );
}
