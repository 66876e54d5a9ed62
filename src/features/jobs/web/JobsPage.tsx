import { useState } from 'react';
import { AdministrationTabs } from '#web/frame/AdministrationTabs.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { List } from '#web/list/List.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useFilter } from '#web/useFilter.ts';
import { JOB_STATES, listJobs, retryJob } from '../contract.ts';
import { jobColumns } from './jobColumns.tsx';
import { sayJobs } from './sayJobs.ts';

const askAgainMs = 5_000;

/** Work outside requests that is not done: what runs, waits or has failed. */
export function JobsPage() {
  const [filter, change] = useFilter(listJobs, ['state']);
  const [retried, setRetried] = useState<number | null>(null);
  const read = useRead(listJobs, filter, { keepsFormer: true, asksAgainAfter: askAgainMs });
  const retry = useChange(retryJob);
  return (
    <Page title={sayJobs('jobs.title')} above={<AdministrationTabs />}>
      <p className="lead">{sayJobs('jobs.what')}</p>
      <RefusedLines refused={retry.error} />
      {retried !== null && retry.isSuccess && (
        <Notice kind="done" title={sayJobs('jobs.retried', { id: retried })} />
      )}
      <Loaded from={read}>
        {({ jobs }) => (
          <List
            id={listJobs.action}
            label={sayJobs('jobs.title')}
            columns={jobColumns((id) => {
              setRetried(id);
              retry.mutate({ id });
            })}
            rows={jobs}
            keyOf={({ id }) => id}
            hasViews
            source={{
              contract: listJobs,
              input: filter,
              grounds: filter.state
                ? [{ title: sayJobs('jobs.state'), words: sayJobs(`state.${filter.state}`) }]
                : [],
            }}
            empty={{ title: sayJobs(filter.state ? 'jobs.none-such' : 'jobs.none') }}
          >
            <FilterSelect
              label={sayJobs('jobs.state')}
              options={JOB_STATES.map((state) => [state, sayJobs(`state.${state}`)])}
              value={filter.state}
              onChange={(state) => change({ state })}
            />
          </List>
        )}
      </Loaded>
    </Page>
  );
}
