'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** A dialog over the page. The browser keeps the focus in it, closes it with Escape and gives the focus back. */
export function CalendarDialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="calendar-dialog"
      aria-labelledby="calendar-dialog-title"
      onClose={onClose}
    >
      <h2 id="calendar-dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
