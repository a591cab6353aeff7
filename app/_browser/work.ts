/** Does the work that a crowded network asks for, a moment at a time, so that the page stays alive and can be left. */
import { searchWork, type WorkQuestion } from '@/lib/complaints/work-rules';

/** Shorter than a frame in which somebody would notice that the page stands still. */
const sliceMs = 12;
const triesAtOnce = 64;

export const doWork = async (question: WorkQuestion, bits: number): Promise<string> => {
  for (let from = 0; ; ) {
    const until = performance.now() + sliceMs;
    while (performance.now() < until) {
      const found = searchWork(question, bits, from, triesAtOnce);
      if (found !== null) return found;
      from += triesAtOnce;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
};
