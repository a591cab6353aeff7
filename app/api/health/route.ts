/** `/api/health`: 200 with `{"status":"ok"}`, or 503 naming the part that fails. For monitors; it says nothing else. */
import { findFailingPart } from '@/lib/office/health';
import { desk } from '@/lib/platform/desk';

export const GET = async (): Promise<Response> => {
  const failing = await findFailingPart(desk);
  return failing
    ? Response.json({ status: 'failing', part: failing }, { status: 503 })
    : Response.json({ status: 'ok' });
};
