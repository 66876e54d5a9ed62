import type { InputOf } from '#kernel/endpoint.ts';
import type { previewPaper } from '../contract.ts';

type Asked = InputOf<typeof previewPaper>;

/** Where the frozen file of an issued paper is fetched. */
export const paperAddress = (id: number): string => `/api/v1/papers/${id}/file`;

/** Where a draft is fetched. */
export const draftAddress = (asked: Asked): string => {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  return `/api/v1/paper-draft?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
};
