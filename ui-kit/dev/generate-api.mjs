// Generates types from the committed openapi.json of every service; --check fails if a generated file is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const SERVICES = ['gateway', 'video', 'moderation', 'recommendation', 'preference']
const check = process.argv.includes('--check')

let stale = 0
for (const service of SERVICES) {
  const source = new URL(`../../${service}-service/openapi.json`, import.meta.url)
  const types = `// Generated from ${service}-service/openapi.json by "npm run gen"; do not edit.\n${astToString(await openapiTS(source))}`
  const target = new URL(`../src/openapi/${service}.d.ts`, import.meta.url)
  if (existsSync(target) && readFileSync(target, 'utf8') === types) continue
  if (check) {
    console.error(`${service}.d.ts does not belong to the committed openapi.json: run "npm run gen"`)
    stale += 1
  } else {
    writeFileSync(target, types)
    console.log(`${service}: written`)
  }
}
process.exitCode = stale > 0 ? 1 : 0
