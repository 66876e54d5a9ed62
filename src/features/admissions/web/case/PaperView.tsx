import { Button } from 'antd';
import { printDay } from '#web/printDay.ts';
import { sayCase, sayCode } from '../sayCase.ts';
import { printBirth } from './CaseHead.tsx';
import type { Case } from './CasePage.tsx';
import { nameOf } from './People.tsx';

/** The same facts laid out as the paper of the case, to be read and printed. */
export function PaperView({ one }: { one: Case }) {
  const named = (role: string) =>
    one.people
      .filter((person) => person.role === role && person.isCurrent)
      .map((person) => nameOf(person, one))
      .join('; ') || sayCase('form.none');
  return (
    <>
      <p className="case-print">
        <Button onClick={() => window.print()}>{sayCase('form.print')}</Button>
      </p>
      <article className="sheet">
        <header>
          <p>{one.unitName ?? one.unitCode}</p>
          <p className="sheet-party">{sayCase('form.party')}</p>
        </header>
        <h2>{sayCase('form.file')}</h2>
        <p className="sheet-day">{sayCase('form.as-of', { day: printDay(one.on) })}</p>
        <p>{sayCase('form.1', { name: one.fullName ?? one.code })}</p>
        <p>{sayCase('form.2', { day: printBirth(one) })}</p>
        <p>{sayCase('form.3', { unit: one.unitName ?? one.unitCode })}</p>
        <p>{sayCase('form.4', { people: named('introducer') })}</p>
        <p>{sayCase('form.5', { people: named('helper') })}</p>
        <p>{sayCase('form.6')}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{sayCase('form.number')}</th>
              <th scope="col">{sayCase('form.step')}</th>
              <th scope="col">{sayCase('form.day')}</th>
              <th scope="col">{sayCase('form.state')}</th>
            </tr>
          </thead>
          <tbody>
            {one.steps.map((step, index) => (
              <tr key={step.code}>
                <td>{index + 1}</td>
                <th scope="row">{sayCode('step', step.code)}</th>
                <td>{printDay(step.doneOn)}</td>
                <td>{sayCode('task', step.state)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </>
  );
}
