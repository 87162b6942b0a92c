#pragma once

#include "core/domain/account.h"
#include "core/store/workspace.h"

#include <QByteArray>

namespace attache {

/// What is taken as a logo: bytes of the file, and pixels a side. More shows nothing more on a
/// slide, but travels with every presentation.
inline constexpr qint64 LargestLogoBytes = 4LL << 20;
inline constexpr int LargestLogoSide = 10'000;

/// The picture in the file at @p path, if it can be a logo: a whole PNG, JPEG or GIF within the
/// limits above. Io when it cannot be read, Invalid for anything else.
Result<QByteArray> readLogo(const QString &path);

/// Makes the picture at @p path the logo of @p account, which `{{account.logo}}` stands for; one
/// undo step. NotFound when there is no such account; else as readLogo().
Result<void> setAccountLogo(Workspace &workspace, Id<Account> account, const QString &path);

/// Leaves @p account without a logo; one undo step, none when it has none.
Result<void> removeAccountLogo(Workspace &workspace, Id<Account> account);

} // namespace attache
