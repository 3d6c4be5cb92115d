package dev.kinora.gateway.account;

import dev.kinora.starter.security.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A role that an account can have, as the API spells it; tokens and events have it in lower case. */
public enum AccountRole {
    VIEWER,
    CREATOR,
    MODERATOR,
    ADMIN,
    OPERATOR,
    CHILD_SAFETY;

    /** The role that rules ask for. */
    public Role role() {
        return Role.valueOf(name());
    }

    static Set<Role> roles(Collection<AccountRole> names) {
        var roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(name.role()));
        return roles;
    }

    /** Those of these roles that an account can have, in the order of this enum. */
    static List<AccountRole> of(Set<Role> roles) {
        return Stream.of(values()).filter(name -> roles.contains(name.role())).toList();
    }
}
