/** How a box in the table says which complaint it ticks, in which revision. */
export const bulkFormId = 'close-unfounded';
export const bulkField = 'case';

export const writeBulkValue = ({ id, revision }: { id: string; revision: number }): string => `${id} ${revision}`;

export const readBulkValue = (value: string): { id: string; revision: number } => {
  const [id = '', revision = ''] = value.split(' ');
  return { id, revision: Number(revision) };
};
