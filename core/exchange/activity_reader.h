#pragma once

#include "core/domain/kinds.h"
#include "core/exchange/activity_layout.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/row_source.h"

#include <QDateTime>

#include <vector>

namespace attache {

/// How far an activity has come, as its list says.
enum class ActivityState { Unsaid, Open, Done, Cancelled };

/// An activity as a row says it.
struct Activity
{
    ActivityKind kind = ActivityKind::Unknown;
    VisitKind visitKind = VisitKind::OnSite; ///< of a call or a meeting
    QString number;
    QString subject;
    QString text;     ///< plain, with what has no place of its own under its header
    QDateTime starts; ///< UTC
    QDateTime ends;   ///< UTC
    QDate due;
    QDate doneOn;
    QDateTime created; ///< UTC
    ActivityState state = ActivityState::Unsaid;
    QString account;
    QStringList accountNumbers; ///< each certainly of an account
    QStringList relatedNumbers; ///< of an account or a deal
    QString related;
    QStringList people;
    QString personNumber;
    QStringList emails;
    QString deal;
    QString owner;
    QString place;
    /// Cells that could not be read, by column, with what to say of them.
    std::vector<std::pair<int, QString>> findings;
};

/// Reads the rows of a list of activities.
class ActivityReader
{
public:
    ActivityReader(const ActivityLayout &layout, const QStringList &headers,
                   const std::vector<ColumnProfile> &profiles);

    Activity read(const SourceRow &row) const;

private:
    /// The first column of @p role with content; -1 for none.
    int columnWith(const SourceRow &row, ActivityRole role) const;
    /// What no field has room for, each under its header.
    QStringList otherWords(const SourceRow &row, const Activity &activity) const;
    QString first(const SourceRow &row, ActivityRole role) const;
    void readKind(const SourceRow &row, Activity &activity) const;
    void readTimes(const SourceRow &row, Activity &activity) const;
    void readWho(const SourceRow &row, Activity &activity) const;
    void readWords(const SourceRow &row, Activity &activity) const;
    QDateTime instant(const SourceRow &row, ActivityRole role, Activity &activity) const;
    /// The end of one that is written with its beginning: 14:00-15:30; invalid for none.
    QDateTime endOfRange(const SourceRow &row, const QDateTime &starts) const;

    const ActivityLayout &m_layout;
    const QStringList &m_headers;
    const std::vector<ColumnProfile> &m_profiles;
};

/// @p text without the tags of a web page, one line a paragraph; itself where it has none.
QString withoutTags(const QString &text);

/// The time of day that @p text has; invalid for none. @p isUtc tells whether it says so.
QTime timeOfDay(const QString &text, bool *isUtc);

/// The instant that a cell tells: a day as readDate() knows it, and the time of day beside it, or
/// else the beginning of that day. Local unless it says otherwise; the result is UTC. Refused where
/// no clock shows that time.
Result<QDateTime> readInstant(std::string_view cell, DateOrder order = DateOrder::MonthFirst);

} // namespace attache
