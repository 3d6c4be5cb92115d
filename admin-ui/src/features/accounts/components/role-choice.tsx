import { Checkbox, ChoiceGroup } from '@kinora/ui-kit/ui/field'
import { roleName } from '@/shared/words'
import { ASSIGNABLE_ROLES, type AssignableRole } from '../api/list-accounts'

const MEANING: Record<AssignableRole, string> = {
  VIEWER: 'Watches, likes and comments',
  CREATOR: 'Uploads videos',
  MODERATOR: 'Decides cases',
  CHILD_SAFETY: 'Decides what may be about harm to children, besides being a moderator',
  ADMIN: 'Keeps accounts and policies, decides cases',
  OPERATOR: 'Runs jobs and models',
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
          label={roleName(role)}
          hint={MEANING[role]}
          checked={value.includes(role)}
          onChange={(chosen) => choose(role, chosen)}
        />
      ))}
    </ChoiceGroup>
  )
}
