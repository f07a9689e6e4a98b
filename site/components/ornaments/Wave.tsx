import { LineArt, type OrnamentProps } from '@/site/components/ornaments/LineArt';

/** A hairline that rises to three waves in its middle: a divider. */
export function Wave(props: OrnamentProps) {
  return (
    <LineArt box={[360, 16]} {...props}>
      <path d="M0 9H132C140 9 143 4 150 4S160 12 167 12S173 4 180 4S187 12 193 12S203 4 210 4S220 9 228 9H360" />
      <path d="M158 15C163 15 166 15 169 14M191 14C194 15 197 15 202 15" />
    </LineArt>
  );
}
