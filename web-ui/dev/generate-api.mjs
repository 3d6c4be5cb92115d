// Writes the types of every service's committed openapi.json; --check fails when a written file is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const SERVICES = ['gateway', 'video', 'recommendation', 'preference']
const check = process.argv.includes('--check')
const folder = new URL('../src/shared/api/', import.meta.url)
mkdirSync(folder, { recursive: true })

let stale = 0
for (const service of SERVICES) {
  const source = new URL(`../../${service}-service/openapi.json`, import.meta.url)
  if (!existsSync(source)) {
    console.log(`${service}: no openapi.json yet`)
    continue
  }
  const types = `// Generated from ${service}-service/openapi.json by "npm run gen"; do not edit.\n${astToString(await openapiTS(source))}`
  const target = new URL(`${service}.d.ts`, folder)
  const same = existsSync(target) && readFileSync(target, 'utf8') === types
  if (same) continue
  if (check) {
    console.error(`${service}.d.ts does not belong to the committed openapi.json: run "npm run gen"`)
    stale += 1
  } else {
    writeFileSync(target, types)
    console.log(`${service}: written`)
  }
}
process.exitCode = stale > 0 ? 1 : 0
