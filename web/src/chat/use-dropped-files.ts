import { useEffect, useRef, useState } from 'react';

/** Files dropped anywhere on the page. @returns whether some are being dragged over it now */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const withFiles = (act: (event: DragEvent) => void) => (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      act(event);
    };
    const over = withFiles(() => setDragging(true));
    const leave = withFiles(({ relatedTarget }) => relatedTarget === null && setDragging(false));
    const drop = withFiles(({ dataTransfer }) => {
      setDragging(false);
      latest.current([...(dataTransfer?.files ?? [])]);
    });
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isDragging;
}
