import { formatPercent } from '@kinora/ui-kit/format'
import type { PolicyRules, Publishing } from '@/shared/api/types'

export type Preset = Publishing['preset']

export const PRESET_NAME: Record<Preset, string> = {
  STRICT: 'A person for every video',
  TRUSTED: 'Trusted creators',
  VISION: 'Vision model',
}

const videos = (count: number) => (count === 1 ? 'one other video' : `${count} other videos`)
const days = (count: number) => (count === 1 ? 'a day' : `${count} days`)

/** The rule in plain words, a sentence per line. */
export function publishingText(publishing: Publishing): string[] {
  switch (publishing.preset) {
    case 'STRICT':
      return ['No video is published before a person has looked at it.']
    case 'TRUSTED':
      return [
        'A video is published without a person if the hash list, the text model and the local picture model find nothing' +
          ` and people have approved ${videos(publishing.approvals)} of its creator since the last rejection.`,
        `For ${days(publishing.strikeDays)} after a rejection, a person looks at every video of that creator.`,
        `Of what would be published, ${formatPercent(publishing.sample)} goes to a person all the same, drawn at random.`,
        'The local picture model knows nudity only: violence and other harm in pictures is not seen before publication.',
      ]
    case 'VISION':
      return ['A video is published without a person if the vision model and the other required stages find nothing.']
  }
}

const LOCAL = ['HASH', 'TEXT', 'LOCAL_VISION'] as const

/** The rules with another preset, and with the stages that it needs. */
export function rulesWith(rules: PolicyRules, publishing: Publishing): PolicyRules {
  return { ...rules, publishing, requiredStages: stagesFor(rules.requiredStages, publishing.preset) }
}

type Stages = PolicyRules['requiredStages']

function stagesFor(stages: Stages, preset: Preset): Stages {
  switch (preset) {
    case 'STRICT':
      return stages
    case 'TRUSTED':
      return [...new Set([...LOCAL, ...stages.filter((stage) => stage !== 'VISION')])]
    case 'VISION':
      return [...new Set([...stages, 'VISION' as const])]
  }
}

const STAGE_NAME: Partial<Record<Stages[number], string>> = {
  HASH: 'the hash list',
  TEXT: 'the text model',
  LOCAL_VISION: 'the local picture model',
  VISION: 'the vision model',
}

/** What differs between two sets of rules, as far as this page can change them. */
export function differences(before: PolicyRules, after: PolicyRules): string[] {
  const name = (stage: Stages[number]) => STAGE_NAME[stage] ?? stage
  const preset =
    before.publishing.preset === after.publishing.preset
      ? []
      : [`${PRESET_NAME[before.publishing.preset]} → ${PRESET_NAME[after.publishing.preset]}`]
  const added = after.requiredStages.filter((stage) => !before.requiredStages.includes(stage))
  const dropped = before.requiredStages.filter((stage) => !after.requiredStages.includes(stage))
  return [
    ...preset,
    ...added.map((stage) => `No video is published without an answer of ${name(stage)}.`),
    ...dropped.map((stage) => `An answer of ${name(stage)} is no longer needed; what it finds still counts.`),
  ]
}
