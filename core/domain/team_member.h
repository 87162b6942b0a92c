#pragma once

#include "core/domain/account.h"
#include "core/domain/tier_kinds.h"

namespace attache {

/// One of us who serves an account.
struct TeamMember
{
    Id<TeamMember> id;
    Id<Account> account;
    QString person;
    TeamRole role = TeamRole::Operations;
    QDate since;
};

template <>
struct Description<TeamMember>
{
    static constexpr TypeInfo info{
        .table = "team_member",
        .one = QT_TRANSLATE_NOOP("RecordType", "Team member"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Service team"),
        .key = "team-members",
        .icon = "system-users",
        .rank = 54,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &TeamMember::account, Required);
        field("person", QT_TRANSLATE_NOOP("Field", "Person"), &TeamMember::person,
              Required | FieldOptions(Editor::Person));
        field("role", QT_TRANSLATE_NOOP("Field", "Role"), &TeamMember::role);
        field("since", QT_TRANSLATE_NOOP("Field", "Since"), &TeamMember::since);
    }
    static Caption caption(const TeamMember &member, RecordNames &names)
    {
        return {member.person, {}, joined({labelOf(member.role), names.of(member.account)})};
    }
    static Home home(const TeamMember &member) { return Home::with(member.account); }
    static void begin(TeamMember &member, const NewRecord &context)
    {
        member.since = context.today;
    }
};

} // namespace attache
