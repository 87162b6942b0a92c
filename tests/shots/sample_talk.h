#pragma once

#include <QString>

namespace attache::test {

/// What was copied from a messenger: @p person of the account, one of us, and somebody nobody
/// knows.
QString sampleTalk(const QString &person, bool english);

} // namespace attache::test
