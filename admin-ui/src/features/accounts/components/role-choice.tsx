import { Checkbox, ChoiceGroup } from '@kinora/ui-kit/ui/field'
import { ASSIGNABLE_ROLES, type AssignableRole } from '../api/list-accounts'

const MEANING: Record<AssignableRole, string> = {
  viewer: 'Watches, likes and comments',
  creator: 'Uploads videos',
  moderator: 'Decides cases',
  admin: 'Keeps accounts and policies, decides cases',
  operator: 'Runs jobs and models',
}

interface RoleChoiceProps {
  value: readonly AssignableRole[]
  onChange: (roles: AssignableRole[]) => void
}

export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const choose = (role: AssignableRole, chosen: boolean) =>
    onChange(ASSIGNABLE_ROLES.filter((one) => (one === role ? chosen : value.includes(one))))
  return (
    <ChoiceGroup label="Roles">
      {ASSIGNABLE_ROLES.map((role) => (
        <Checkbox
          key={role}
          label={role}
          hint={MEANING[role]}
          checked={value.includes(role)}
          onChange={(chosen) => choose(role, chosen)}
        />
      ))}
    </ChoiceGroup>
  )
}
