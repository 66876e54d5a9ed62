import { Link } from '@tanstack/react-router';
import { Button, Input, type InputRef } from 'antd';
import { useId, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { beginHere } from '#web/frame/useFocusOnArrival.ts';
import { useRead } from '#web/reads.ts';
import { useSettled } from '#web/useSettled.ts';
import { findCases } from '../../contract/reading.ts';
import { printBirth } from '../case/CaseHead.tsx';
import { sayCase, sayCode } from '../sayCase.ts';

export type Found = OutputOf<typeof findCases>['people'][number];

type Props = {
  unitCode: string;
  /** Opens a case for one who has none; null for who may not. */
  onOpen: ((found: Found) => void) | null;
  /** Whoever comes to the page may type at once. */
  isFirst?: boolean;
};

const fewest = 2;

const beginWith = (field: InputRef | null): void => beginHere(field?.input);

/** A person by a part of the name; what is typed travels in the body and stands in no address. */
export function FindPerson({ unitCode, onOpen, isFirst = false }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const isWanted = words.length >= fewest;
  const { data } = useRead(findCases, { unitCode, words }, { isWanted, keepsFormer: true });
  const people = isWanted ? data?.people : undefined;
  return (
    <search className="find-person">
      <label htmlFor={id}>{sayCase('find.label')}</label>
      <Input
        id={id}
        type="search"
        value={typed}
        maxLength={100}
        autoComplete="off"
        {...(isFirst ? { 'data-begins': '', ref: beginWith } : {})}
        placeholder={sayCase('find.hint')}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status" className="case-soft">
        {people &&
          (people.length === 0 ? sayCase('find.nobody') : sayCase('find.found', { count: people.length }))}
      </p>
      {people && people.length > 0 && (
        <ul className="case-lines">
          {people.map((found) => (
            <li key={found.personCode}>
              <OneFound found={found} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

/** Somebody who is known: the way to the case, or to open one. */
export function OneFound({ found, onOpen }: { found: Found; onOpen: Props['onOpen'] }) {
  const { fullName, personCode, unitName, unitCode, caseCode, status } = found;
  const name = fullName ?? personCode;
  const birth = printBirth(found);
  const beside = [
    birth && sayCase('find.born', { day: birth }),
    unitName ?? unitCode,
    status ? sayCode('status', status) : sayCase('find.no-case'),
  ].filter(Boolean);
  return (
    <>
      <div>
        <p>
          {caseCode ? (
            <Link to="/ho-so/$caseCode" params={{ caseCode }}>
              {name}
            </Link>
          ) : (
            <strong>{name}</strong>
          )}
        </p>
        <p className="case-soft">{beside.join(' · ')}</p>
      </div>
      {!caseCode && onOpen && (
        <Button aria-label={sayCase('find.open-for', { name })} onClick={() => onOpen(found)}>
          {sayCase('find.open')}
        </Button>
      )}
    </>
  );
}
