#pragma once

#include "core/queries/today.h"

#include <QDateTime>
#include <QString>

namespace attache {

class ListRow;
class MeterWidget;
class Desk;

/// @file
/// The rows of Today. Each leads by its activated() to where @p open is called with a link.

using OpenLink = std::function<void(const QString &link)>;

/// A visit with its meter, which is shown empty until readiness is known; null for one that is
/// over.
struct VisitLine
{
    ListRow *row = nullptr;
    MeterWidget *meter = nullptr;
};
/// One of today, with its time and the way to its brief.
VisitLine makeVisitRow(const VisitRow &visit, const OpenLink &open);
/// One of the days to come, on one line.
VisitLine makeComingVisitRow(const VisitRow &visit, QDate today, const OpenLink &open);

/// A promise with a box to tick, which marks it as kept.
ListRow *makePromiseRow(const PromiseRow &promise, Desk &desk, const OpenLink &open);
/// Minutes that are owed, with the hours left.
ListRow *makeMinutesRow(const MinutesOwed &owed, const QDateTime &now, const OpenLink &open);
/// An account to be in touch with.
ListRow *makeDueRow(const DueAccount &due, QDate today, const OpenLink &open);

} // namespace attache
