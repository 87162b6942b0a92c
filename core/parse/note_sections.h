#pragma once

#include <QStringList>

namespace attache {

/// What of @p text belongs under each of the six things of a visit, in their order, by headings in
/// their words: "## 客户情况", 【待办】, "Next steps:". What stands above the first heading comes
/// under the first thing, and a heading keeps what is written behind its colon. Empty where not two
/// of the things have a heading.
QStringList noteSections(const QString &text);

} // namespace attache
