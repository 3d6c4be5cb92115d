// Writes the types of the committed openapi.json of the services the console talks to; --check fails on stale ones.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const SERVICES = ['gateway', 'moderation', 'recommendation']
const check = process.argv.includes('--check')

let stale = 0
for (const service of SERVICES) {
  const source = new URL(`../../${service}-service/openapi.json`, import.meta.url)
  if (!existsSync(source)) {
    console.log(`${service}: no openapi.json yet`)
    continue
  }
  const types = `// Generated from ${service}-service/openapi.json by "npm run gen"; do not edit.\n${astToString(await openapiTS(source))}`
  const target = new URL(`../src/shared/api/${service}.d.ts`, import.meta.url)
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
