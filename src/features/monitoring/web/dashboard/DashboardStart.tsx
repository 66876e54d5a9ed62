import { Link, Navigate } from '@tanstack/react-router';
import { readTree } from '#features/organisations/contract/reading.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { ChildLink } from './ChildLink.tsx';
import { sayDashboard } from './sayDashboard.ts';

/** For somebody who works with the whole installation: its one root at once, else which one. */
export function DashboardStart() {
  const roots = useRead(readTree, {});
  return (
    <Page title={sayDashboard('start.title')}>
      <Loaded from={roots}>
        {({ units }) => {
          const [first, second] = units;
          if (!first)
            return (
              <Notice
                kind="note"
                title={sayDashboard('start.none')}
                lines={[sayDashboard('start.none-cure')]}
              >
                <Link to="/cay-to-chuc">{sayDashboard('start.none-link')}</Link>
              </Notice>
            );
          if (!second)
            return <Navigate replace to="/bang-dieu-hanh/$unitCode" params={{ unitCode: first.code }} />;
          return (
            <>
              <p>{sayDashboard('start.choose')}</p>
              <ul className="lines">
                {units.map(({ code, name }) => (
                  <li key={code}>
                    <ChildLink child={{ code, name: name ?? code }} />
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
