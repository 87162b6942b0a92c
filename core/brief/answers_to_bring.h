#pragma once

#include "core/base/result.h"

#include <QString>

namespace attache {

class Connection;
struct BriefData;

/// How the key of a checklist item begins that is an answer to a question.
inline constexpr char AnswerItem[] = "answer:";

/// The key of the item for @p question as it was asked last; @p faq is the entry without an answer,
/// 0 where nobody has written one.
QString answerItem(const QString &question, qint64 faq);

/// Puts on the checklist of @p brief what its account asked before and nobody has answered yet.
Result<void> addAnswersToBring(Connection &connection, BriefData &brief);

} // namespace attache
