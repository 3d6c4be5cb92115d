import { formatNumber } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { SelectField, TextField } from '@kinora/ui-kit/ui/field'
import { useState, type SyntheticEvent } from 'react'
import { humanize } from '@/shared/words'
import { useImportHashes, type ImportResult } from '../api/import-hashes'
import type { HarmCategory } from '../api/list-hashes'
import { CATEGORIES, refusalOf } from '../hooks/hash-words'
import styles from './hashes.module.css'

/** Takes a file of signals or descriptors, and shows what became of it. */
export function ImportHashes({ onClose }: { onClose: () => void }) {
  const take = useImportHashes()
  const [file, setFile] = useState<File>()
  const [category, setCategory] = useState<HarmCategory>('VIOLENCE')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (file !== undefined) take.mutate({ file, category })
  }
  return (
    <Dialog title="Import hashes" onClose={onClose}>
      <DialogBody>
        <form className={styles['form']} onSubmit={submit}>
          {take.error !== null && (
            <Note tone="bad" kind="block" role="alert">
              {refusalOf(take.error, 'The file was not taken.')}
            </Note>
          )}
          <p>
            One hash a line, as signals (<code>pdq f8f8…</code>) or as descriptors of ThreatExchange; at most 100,000 and
            8 MB.
          </p>
          <TextField
            label="File"
            type="file"
            accept=".txt,.json,.jsonl,text/plain"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
          <SelectField
            label="Category"
            hint="Of hashes that have no tag with one"
            options={CATEGORIES}
            value={category}
            onChange={setCategory}
          />
          <Button type="submit" look="primary" busy={take.isPending} disabled={file === undefined}>
            Import
          </Button>
          {take.data !== undefined && <Outcome result={take.data} />}
        </form>
      </DialogBody>
    </Dialog>
  )
}

function Outcome({ result }: { result: ImportResult }) {
  return (
    <Note tone={result.refused === 0 ? 'good' : 'warn'} kind="block" role="status">
      <p>
        {formatNumber(result.taken)} new, {formatNumber(result.known)} known, {formatNumber(result.refused)} refused.
      </p>
      {result.faults.length > 0 && (
        <ul className={styles['faults']}>
          {result.faults.map((fault) => (
            <li key={fault.line}>
              Line {fault.line}: {humanize(fault.fault)}
            </li>
          ))}
        </ul>
      )}
    </Note>
  )
}
