import { LineArt, type OrnamentProps } from '@/site/components/ornaments/LineArt';

/** One slope of tiles between ridge and eaves, its ribs and a turned-up ridge. */
function Slope({ x, y, w, h, inset }: { x: number; y: number; w: number; h: number; inset: number }) {
  const ribs = Math.round(w / 9);
  const left = x + inset;
  const right = x + w - inset;
  const d = Array.from({ length: ribs - 1 }, (_, i) => {
    const t = (i + 1) / ribs;
    return `M${(left + (right - left) * t).toFixed(1)} ${y + 3}L${(x + w * t).toFixed(1)} ${y + h}`;
  }).join('');
  return (
    <>
      <path
        d={`M${left - 4} ${y - 4}Q${left} ${y} ${left + 8} ${y}H${right - 8}Q${right} ${y} ${right + 4} ${y - 4}`}
      />
      <path d={`M${left} ${y}L${x} ${y + h}H${x + w}L${right} ${y}`} />
      <path d={d} />
    </>
  );
}

/** The old town: tiled roofs side by side, shutters below, an areca palm between. */
export function Roofs(props: OrnamentProps) {
  return (
    <LineArt box={[420, 96]} {...props}>
      <Slope x={2} y={44} w={100} h={22} inset={14} />
      <path d="M12 66V92M92 66V92M42 92V74H62V92M52 74V92M20 72H32V82H20ZM72 72H84V82H72Z" />
      <Slope x={106} y={24} w={132} h={28} inset={20} />
      <path d="M120 52V92M226 52V92M164 92V66H186V92M175 66V92M134 62H150V76H134ZM200 62H216V76H200ZM142 62V76M208 62V76" />
      <Slope x={242} y={48} w={76} h={20} inset={10} />
      <path d="M310 68V92M278 92V76H296V92M252 74H264V84H252Z" />
      <path d="M336 92C334 70 334 44 338 22M338 22C330 14 320 16 315 24M338 22C328 20 321 26 320 34M338 22C346 13 356 15 361 23M338 22C348 19 355 26 356 34M338 22C336 14 340 8 346 7" />
      <Slope x={346} y={54} w={66} h={18} inset={8} />
      <path d="M354 72V92M404 72V92M372 92V78H386V92" />
      <path d="M0 92H420" />
    </LineArt>
  );
}
