#pragma once

#include <QDate>
#include <QRegularExpression>

#include <vector>

/// The ways a due date is written, apart from how a line is searched for them; see due_date.h for
/// what each means.
namespace attache::duedate {

/// The day a match means, seen from a day; invalid for a match that means none, which still keeps
/// shorter writings from being read out of the same words.
using Reader = QDate (*)(const QRegularExpressionMatch &match, QDate today);

struct Writing
{
    QString pattern;
    Reader read;
};

std::vector<Writing> writings();

} // namespace attache::duedate
