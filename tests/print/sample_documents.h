#pragma once

#include "core/brief/document.h"

/// @file
/// Papers as the program makes them, with invented companies and people.

namespace attache::samples {

Document minutes();        ///< Chinese, one page
Document minutesEnglish(); ///< English, one page
Document brief();          ///< Chinese, compact, four people
Document briefEnglish();   ///< English, compact

/// A paper with nothing but @p text.
Document paragraph(const QString &text);
/// A table of @p rows rows of three columns.
Document longTable(int rows);

} // namespace attache::samples
