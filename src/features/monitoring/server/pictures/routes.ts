import { operation } from '#server/perform.ts';
import { readPictures } from '../../picturesContract.ts';
import { picturesOf } from './pictures.ts';

export const pictureOperations = [
  operation(readPictures, ({ db, today }, input) => picturesOf(db, today, input)),
];
