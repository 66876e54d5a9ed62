import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DocumentPicker } from '#features/documents/web/DocumentPicker.tsx';
import { ActDone } from '#features/organisations/web/acts/ActDone.tsx';
import { ActPage } from '#features/organisations/web/acts/ActPage.tsx';
import type { Unit } from '#features/organisations/web/UnitPage.tsx';
import { inheritTargets, listInherited } from '#features/plans/successionContract.ts';
import { InheritForm } from '#features/plans/web/inherit/InheritForm.tsx';
import { sayPlan } from '#features/plans/web/sayPlan.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';

/** What becomes of the targets of units that were merged into this one or split into it. */
export function InheritScreen() {
  return (
    <ActPage title={sayPlan('inherit.title')} policy={inheritTargets.policy}>
      {(unit) => <Inheritance unit={unit} />}
    </ActPage>
  );
}

function Inheritance({ unit }: { unit: Unit }) {
  const read = useRead(listInherited, { unitCode: unit.code });
  const [isDecided, setDecided] = useState(false);
  if (isDecided) return <ActDone title={sayPlan('inherit.done')} unit={unit} view="targets" />;
  return (
    <Loaded from={read}>
      {({ lines }) =>
        lines.length === 0 ? (
          <Notice kind="note" title={sayPlan('inherit.nothing')}>
            <Link to="/units/$code/{-$view}" params={{ code: unit.code, view: 'targets' }}>
              {unit.name ?? unit.code}
            </Link>
          </Notice>
        ) : (
          <InheritForm
            unit={unit}
            lines={lines}
            documentField={<DocumentPicker unit={unit} />}
            onDone={() => setDecided(true)}
          />
        )
      }
    </Loaded>
  );
}
