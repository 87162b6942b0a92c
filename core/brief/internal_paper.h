#pragma once

#include "core/brief/document.h"

namespace attache {

/// A document of one's own house that lists something: its head, marked as confidential, without
/// any content. @p author is who prints it.
Document internalPaper(const QString &title, const QString &subtitle,
                       const LetterheadContent &letterhead, const QString &author);

} // namespace attache
