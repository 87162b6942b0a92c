#include "core/queries/visit_outcomes.h"

#include "core/queries/facts_where.h"

namespace attache {

using namespace queries;

namespace {

/// The visits that @p study went along to or was shown at.
constexpr char WithCase[] = "(SELECT visit FROM material_use WHERE case_study = ? AND "
                            "use IN ('packed', 'shown'))";

/// Those held that suit @p conditions, the latest first.
Result<std::vector<VisitOutcomeFacts>> held(Connection &connection, Conditions conditions,
                                            const QByteArray &limit)
{
    conditions.add("v.status = 'done'");
    return readRows(
        connection,
        "SELECT v.id, v.account, v.opportunity, v.starts_at, v.best_reached_on, "
        "v.minimum_reached_on FROM visit v JOIN account a ON a.id = v.account",
        conditions, " ORDER BY v.starts_at DESC, v.id DESC" + limit, [](const Statement &row) {
            const QDate best = row.date(4);
            const QDate least = row.date(5);
            const bool bestFirst = best.isValid() && (!least.isValid() || best < least);
            return VisitOutcomeFacts{row.id<Visit>(0), row.id<Account>(1), row.id<Opportunity>(2),
                                     row.instant(3).toLocalTime().date(), bestFirst ? best : least};
        });
}

} // namespace

Result<std::vector<VisitOutcomeFacts>>
visitOutcomes(Connection &connection, const FactsFilter &filter, QDate from, QDate to, int most)
{
    Conditions conditions = factsWhere(filter, "a.owner");
    if (from.isValid())
        conditions.add("v.starts_at >= ?", from.startOfDay().toUTC());
    if (to.isValid())
        conditions.add("v.starts_at < ?", to.addDays(1).startOfDay().toUTC());
    return held(connection, std::move(conditions), " LIMIT " + QByteArray::number(most));
}

Result<std::vector<VisitOutcomeFacts>> visitOutcomes(Connection &connection, Id<CaseStudy> study)
{
    Conditions conditions;
    conditions.add(QByteArray("v.id IN ") + WithCase, study.value());
    return held(connection, std::move(conditions), {});
}

Result<std::vector<StageStep>> stageSteps(Connection &connection, Id<CaseStudy> study)
{
    Conditions conditions;
    conditions.add(QByteArray("opportunity IN (SELECT opportunity FROM visit WHERE id IN ") +
                       WithCase + ')',
                   study.value());
    return readRows(
        connection, "SELECT opportunity, from_stage, to_stage, changed_at FROM stage_change",
        conditions, " ORDER BY opportunity, changed_at, id", [](const Statement &row) {
            return StageStep{row.id<Opportunity>(0), optionalChoiceAt<Stage>(row, 1),
                             choiceAt<Stage>(row, 2), row.instant(3).toLocalTime().date()};
        });
}

} // namespace attache
