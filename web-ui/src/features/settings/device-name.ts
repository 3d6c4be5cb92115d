const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

const firstOf = (names: [RegExp, string][], agent: string) => names.find(([pattern]) => pattern.test(agent))?.[1]

/** "Firefox on Linux", from a User-Agent; undefined if it is unknown. */
export function deviceName(agent: string | null): string | undefined {
  if (agent === null) return undefined
  const [browser, system] = [firstOf(BROWSERS, agent), firstOf(SYSTEMS, agent)]
  if (browser === undefined) return system ?? agent.split('/')[0]
  return system === undefined ? browser : `${browser} on ${system}`
}
