import { wordsOf } from '#web/words.ts';
import { organisationsMessages } from '../messages.vi.ts';

/** Words of organisations that the server speaks too. */
export const sayOrganisations = wordsOf(organisationsMessages);
