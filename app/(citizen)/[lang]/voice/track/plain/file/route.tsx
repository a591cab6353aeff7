/** `/voice/track/plain/file`: the same from the spare page. */
import { citizen } from '@/app/_http/citizen';
import { takeFile } from '../../handle-file';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  upload: (visit, upload) => takeFile(visit, true, upload),
});
