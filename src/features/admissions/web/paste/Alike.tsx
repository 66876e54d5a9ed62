import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { printBirth } from '../case/CaseHead.tsx';
import { sayCode } from '../sayCase.ts';
import { sayPaste } from './sayPaste.ts';
import type { Found, Line } from './sheet.ts';

type Props = {
  row: number;
  width: number;
  choice: Line['choice'];
  alike: Found['alike'];
  onChoose: (choice: Line['choice']) => void;
};

type One = Found['alike'][number];
const wordsOf = (one: One): string => {
  const said = { name: one.fullName ?? '', born: printBirth(one) || sayPaste('alike.unknown') };
  return one.row === null
    ? sayPaste('alike.known', { ...said, unit: one.unitName ?? '' })
    : sayPaste('alike.row', { ...said, row: one.row + 1 });
};

/** Whom a row may be already, and what is done with it. */
export function Alike({ row, width, choice, alike, onChoose }: Props) {
  const button = (to: Line['choice'], words: string) => (
    <Button aria-label={sayPaste('choice.of', { choice: words, row: row + 1 })} onClick={() => onChoose(to)}>
      {words}
    </Button>
  );
  return (
    <tr className="paste-alike">
      <td colSpan={width}>
        <div>
          {alike.map((one) => (
            <span key={one.personCode ?? `row-${one.row}`}>
              {wordsOf(one)}
              {one.caseCode && (
                <>
                  {' '}
                  <Link to="/ho-so/$caseCode" params={{ caseCode: one.caseCode }} target="_blank">
                    {sayPaste('alike.open')}
                    {one.status && ` (${sayCode('status', one.status)})`}
                  </Link>
                </>
              )}
            </span>
          ))}
          {choice === null && button('another', sayPaste('choice.another'))}
          {choice === null && button('left-out', sayPaste('choice.left-out'))}
          {choice !== null && button(null, sayPaste('choice.back'))}
        </div>
      </td>
    </tr>
  );
}
