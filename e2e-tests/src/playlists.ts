import hls from 'hls-parser';
import type { types } from 'hls-parser';
import { expect } from '@playwright/test';

hls.setOptions({ strictMode: true });

type Master = types.MasterPlaylist;
type Media = types.MediaPlaylist;

/** Reads a playlist with a strict independent parser, which throws at violations of RFC 8216. */
export function parseStrictly(text: string): Master | Media {
  return hls.parse(text);
}

export function masterOf(text: string): Master {
  const playlist = parseStrictly(text);
  if (!playlist.isMasterPlaylist) throw new Error('A media playlist where the multivariant one should be');
  return playlist;
}

export function mediaOf(text: string): Media {
  const playlist = parseStrictly(text);
  if (playlist.isMasterPlaylist) throw new Error('A multivariant playlist where a media playlist should be');
  return playlist;
}

/** Checks properties of a finished video on which players rely beyond the specification. */
export function expectFinished(master: Master, media: Media[]): void {
  expect(master.independentSegments).toBe(true);
  expect(master.variants.length).toBeGreaterThan(1);
  for (const variant of master.variants) {
    expect(variant.codecs).toMatch(/^avc1\.[0-9A-F]{6},mp4a\.40\.2$/);
    expect(variant.frameRate).toBeGreaterThan(0);
    expect(variant.averageBandwidth).toBeLessThanOrEqual(variant.bandwidth);
    expect(variant.resolution).toBeDefined();
  }
  const [first] = media;
  for (const playlist of media) {
    expect(playlist.playlistType).toBe('VOD');
    expect(playlist.endlist).toBe(true);
    expect(playlist.segments[0]?.map.uri).toMatch(/^init/);
    // Players switch renditions between segments, so segments must be aligned.
    expect(playlist.segments.map((segment) => segment.duration.toFixed(2))).toEqual(
      first?.segments.map((segment) => segment.duration.toFixed(2)),
    );
    for (const segment of playlist.segments) {
      expect(Math.round(segment.duration)).toBeLessThanOrEqual(playlist.targetDuration);
    }
  }
}
