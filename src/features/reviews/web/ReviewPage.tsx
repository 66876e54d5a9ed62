import { Link } from '@tanstack/react-router';
import { OfUnit } from '#features/monitoring/web/OfUnit.tsx';
import { ReviewTabs } from '#features/places/web/ReviewTabs.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useMay } from '#web/useMay.ts';
import { readStructure } from '../contract.ts';
import { Proposal } from './proposal/Proposal.tsx';
import { sayReview } from './sayReview.ts';
import { Structure } from './structure/Structure.tsx';
import '#features/monitoring/web/dashboard/dashboard.css';
import './reviews.css';

/** Where the results of a unit stand against what its plans want, and what to adjust. */
export function ReviewPage() {
  const may = useMay(readStructure.policy);
  return (
    <Page title={sayReview('page.title')} aside={<Link to="/chi-tieu">{sayReview('page.targets')}</Link>}>
      {may ? (
        <>
          <ReviewTabs />
          <OfUnit choose={sayReview('page.choose')}>
            {(asked) => (
              <div className="stack">
                <Structure {...asked} />
                <Proposal {...asked} />
              </div>
            )}
          </OfUnit>
        </>
      ) : (
        <Notice kind="note" title={sayReview('not-mine')} lines={[sayReview('not-mine-cure')]} />
      )}
    </Page>
  );
}
