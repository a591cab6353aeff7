'use client';

/**
 * One file of an opened complaint in this page: fetched sealed, chunk by chunk, opened by the key Worker against the
 * signed list, shown, put away. It stands in this component and nowhere else; locking the key removes it.
 */
import { useRef, useState } from 'react';
import { useKeyClient } from '@/app/office/_keys/key-provider';
import type { OpenedFile } from '@/app/office/_keys/opened-case';
import { countChunks } from '@/lib/evidence/rules';
import { ok, type Result, refuse } from '@/lib/platform/result';

export type FileReading =
  | { state: 'sealed' }
  | { state: 'fetching'; done: number; all: number }
  | { state: 'opening' }
  | { state: 'refused'; code: string }
  | { state: 'open'; type: string; file: Uint8Array<ArrayBuffer> };

const sealed: FileReading = { state: 'sealed' };

const fetchChunk = async (
  question: { id: string; evidence: string; position: number },
  signal: AbortSignal,
): Promise<Result<Uint8Array>> => {
  try {
    const response = await fetch('/api/office/evidence-chunk', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal,
    });
    if (!response.ok) return (await response.json()) as Result<Uint8Array>;
    return ok(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return refuse('unreachable');
  }
};

export const useEvidence = (complaint: string, { id, sealedBytes }: OpenedFile) => {
  const client = useKeyClient();
  const [reading, setReading] = useState<FileReading>(sealed);
  const fetching = useRef<AbortController | null>(null);

  const load = async (signal: AbortSignal): Promise<FileReading> => {
    const bytes = new Uint8Array(sealedBytes);
    const all = countChunks(sealedBytes);
    let filled = 0;
    for (let position = 0; position < all; position++) {
      setReading({ state: 'fetching', done: position, all });
      const chunk = await fetchChunk({ id: complaint, evidence: id, position }, signal);
      if (!chunk.ok) return { state: 'refused', code: chunk.error };
      if (filled + chunk.value.length > sealedBytes) return { state: 'refused', code: 'file-wrong' };
      bytes.set(chunk.value, filled);
      filled += chunk.value.length;
    }
    setReading({ state: 'opening' });
    const opened = await client.ask('open-evidence', { complaint, id, sealed: bytes });
    if (!opened.ok) return { state: 'refused', code: opened.error };
    // Locked while it was being opened: what was opened is not kept.
    if (client.getState().status !== 'unlocked') return sealed;
    return { state: 'open', type: opened.value.type, file: new Uint8Array(opened.value.file) };
  };

  const open = async (): Promise<void> => {
    fetching.current?.abort();
    const own = new AbortController();
    fetching.current = own;
    const loaded = await load(own.signal);
    if (!own.signal.aborted) setReading(loaded);
  };

  const putAway = (): void => {
    fetching.current?.abort();
    setReading(sealed);
  };

  return { reading, open, putAway };
};

/** Saves bytes under a neutral name; no program is told to open them by itself. */
export const saveNeutrally = (file: Uint8Array<ArrayBuffer>, name: string): void => {
  const address = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
