#include "core/queries/lost_pool.h"

#include "core/domain/case_study.h"
#include "core/domain/deferral.h"
#include "core/domain/intent_sign.h"
#include "core/domain/week_rules.h"
#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

namespace attache {

namespace {

using namespace queries;

/// The columns of sleepingAt(), of the opportunity "o" and its account "a".
const QByteArray &sleepingColumns()
{
    static const QByteArray columns =
        QByteArray("o.id, o.name, a.id, ") + DisplayName +
        ", a.tier, a.industry, a.province, a.city, o.stage IN " + LostStages +
        ", o.closed_on, o.lost_cause, o.lost_reason, o.reactivation, o.amount, o.currency";
    return columns;
}
constexpr int SleepingCount = 15;

SleepingDeal sleepingAt(const Statement &row, int first)
{
    SleepingDeal deal;
    deal.id = row.id<Opportunity>(first);
    deal.name = row.text(first + 1);
    deal.account = row.id<Account>(first + 2);
    deal.accountName = row.text(first + 3);
    deal.tier = choiceAt<Tier>(row, first + 4);
    deal.industry = row.text(first + 5);
    deal.place = placeOf(row.text(first + 6), row.text(first + 7));
    deal.lost = row.boolean(first + 8);
    deal.lostOn = row.date(first + 9);
    deal.cause = optionalChoiceAt<LostCause>(row, first + 10);
    deal.reason = row.text(first + 11);
    deal.reactivation = row.text(first + 12);
    if (!row.isNull(first + 13))
        deal.amount = row.money(first + 13);
    deal.currency = row.text(first + 14);
    return deal;
}

/// In SQL: that nobody put off the deal "o" beyond the day @p parameter.
QByteArray notDeferred(const char *parameter)
{
    return QByteArray("NOT EXISTS (SELECT 1 FROM deferral f WHERE f.opportunity = o.id "
                      "AND f.until > ") +
           parameter + ")";
}

} // namespace

Result<std::vector<WakeFacts>> wakeFacts(Connection &connection, QDate today)
{
    // CROSS: from the conditions to their deals. There are fewer of them than deals that were lost,
    // from which SQLite would begin where it has not counted them.
    static const QByteArray sql =
        "SELECT " + columnsOf<WakeCondition>("w") + ", " + sleepingColumns() +
        ", p.name, p.price_from, p.currency, r.name, r.answer, c.name, "
        "iif(c.account IS NOT NULL AND c.account <> o.account, "
        "(SELECT iif(n.short_name <> '', n.short_name, n.name) FROM account n "
        "WHERE n.id = c.account), ''), "
        "ifnull((SELECT s.name FROM buying_role b JOIN contact s ON s.id = b.contact "
        "WHERE b.account = o.account AND s.id IS NOT w.contact AND b.last_met > o.closed_on AND "
        "(b.stance = 'supporter' OR b.coverage = 'supportive') ORDER BY b.id LIMIT 1), '') "
        "FROM wake_condition w CROSS JOIN opportunity o ON o.id = w.opportunity "
        "JOIN account a ON a.id = o.account LEFT JOIN product p ON p.id = w.product "
        "LEFT JOIN competitor r ON r.id = w.competitor LEFT JOIN contact c ON c.id = w.contact "
        "WHERE (o.stage IN " +
        LostStages + " OR o.stage IN (SELECT key FROM deal_stage WHERE phase = 'lead')) AND " +
        notDeferred("?1") + " ORDER BY o.id, w.id";
    return readRows(
        connection, sql,
        [](const Statement &row) {
            WakeFacts facts;
            facts.condition = Table<WakeCondition>::read(row);
            int at = after<WakeCondition>();
            facts.deal = sleepingAt(row, at);
            at += SleepingCount;
            facts.product = row.text(at);
            if (!row.isNull(at + 1))
                facts.productPrice = row.money(at + 1);
            facts.productCurrency = row.text(at + 2);
            facts.competitor = row.text(at + 3);
            facts.competitorAnswer = row.text(at + 4);
            facts.champion = row.text(at + 5);
            facts.championNow = row.text(at + 6);
            facts.newSupporter = row.text(at + 7);
            return facts;
        },
        today);
}

Result<std::vector<TradeCase>> tradeCases(Connection &connection)
{
    return readRows(connection,
                    // Only what may be shown to them is a reason to call: approved, or nameless.
                    "SELECT id, title, industry FROM case_study WHERE industry <> '' AND "
                    "(approval = 'approved' OR (anonymised AND approval <> 'refused')) ORDER BY id",
                    [](const Statement &row) {
                        return TradeCase{row.id<CaseStudy>(0), row.text(1), row.text(2)};
                    });
}

Result<std::vector<LifeSign>> lifeSigns(Connection &connection, QDate since, QDate today)
{
    // CROSS: from the signs, of which those of the last weeks are few.
    static const QByteArray sql =
        "SELECT " + sleepingColumns() +
        ", i.evidence, max(i.seen_on) FROM intent_sign i CROSS JOIN opportunity o ON o.id = "
        "i.opportunity JOIN account a ON a.id = o.account WHERE i.seen_on >= ?1 AND "
        "i.seen_on > o.closed_on AND o.stage IN " +
        LostStages + " AND " + notDeferred("?2") + " GROUP BY o.id ORDER BY o.id";
    return readRows(
        connection, sql,
        [](const Statement &row) {
            return LifeSign{sleepingAt(row, 0), row.text(SleepingCount),
                            row.date(SleepingCount + 1)};
        },
        since, today);
}

Result<std::vector<SleepingDeal>> lostDeals(Connection &connection, int most)
{
    QByteArray sql = "SELECT " + sleepingColumns() +
                     " FROM opportunity o JOIN account a ON a.id = o.account WHERE o.stage IN " +
                     LostStages + " ORDER BY o.closed_on DESC, o.id DESC";
    if (most > 0)
        sql += " LIMIT " + QByteArray::number(most);
    return readRows(connection, sql, [](const Statement &row) { return sleepingAt(row, 0); });
}

Result<qint64> lostDealCount(Connection &connection)
{
    return connection.integer(QByteArray("SELECT count(*) FROM opportunity WHERE account IS NOT "
                                         "NULL AND stage IN ") +
                              LostStages);
}

Result<std::vector<OpenEnquiry>> openEnquiries(Connection &connection, const Settings &settings)
{
    static const QByteArray sql =
        QByteArray("SELECT o.id, o.name, a.id, ") + DisplayName +
        ", a.tier, o.inquired_at FROM opportunity o JOIN account a ON a.id = o.account "
        "WHERE o.inquired_at IS NOT NULL AND o.answered_at IS NULL AND o.stage NOT IN " +
        ClosedStages +
        " AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.account = o.account AND "
        "v.status = 'done' AND v.starts_at >= o.inquired_at) ORDER BY o.inquired_at, o.id";
    return readRows(connection, sql, [&settings](const Statement &row) {
        OpenEnquiry enquiry;
        enquiry.deal = row.id<Opportunity>(0);
        enquiry.name = row.text(1);
        enquiry.account = row.id<Account>(2);
        enquiry.accountName = row.text(3);
        enquiry.tier = choiceAt<Tier>(row, 4);
        enquiry.inquiredAt = row.instant(5);
        enquiry.deadline = enquiry.inquiredAt.addSecs(settings.planner.answerHours * 3600LL);
        return enquiry;
    });
}

} // namespace attache
