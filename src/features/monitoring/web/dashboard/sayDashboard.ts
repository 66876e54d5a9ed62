import { wordsOf } from '#web/words.ts';
import { dashboardMessages } from './messages.vi.ts';

export const sayDashboard = wordsOf(dashboardMessages);
