#pragma once

#include "core/domain/account.h"
#include "tests/support/temp_workspace.h"

namespace attache::test {

/// The names of the accounts in the sound file at @p path; the message instead where it cannot be
/// opened.
inline QStringList accountNamesIn(const QString &path, const Clock &clock,
                                  Workspace::Mode mode = Workspace::Mode::ReadOnly)
{
    const auto opened = openWorkspace(path, mode, clock);
    if (!opened)
        return {opened.error().message};
    EXPECT_TRUE((*opened)->check()->isEmpty());
    QStringList names;
    const auto accounts = Store<Account>((*opened)->connection()).list("ORDER BY name");
    for (const Account &account : *accounts)
        names.append(account.name);
    return names;
}

} // namespace attache::test
