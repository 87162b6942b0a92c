#pragma once

#include "core/brief/letterhead_content.h"
#include "ui/print/drawn_page.h"

#include <QDate>

namespace attache {

class DecisionMap;

/// The decision chain of @p account on one page of A4, on our paper: letterhead, title and day, the
/// map, what its frames and fills mean. @p map outlives the page.
DrawnPage decisionMapPage(const DecisionMap &map, const QString &account, QDate day,
                          const LetterheadInUse &paper);

} // namespace attache
