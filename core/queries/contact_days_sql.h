#pragma once

#include <QByteArray>

/// @file
/// How contact_days.h decides when somebody was met, for queries that ask it of many.

namespace attache {

namespace contactdays {
/// In SQL: that the visit "v" was a call, by which nobody is met.
const QByteArray &isCall();
/// In SQL: when the contact @p person, an expression, last took part in a visit done for which
/// @p condition on "v" holds. UTC.
QByteArray lastVisitOf(const QByteArray &person, const QByteArray &condition);
/// In SQL: the last day of a meeting with @p person noted in a role.
QByteArray lastNotedOf(const QByteArray &person);
} // namespace contactdays

} // namespace attache
