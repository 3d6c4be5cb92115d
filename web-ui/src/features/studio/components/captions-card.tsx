import { SelectField } from '@kinora/ui-kit/ui/field'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { languageOptions, ownLanguage } from '@/shared/lib/languages'
import { ErrorView } from '@/shared/ui/error-view'
import { captionsQuery, useDeleteCaptions, usePutCaptions } from '../api/captions'
import { captionsTexts } from '../texts'
import { CaptionsFileButton } from './captions-file-button'
import { CaptionsRow } from './captions-row'

const LARGEST = 512 * 1024

/** Manages the captions of an own video: list, add, replace, remove. */
export function CaptionsCard({ videoId }: { videoId: string }) {
  const heading = useId()
  const captions = useQuery(captionsQuery(videoId))
  const put = usePutCaptions(videoId)
  const remove = useDeleteCaptions(videoId)
  const [lang, setLang] = useState(() => ownLanguage())
  const [problem, setProblem] = useState<string>()

  const send = (language: string, file: File) => {
    setProblem(undefined)
    if (file.size > LARGEST) return setProblem(captionsTexts.tooLarge)
    put.mutate(
      { lang: language, file },
      { onSuccess: () => toast(captionsTexts.added), onError: (error) => setProblem(errorText(error).hint) },
    )
  }
  const drop = (language: string) => {
    setProblem(undefined)
    remove.mutate(language, { onError: (error) => setProblem(errorText(error).hint) })
  }
  return (
    <section aria-labelledby={heading} className="grid gap-4 border-t border-line pt-6">
      <div className="grid gap-1">
        <h2 id={heading} className="font-display text-xl font-bold">
          {captionsTexts.title}
        </h2>
        <p className="text-sm text-muted">{captionsTexts.hint}</p>
      </div>
      {captions.isPending && <Spinner />}
      {captions.isError && <ErrorView error={captions.error} onRetry={() => void captions.refetch()} />}
      {captions.data?.length === 0 && <p>{captionsTexts.none}</p>}
      {captions.data !== undefined && captions.data.length > 0 && (
        <ul className="grid gap-2">
          {captions.data.map((item) => (
            <CaptionsRow
              key={item.lang}
              item={item}
              replacing={put.isPending && put.variables.lang === item.lang}
              removing={remove.isPending && remove.variables === item.lang}
              onFile={(file) => send(item.lang, file)}
              onRemove={() => drop(item.lang)}
            />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-52">
          <SelectField label={captionsTexts.language} value={lang} onChange={setLang} options={languageOptions()} />
        </div>
        <CaptionsFileButton text={captionsTexts.add} icon="upload" busy={put.isPending} onFile={(file) => send(lang, file)} />
      </div>
      {put.isPending && <p role="status">{captionsTexts.sending}</p>}
      {problem !== undefined && (
        <p role="alert" className="font-medium text-bad">
          {problem}
        </p>
      )}
    </section>
  )
}
