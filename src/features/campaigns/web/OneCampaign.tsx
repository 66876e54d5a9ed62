import { Button, Drawer } from 'antd';
import { Facts } from '#web/Facts.tsx';
import { printDay } from '#web/printDay.ts';
import { say } from '#web/say.ts';
import { useMay } from '#web/useMay.ts';
import { listFound, recordCampaign } from '../contract.ts';
import { EditCampaign } from './CampaignForm.tsx';
import type { Campaign, Shown } from './Campaigns.tsx';
import { Compare } from './Compare.tsx';
import { Found } from './Found.tsx';
import { sayCampaign } from './sayCampaign.ts';
import { Unfolded } from './Unfolded.tsx';
import { Units } from './Units.tsx';

type Props = { one: Campaign; shown: Shown; onClose: () => void };

/** One campaign: the list behind the number that was opened, or everything about it. */
export function OneCampaign({ one, shown, onClose }: Props) {
  const writes = useMay(recordCampaign.policy);
  const seesPeople = useMay(listFound.policy);
  const isAll = shown === 'all';
  return (
    <Drawer
      open
      size={900}
      title={one.name}
      onClose={onClose}
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      <div className="stack">
        {isAll && (
          <Facts
            facts={[
              [sayCampaign('list.unit'), one.unitName],
              [sayCampaign('list.from'), printDay(one.startsOn)],
              [sayCampaign('list.to'), printDay(one.endsOn)],
              [sayCampaign('list.goal'), one.goal],
            ]}
          />
        )}
        {isAll && one.sort === 'model' && <Compare one={one} />}
        {(isAll || shown === 'units') && <Units one={one} isNow={shown === 'units'} />}
        {seesPeople && (isAll || shown === 'found' || shown === 'admitted') && (
          <Found one={one} isAdmitted={shown === 'admitted'} />
        )}
        {isAll && writes && one.isMine && (
          <Unfolded title={sayCampaign('one.edit')}>
            <EditCampaign one={one} />
          </Unfolded>
        )}
      </div>
    </Drawer>
  );
}
