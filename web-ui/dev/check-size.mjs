// Checks the size budget on the built files (gzip); fails if a file exceeds it.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const KIB = 1024
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const sizeOf = (path) => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length / KIB

/** The chunk and its static imports. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) closure(next, seen)
  return seen
}

const sum = (paths) => paths.reduce((total, path) => total + sizeOf(path), 0)
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const first = closure(entry)
const shell = sum([...first].map((key) => manifest[key].file))
const styles = sum([...new Set([...first].flatMap((key) => manifest[key].css ?? []))])
const player = sum(Object.values(manifest).filter((chunk) => chunk.file.includes('hls')).map((chunk) => chunk.file))
const lazy = Object.keys(manifest)
  .filter((key) => manifest[key].isDynamicEntry && !manifest[key].file.includes('hls'))
  .map((key) => sum([...closure(key)].filter((part) => !first.has(part)).map((part) => manifest[part].file)))

for (const chunk of Object.values(manifest).flatMap((entry) => entry.css ?? [])) {
  if (readFileSync(new URL(chunk, dist), 'utf8').startsWith('@layer theme,base,components,utilities;')) continue
  console.log(`OVER ${chunk} does not begin with the order of the layers`)
  process.exitCode = 1
}

const budgets = [
  ['first route without player', shell, 150],
  ['player chunk', player, 118],
  ['styles', styles, 15],
  ['first load', shell + player + styles, 270],
  ['largest lazy route', Math.max(0, ...lazy), 120],
]
for (const [name, measured, limit] of budgets) {
  const over = measured > limit
  console.log(`${over ? 'OVER' : 'ok  '} ${name}: ${measured.toFixed(1)} KiB of ${limit}`)
  if (over) process.exitCode = 1
}
