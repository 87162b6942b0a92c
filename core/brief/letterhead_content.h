#pragma once

#include "core/brief/document.h"
#include "core/store/connection.h"

namespace attache {

/// The letterhead that documents are written on, and whose it is.
struct LetterheadInUse
{
    LetterheadContent content;
    QString person;
    QString post;
};

/// The newest letterhead with its logo; empty where there is none. A logo whose picture is gone is
/// left out.
Result<LetterheadInUse> letterheadInUse(Connection &connection);

} // namespace attache
