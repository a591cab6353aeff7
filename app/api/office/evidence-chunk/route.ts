/** `POST /api/office/evidence-chunk`: gives a reader one sealed chunk of a file, as bytes. */
import { staffBytes } from '@/app/_http/staff-action';
import { getEvidenceChunk } from '@/lib/complaints/case-evidence';
import { getChunkSchema } from '@/lib/complaints/case-schema';

export const POST = staffBytes(getChunkSchema, getEvidenceChunk);
