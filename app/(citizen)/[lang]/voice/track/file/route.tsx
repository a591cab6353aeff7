/** `/voice/track/file`: a file without script, read while it arrives. */
import { citizen } from '@/app/_http/citizen';
import { takeFile } from '../handle-file';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  upload: (visit, upload) => takeFile(visit, false, upload),
});
