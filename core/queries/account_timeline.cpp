#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/visit.h"
#include "core/domain/visit_note.h"
#include "core/queries/account_overview.h"
#include "core/queries/read_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

using namespace queries;
using Kind = TimelineEntry::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

/// One kind of entry: rows of id, time or day, and two texts for the account ?1.
struct Source
{
    Kind kind;
    const char *table;
    const char *sql;
    void (*word)(TimelineEntry &entry, const Statement &row);
};

void asVisit(TimelineEntry &entry, const Statement &row)
{
    const QString title = row.text(2);
    const QString kind = labelOf(choiceAt<VisitKind>(row, 3));
    entry.title = title.isEmpty() ? kind : title;
    entry.detail = kind + QStringLiteral(" · ") + labelOf(choiceAt<VisitStatus>(row, 4));
}

void asStageChange(TimelineEntry &entry, const Statement &row)
{
    entry.title = row.text(2);
    const QString to = labelOf(choiceAt<Stage>(row, 4));
    entry.detail =
        row.isNull(3) ? to : labelOf(choiceAt<Stage>(row, 3)) + QStringLiteral(" → ") + to;
}

void asPromise(TimelineEntry &entry, const Statement &row)
{
    entry.title = row.text(2);
    entry.detail = labelOf(choiceAt<Party>(row, 3));
    if (!row.isNull(4))
        entry.detail += QStringLiteral(" · ") +
                        //: %1 is the day a promise is due
                        Words::tr("due %1").arg(row.date(4).toString(Qt::ISODate));
}

void asPromiseKept(TimelineEntry &entry, const Statement &row)
{
    entry.title = row.text(2);
    entry.detail =
        labelOf(choiceAt<Party>(row, 3)) + QStringLiteral(" · ") + labelOf(PromiseState::Kept);
}

void asFact(TimelineEntry &entry, const Statement &row)
{
    entry.title = row.text(2);
    entry.detail = labelOf(choiceAt<FactKind>(row, 3));
}

void asNote(TimelineEntry &entry, const Statement &row)
{
    entry.title = row.text(2).isEmpty() ? labelOf(choiceAt<SixThing>(row, 4)) : row.text(2);
    entry.detail = row.text(3);
}

void asNeed(TimelineEntry &entry, const Statement &row)
{
    entry.title = row.text(2);
    entry.detail = labelOf(choiceAt<NeedTruth>(row, 3));
}

constexpr Source Sources[] = {
    {Kind::Visit, "visit",
     "SELECT id, starts_at, iif(title <> '', title, purpose), kind, status FROM visit "
     "WHERE account = ?1 AND starts_at IS NOT NULL AND status <> 'cancelled'",
     asVisit},
    {Kind::StageChange, "opportunity",
     "SELECT o.id, s.changed_at, o.name, s.from_stage, s.to_stage FROM stage_change s "
     "JOIN opportunity o ON o.id = s.opportunity WHERE o.account = ?1",
     asStageChange},
    // A promise that was made at no visit is dated by its id, which holds the time of its birth.
    {Kind::PromiseMade, "promise",
     "SELECT p.id, coalesce(v.starts_at, strftime('%Y-%m-%dT%H:%M:%fZ', "
     "(p.id >> 21) / 1000.0 + 1577836800, 'unixepoch')), p.text, p.party, p.due FROM promise p "
     "LEFT JOIN visit v ON v.id = p.visit WHERE p.account = ?1",
     asPromise},
    {Kind::PromiseKept, "promise",
     "SELECT id, kept_on, text, party FROM promise "
     "WHERE account = ?1 AND state = 'kept' AND kept_on IS NOT NULL",
     asPromiseKept},
    {Kind::Fact, "account_fact",
     "SELECT id, learnt_on, text, kind FROM account_fact "
     "WHERE account = ?1 AND learnt_on IS NOT NULL",
     asFact},
    {Kind::Note, "visit_note",
     "SELECT n.id, v.starts_at, n.topic, n.body, n.thing FROM visit_note n "
     "JOIN visit v ON v.id = n.visit WHERE v.account = ?1 AND v.starts_at IS NOT NULL "
     "AND (n.topic <> '' OR n.body <> '')",
     asNote},
    {Kind::Need, "need",
     "SELECT id, heard_on, text, truth FROM need WHERE account = ?1 AND heard_on IS NOT NULL",
     asNeed},
};

TimelineEntry read(const Source &source, const Statement &row)
{
    TimelineEntry entry;
    entry.kind = source.kind;
    entry.table = QString::fromLatin1(source.table);
    entry.id = row.integer(0);
    constexpr qsizetype DayLength = 10;
    entry.wholeDay = row.text(1).size() == DayLength;
    entry.at = entry.wholeDay ? QDateTime(row.date(1), QTime(12, 0)).toUTC() : row.instant(1);
    source.word(entry, row);
    return entry;
}

} // namespace

Result<std::vector<TimelineEntry>> accountTimeline(Connection &connection, Id<Account> account,
                                                   int offset, int limit)
{
    // One account has at most some hundred entries, so they are merged here and not in SQL.
    std::vector<TimelineEntry> all;
    for (const Source &source : Sources) {
        ATTACHE_TRY(auto entries,
                    readRows(
                        connection, source.sql,
                        [&](const Statement &row) { return read(source, row); }, account));
        std::move(entries.begin(), entries.end(), std::back_inserter(all));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const TimelineEntry &a, const TimelineEntry &b) { return a.at > b.at; });
    const auto begin = std::min(static_cast<size_t>(std::max(offset, 0)), all.size());
    const auto end =
        limit > 0 ? std::min(begin + static_cast<size_t>(limit), all.size()) : all.size();
    all.erase(all.begin() + static_cast<ptrdiff_t>(end), all.end());
    all.erase(all.begin(), all.begin() + static_cast<ptrdiff_t>(begin));
    return all;
}

} // namespace attache
