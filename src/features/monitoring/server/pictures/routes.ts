import { operation } from '#server/perform.ts';
import { readPictures } from '../../contract/pictures.ts';
import { picturesOf } from './pictures.ts';

export const pictureOperations = [
  operation(readPictures, ({ db, today }, input) => picturesOf(db, today, input)),
];
