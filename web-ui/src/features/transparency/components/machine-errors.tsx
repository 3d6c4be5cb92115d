import { formatNumber } from '@kinora/ui-kit/format'
import type { Figures } from '../api/report'
import { transparencyTexts as texts } from '../texts'
import { Part } from './part'

/** How often machines were wrong, as far as that is known. */
export function MachineErrors({ figures }: { figures: Figures }) {
  return (
    <Part title={texts.errors}>
      <p className="max-w-2xl text-muted">{texts.errorsHint}</p>
      <div className="overflow-x-auto">
        <table className="min-w-full text-left">
          <thead className="text-sm text-muted">
            <tr>
              {[texts.kind, texts.refused, texts.refusedWrongly, texts.allowed, texts.allowedWrongly].map((name) => (
                <th key={name} scope="col" className="pr-4">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {figures.machines.map((of) => (
              <tr key={of.kind}>
                <th scope="row" className="pr-4">
                  {texts.kinds[of.kind]}
                </th>
                {[of.restricted, of.restrictedWrongly, of.approved, of.approvedWrongly].map((count, column) => (
                  <td key={column}>{formatNumber(count)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  )
}
