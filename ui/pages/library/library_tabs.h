#pragma once

#include "core/record/record_type.h"

#include <QStringList>

#include <span>

namespace attache {

/// A kind of what stands in the library, as a tab of its page.
struct LibraryTab
{
    const RecordType *type;
    const char *word;  ///< on the tab; translation context "LibraryPage"
    const char *none;  ///< what belongs there, while there is nothing; the same
    QStringList usual; ///< the columns that a fresh list shows
    /// The kind on whose tab it is a further list; null for one with a tab of its own.
    const RecordType *beside = nullptr;
};

/// In the order they are shown in; those beside another kind stand at the end.
std::span<const LibraryTab> libraryTabs();

/// Under which views and columns of the list of @p type in the library are kept.
QString libraryListKey(const RecordType &type);

} // namespace attache
