import { wordsOf } from '#web/words.ts';
import { campaignWords } from './messages.vi.ts';

export const sayCampaign = wordsOf(campaignWords);
