// Draws the clips of the mock server with ffmpeg: all different, the last one landscape, HLS fMP4 with muxed AAC.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

const S = '360x640'
const SOURCES = [
  `gradients=s=${S}:c0=0x0b3d91:c1=0xff7a52:c2=0xffd166:n=3:speed=0.02:d=8:r=25`,
  `mandelbrot=s=${S}:maxiter=300:end_scale=0.02:r=25`,
  `gradients=s=${S}:c0=0x064e3b:c1=0x34d399:c2=0xfef3c7:n=3:type=radial:speed=0.03:d=8:r=25`,
  `life=s=90x160:mold=12:r=18:ratio=0.14:death_color=#3a0d2e:life_color=#ffd166,scale=360:640:flags=neighbor`,
  `gradients=s=${S}:c0=0x4c1d95:c1=0xec4899:c2=0xfbbf24:n=3:type=spiral:speed=0.02:d=8:r=25`,
  `cellauto=s=180x320:rule=110:r=25,scale=360:640,colorchannelmixer=.2:0:0:0:.5:0:0:0:.9:0:0:0`,
  `gradients=s=${S}:c0=0x7c2d12:c1=0xf97316:c2=0x1e293b:n=3:type=circular:speed=0.04:d=8:r=25`,
  `testsrc2=s=640x480:r=25,hue=h=40:s=0.7,gblur=sigma=3`,
]

/** Creates missing clips in `folder` and returns the number of clips. */
export function makeClips(folder) {
  SOURCES.forEach((source, index) => {
    const target = join(folder, String(index))
    if (existsSync(join(target, 'poster.jpg'))) return
    mkdirSync(target, { recursive: true })
    const tone = 196 + index * 40
    execFileSync('ffmpeg', [
      ...['-v', 'error', '-y', '-f', 'lavfi', '-i', source, '-f', 'lavfi', '-i', `sine=f=${tone}:r=44100`, '-t', '8'],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-g', '50', '-b:v', '700k'],
      ...['-af', 'volume=0.15', '-c:a', 'aac', '-b:a', '64k', '-hls_segment_type', 'fmp4', '-hls_time', '2'],
      ...['-hls_playlist_type', 'vod', '-master_pl_name', 'master.m3u8', join(target, 'v.m3u8')],
    ])
    const poster = ['-v', 'error', '-y', '-ss', '1', '-f', 'lavfi', '-i', source, '-frames:v', '1', '-q:v', '5']
    execFileSync('ffmpeg', [...poster, join(target, 'poster.jpg')])
  })
  return SOURCES.length
}
