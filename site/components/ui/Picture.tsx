import type { CSSProperties } from 'react';
import type { ImageSource, Picture as PictureModel } from '@/site/models/pages';

interface PictureProps {
  picture: PictureModel;
  /** How wide it is drawn, as in the `sizes` attribute. */
  sizes: string;
  /** The largest picture in the first screen: loaded at once and first. */
  priority?: boolean;
  /** Shows a blurred hint of it until it is there; its class needs `bg-cover`. For what a reader sees at once. */
  blur?: boolean;
  /** Classes of the `img`. A cropping box needs `object-cover` and an aspect. */
  className?: string;
  /** Empty when the headline beside it says the same. */
  alt?: string;
}

/** A picture in the best format and size the browser takes. Width and height are always set: nothing moves while it loads. */
export function Picture({
  picture,
  sizes,
  priority = false,
  blur = priority,
  className,
  alt = picture.alt,
}: PictureProps) {
  const { fallback, focus, placeholder } = picture;
  const style: CSSProperties = {
    ...(focus === '50% 50%' ? {} : { objectPosition: focus }),
    ...(blur && placeholder ? { backgroundImage: `url(${placeholder})` } : {}),
  };
  return (
    <picture>
      {picture.avif.length > 0 && <source type="image/avif" srcSet={srcSet(picture.avif)} sizes={sizes} />}
      {picture.webp.length > 0 && <source type="image/webp" srcSet={srcSet(picture.webp)} sizes={sizes} />}
      <img
        src={fallback.src}
        width={fallback.width}
        height={fallback.height}
        alt={alt}
        className={className}
        style={Object.keys(style).length > 0 ? style : undefined}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding={priority ? undefined : 'async'}
      />
    </picture>
  );
}

function srcSet(sources: ImageSource[]): string {
  return sources.map(({ src, width }) => `${src} ${width}w`).join(', ');
}
