/**
 * Writes what nsfwjs itself says on TensorFlow.js about fifty drawn pictures, which TensorFlowEqualityIT compares with:
 *
 *   mkdir /tmp/peer && npm install --prefix /tmp/peer nsfwjs@4.3.0 @tensorflow/tfjs@4.22.0 buffer@6.0.3
 *   node vision-classifier/tools/expected-scores.mjs /tmp/peer \
 *     > vision-classifier/src/test/resources/dev/kinora/visionclassifier/expected-scores.txt
 *
 * Each line has the seed and the probabilities of Drawing, Hentai, Neutral, Porn and Sexy.
 */
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { drawnPicture } from './drawn-pictures.mjs'

const require = createRequire(join(resolve(process.argv[2]), 'peer.cjs'))
const tf = require('@tensorflow/tfjs')
const { load } = require('nsfwjs/core')
const { MobileNetV2Model } = require('nsfwjs/models/mobilenet_v2')

console.info = () => {}
await tf.setBackend('cpu')
const model = await load('MobileNetV2', { modelDefinitions: [MobileNetV2Model] })
for (let seed = 0; seed < 50; seed++) {
  const { width, height, rgb } = drawnPicture(seed)
  const picture = tf.tensor3d(rgb, [height, width, 3], 'int32')
  const scores = model.infer(picture)
  process.stdout.write(`${seed} ${Array.from(scores.dataSync(), (score) => score.toFixed(8)).join(' ')}\n`)
  picture.dispose()
  scores.dispose()
}
