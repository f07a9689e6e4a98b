import type { SVGProps } from 'react';

export function Emblem(props: SVGProps<SVGSVGElement>) {
  return <svg viewBox="0 0 24 24" aria-hidden="true" {...props} />;
}
