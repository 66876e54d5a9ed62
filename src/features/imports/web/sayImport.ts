import { wordsOf } from '#web/words.ts';
import { importWords } from './messages.imports.vi.ts';

export const sayImport = wordsOf(importWords);
