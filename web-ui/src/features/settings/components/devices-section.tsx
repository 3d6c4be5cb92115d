import { formatDate, formatRelative } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { ErrorView } from '@/shared/ui/error-view'
import { sessionsQuery, useEndAllSessions, useEndSession, type DeviceSession } from '../api/sessions'
import { deviceName } from '../device-name'
import { settingsTexts } from '../texts'
import { Section } from './section'

function nameOf({ agent, kind }: DeviceSession): string {
  return deviceName(agent) ?? (kind === 'TOKENS' ? settingsTexts.app : settingsTexts.unknownDevice)
}

interface DeviceRowProps {
  device: DeviceSession
  busy: boolean
  onEnd: () => void
}

function DeviceRow({ device, busy, onEnd }: DeviceRowProps) {
  const name = nameOf(device)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3">
      <Icon name={device.kind === 'TOKENS' ? 'keyboard' : 'devices'} className="text-muted" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold wrap-anywhere">{name}</span>
          {device.current && <Badge tone="good">{settingsTexts.thisDevice}</Badge>}
        </p>
        <p className="text-sm text-muted">
          {settingsTexts.lastUsed} {formatRelative(device.lastUsedAt)} · {settingsTexts.since} {formatDate(device.createdAt)}
          {device.address !== '' && ` · ${device.address}`}
        </p>
      </div>
      {!device.current && (
        <Button busy={busy} aria-label={`${settingsTexts.signOutOne}: ${name}`} onClick={onEnd}>
          {settingsTexts.signOutOne}
        </Button>
      )}
    </li>
  )
}

/** All sessions of the account, and the ways to end them. */
export function DevicesSection({ onSignedOut }: { onSignedOut: () => void }) {
  const devices = useQuery(sessionsQuery)
  const end = useEndSession()
  const endAll = useEndAllSessions()
  const [asking, setAsking] = useState(false)
  const failed = (error: Error) => toast(errorText(error).hint, { tone: 'bad' })
  return (
    <Section title={settingsTexts.devices} intro={settingsTexts.devicesIntro}>
      {devices.isPending && <Spinner />}
      {devices.isError && <ErrorView error={devices.error} onRetry={() => void devices.refetch()} />}
      {devices.isSuccess && (
        <ul aria-label={settingsTexts.devices}>
          {devices.data.map((device) => (
            <DeviceRow
              key={device.id}
              device={device}
              busy={end.isPending && end.variables === device.id}
              onEnd={() => end.mutate(device.id, { onSuccess: () => toast(settingsTexts.signedOutOne), onError: failed })}
            />
          ))}
        </ul>
      )}
      <Button className="justify-self-start" icon="exit" onClick={() => setAsking(true)}>
        {settingsTexts.signOutAll}
      </Button>
      {asking && (
        <ConfirmDialog
          title={settingsTexts.signOutAllTitle}
          confirm={settingsTexts.signOutAll}
          cancel={settingsTexts.stay}
          busy={endAll.isPending}
          onConfirm={() => endAll.mutate(undefined, { onSuccess: onSignedOut, onError: failed })}
          onClose={() => setAsking(false)}
        >
          {settingsTexts.signOutAllHint}
        </ConfirmDialog>
      )}
    </Section>
  )
}
