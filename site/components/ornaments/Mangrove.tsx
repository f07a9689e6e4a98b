import { LineArt, type OrnamentProps } from '@/site/components/ornaments/LineArt';

/** One tree: a crown in three lobes, the trunk, and stilt roots down to `foot`. */
function Tree({ x, foot, h }: { x: number; foot: number; h: number }) {
  const p = (u: number, v: number) => `${(x + u * h).toFixed(1)} ${(foot - v * h).toFixed(1)}`;
  const roots = [-0.4, -0.25, -0.11, 0.11, 0.25, 0.4]
    .map(
      (u) =>
        `M${p(0, 0.2 + Math.abs(u) * 0.62)}C${p(u * 0.7, 0.2 + Math.abs(u) * 0.6)} ${p(u, 0.08 + Math.abs(u) * 0.4)} ${p(u * 1.06, 0)}`,
    )
    .join('');
  return (
    <>
      <path
        d={`M${p(-0.26, 0.62)}C${p(-0.5, 0.62)} ${p(-0.5, 0.86)} ${p(-0.27, 0.85)}C${p(-0.24, 1.06)} ${p(0.2, 1.08)} ${p(0.24, 0.87)}C${p(0.5, 0.9)} ${p(0.52, 0.62)} ${p(0.27, 0.62)}C${p(0.16, 0.57)} ${p(0.1, 0.6)} ${p(0.04, 0.64)}C${p(-0.06, 0.57)} ${p(-0.18, 0.57)} ${p(-0.26, 0.62)}Z`}
      />
      <path
        d={`M${p(-0.22, 0.74)}Q${p(-0.14, 0.8)} ${p(-0.06, 0.75)}M${p(0.02, 0.88)}Q${p(0.1, 0.93)} ${p(0.17, 0.87)}M${p(0.14, 0.73)}Q${p(0.22, 0.78)} ${p(0.3, 0.73)}`}
      />
      <path d={`M${p(0.0, 0.61)}L${p(0, 0)}${roots}`} />
    </>
  );
}

/** Mangroves on their stilt roots at the water's edge. */
export function Mangrove(props: OrnamentProps) {
  return (
    <LineArt box={[420, 96]} {...props}>
      <Tree x={96} foot={82} h={60} />
      <Tree x={176} foot={84} h={78} />
      <Tree x={252} foot={82} h={52} />
      <path d="M326 80V64M326 70C321 70 318 67 317 63C322 62 325 65 326 70ZM326 70C331 70 334 67 335 63C330 62 327 65 326 70ZM354 82V70M354 75C350 75 348 72 347 69C351 69 353 71 354 75ZM354 75C358 75 360 72 361 69C357 69 355 71 354 75Z" />
      <path d="M0 86C14 82 22 82 34 86S54 90 66 86M128 88C140 85 148 85 158 88M202 88C212 85 220 85 230 88M284 86C298 82 306 82 318 86S338 90 350 86S372 82 384 86S404 90 420 86" />
      <path d="M22 93C30 91 36 91 44 93M108 94H148M240 94H276M362 93C370 91 376 91 384 93" />
    </LineArt>
  );
}
