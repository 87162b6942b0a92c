#pragma once

#include <QString>
#include <QStringList>

/// @file
/// Names of parts, as writers of packages get them wrong.

namespace attache {

/// What an entry of a ZIP is called.
struct EntryName
{
    QString name;           ///< as the name of a part: slashes, no empty segments
    bool isFolder = false;  ///< it ended in a slash
    bool isHostile = false; ///< it leads out of the package or to another place altogether
};

/// The name a ZIP gives as @p raw: backslashes are read as slashes, "." and doubled slashes are
/// left out, and ".." goes up as long as that stays inside.
EntryName entryName(const QString &raw);

/// @p name with `%20` and its like decoded, in lower case: what names of parts are compared by.
QString comparableName(const QString &name);

/// @p name with nothing in it but what every program reads in a part's name; the folders stay.
QString plainName(const QString &name);

/// @p name as it stands in relationships and lists of content types: characters that are not
/// allowed in addresses are percent-encoded, what is encoded already stays.
QString encodedName(const QString &name);

/// Whether all of the first @p names begin with a slash, but for the list of content types: some
/// writers give every entry the name of its part. One such name among others is a trap.
bool areRooted(const QStringList &names);

} // namespace attache
