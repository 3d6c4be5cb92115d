import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { saveJson } from '@/shared/decisions/save-json'
import { errorText } from '@/shared/lib/error-text'
import { useExport } from '../api/export'
import { settingsTexts } from '../texts'
import { Section } from './section'

/** What is stored about somebody's interests, what they watched and whom they block, as a file. */
export function DataSection() {
  const collect = useExport()
  return (
    <Section title={settingsTexts.data} intro={settingsTexts.dataIntro}>
      <Button
        className="justify-self-start"
        busy={collect.isPending}
        onClick={() =>
          collect.mutate(undefined, {
            onSuccess: (data) => saveJson(data, 'kinora-data.json'),
            onError: (error) => toast(errorText(error).hint, { tone: 'bad' }),
          })
        }
      >
        {settingsTexts.download}
      </Button>
    </Section>
  )
}
