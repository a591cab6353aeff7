'use client';

/** Asks before typed words are lost: closing the tab, reloading, or pressing a link of ours that leads away. */
import { useEffect } from 'react';

const leadsAway = (target: EventTarget | null): boolean => {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  return link instanceof HTMLAnchorElement && link.target !== '_blank' && !link.getAttribute('href')?.startsWith('#');
};

export const useLeaveGuard = (isDirty: boolean, question: string): void => {
  useEffect(() => {
    if (!isDirty) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
      if (opensElsewhere || !leadsAway(event.target) || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
    };
  }, [isDirty, question]);
};
