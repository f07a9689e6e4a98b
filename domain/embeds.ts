/** What may be embedded in a story, and the hosts the page's security policy must admit for it. */

export interface Embed {
  kind: 'video' | 'audio';
  /** Address for an iframe (`frame`) or a media element (`file`). */
  src: string;
  as: 'frame' | 'file';
  host: string;
}

export const EMBED_FRAME_HOSTS = [
  'www.youtube-nocookie.com',
  'player.vimeo.com',
  'w.soundcloud.com',
] as const;

const youtubeId = (url: URL): string | null => {
  if (url.hostname === 'youtu.be') return url.pathname.slice(1) || null;
  if (!/^(www\.|m\.)?youtube(-nocookie)?\.com$/.test(url.hostname)) return null;
  if (url.pathname === '/watch') return url.searchParams.get('v');
  return url.pathname.match(/^\/(?:embed|shorts|live)\/([\w-]+)$/)?.[1] ?? null;
};

/** Reads an address an editor pasted; null when it may not be embedded. Paths (`/…`) are files of this site. */
export const embedOf = (address: string): Embed | null => {
  const own = address.match(/^\/[^\s?#]+\.(mp4|webm|mp3|m4a|ogg)$/i);
  if (own)
    return {
      kind: /mp4|webm/i.test(own[1]!) ? 'video' : 'audio',
      src: address,
      as: 'file',
      host: '',
    };
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:') return null;
  const youtube = youtubeId(url);
  if (youtube && /^[\w-]{6,20}$/.test(youtube))
    return {
      kind: 'video',
      src: `https://www.youtube-nocookie.com/embed/${youtube}`,
      as: 'frame',
      host: 'YouTube',
    };
  const vimeo = /^(www\.)?vimeo\.com$/.test(url.hostname) ? url.pathname.match(/^\/(\d+)/)?.[1] : null;
  if (vimeo)
    return { kind: 'video', src: `https://player.vimeo.com/video/${vimeo}`, as: 'frame', host: 'Vimeo' };
  if (/^(www\.)?soundcloud\.com$/.test(url.hostname) && url.pathname.length > 1)
    return {
      kind: 'audio',
      src: `https://w.soundcloud.com/player/?url=${encodeURIComponent(url.origin + url.pathname)}`,
      as: 'frame',
      host: 'SoundCloud',
    };
  return null;
};
