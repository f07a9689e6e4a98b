import { LineArt, type OrnamentProps } from '@/site/components/ornaments/LineArt';

/** The mountain communes: three ranges behind one another, terraces at their feet, a low sun. */
export function Ridge(props: OrnamentProps) {
  return (
    <LineArt box={[420, 96]} {...props}>
      <path d="M294 39A17 17 0 0 1 326 53" />
      <path d="M310 20V13M326 28L332 22M293 28L288 22" />
      <path d="M60 58L84 40L96 46L128 16L146 30L158 24L188 50L206 38L232 58" />
      <path d="M128 16L122 34L130 42M188 50L182 58M96 46L92 54" />
      <path d="M214 44L232 36L246 46L266 30L286 44L300 40L330 58L350 46L388 66" />
      <path d="M266 30L262 44L270 52M350 46L347 56" />
      <path d="M0 76C40 70 66 54 104 56S176 76 214 72S300 56 342 66S396 76 420 74" />
      <path d="M20 82C58 78 78 66 106 66S168 82 208 80M60 86C80 80 94 75 110 76S150 86 172 87" />
      <path d="M262 79C290 74 316 72 338 76S376 83 398 83M300 85C316 82 332 83 346 86" />
      <path d="M0 92H420" />
    </LineArt>
  );
}
