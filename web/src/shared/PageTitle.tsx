import { useEffect, useRef, type ReactNode } from 'react';

/** The heading of a page: its name in the browser's tab, and the place to which the focus goes when the page comes. */
export function PageTitle({ children, tab }: { children: ReactNode; tab?: string }) {
  const name = tab ?? (typeof children === 'string' ? children : undefined);
  useEffect(() => {
    if (name !== undefined) document.title = `${name} – Perron`;
  }, [name]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The page came before its heading: the focus was left to wait for it.
    if (document.activeElement?.id === 'main') heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} data-page-heading tabIndex={-1}>
      {children}
    </h1>
  );
}
