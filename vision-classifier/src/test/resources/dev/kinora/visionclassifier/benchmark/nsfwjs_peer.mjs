/**
 * nsfwjs on TensorFlow.js as a process that is told on standard input what to do: `round BATCH COUNT`.
 * Arguments: the folder where the packages are installed, and the backend.
 */
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'

const WIDTH = 360
const HEIGHT = 640
const SIDE = 224
const [folder, backend] = process.argv.slice(2)
const require = createRequire(join(resolve(folder), 'peer.cjs'))
const start = performance.now()
const tf = require('@tensorflow/tfjs')
if (backend === 'wasm') {
  require('@tensorflow/tfjs-backend-wasm')
}
const { load } = require('nsfwjs/core')
const { MobileNetV2Model } = require('nsfwjs/models/mobilenet_v2')

console.info = () => {}
await tf.setBackend(backend)
await tf.ready()
const nsfwjs = await load('MobileNetV2', { modelDefinitions: [MobileNetV2Model] })
console.log(`ready ${((performance.now() - start) / 1000).toFixed(3)}`)

const rgb = Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, i) => (i * 2654435761) >>> 24)

/** What nsfwjs does with one picture, for several at once. */
function classify(batch) {
  const scores = tf.tidy(() => {
    const pictures = Array.from({ length: batch }, () => {
      const picture = tf.tensor3d(rgb, [HEIGHT, WIDTH, 3], 'int32').toFloat().div(255)
      return tf.image.resizeBilinear(picture, [SIDE, SIDE], true)
    })
    return nsfwjs.model.predict(tf.stack(pictures))
  })
  scores.dataSync()
  scores.dispose()
}

for await (const line of createInterface({ input: process.stdin })) {
  const [, batch, count] = line.split(' ').map(Number)
  if (backend !== 'cpu') {
    classify(batch)
  }
  const wall = performance.now()
  const before = process.cpuUsage()
  for (let i = 0; i < count; i++) {
    classify(batch)
  }
  const used = process.cpuUsage(before)
  console.log(`round ${(performance.now() - wall) / 1000} ${(used.user + used.system) / 1e6}`)
}
