#include "core/queries/gap_rows.h"

#include "core/queries/account_questions.h"
#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

namespace attache {

using namespace queries;

Result<std::vector<WaitingAccount>> waitingAccounts(Connection &connection)
{
    static const QByteArray select =
        QByteArray("SELECT a.id, ") + DisplayName +
        ", a.tier, a.industry FROM account a WHERE a.tier IN ('S', 'A') OR a.id IN (SELECT "
        "o.account FROM opportunity o WHERE o.stage NOT IN " +
        ClosedStages +
        ") "
        "ORDER BY CASE a.tier WHEN 'S' THEN 0 WHEN 'A' THEN 1 WHEN 'B' THEN 2 ELSE 3 END, 2, 1";
    return readRows(connection, select, [](const Statement &row) {
        return WaitingAccount{row.id<Account>(0), row.text(1), choiceAt<Tier>(row, 2), row.text(3)};
    });
}

Result<std::vector<WaitingDeal>> waitingDeals(Connection &connection)
{
    return readRows(
        connection,
        QByteArray("SELECT account, stage, amount, currency, product FROM opportunity WHERE "
                   "account IS NOT NULL AND stage NOT IN ") +
            ClosedStages + " ORDER BY id",
        [](const Statement &row) {
            WaitingDeal deal;
            deal.account = row.id<Account>(0);
            deal.stage = choiceAt<Stage>(row, 1);
            if (!row.isNull(2))
                deal.amount = row.money(2);
            deal.currency = row.text(3);
            deal.products = row.text(4);
            return deal;
        });
}

namespace {

/// @p which narrows the visits: " AND v.id IN …".
QByteArray askingSelect(const QByteArray &which = {})
{
    return QByteArray("SELECT n.body, n.thing, v.id, a.id, ") + DisplayName +
           ", v.starts_at, (SELECT group_concat(p.name, char(10)) FROM attendee t JOIN contact p "
           "ON "
           "p.id = t.contact WHERE t.visit = v.id AND NOT t.absent) FROM visit_note n JOIN visit v "
           "ON v.id = n.visit JOIN account a ON "
           "a.id = v.account WHERE v.status = 'done' AND (n.body LIKE '%?%' OR n.body LIKE "
           "'%？%')" +
           which + " ORDER BY v.starts_at, n.id";
}

AskingNote askingNote(const Statement &row)
{
    return {row.text(0),
            choiceAt<SixThing>(row, 1),
            row.id<Visit>(2),
            row.id<Account>(3),
            row.text(4),
            row.instant(5).toLocalTime().date(),
            row.text(6).split(u'\n', Qt::SkipEmptyParts)};
}

} // namespace

Result<std::vector<AskingNote>> askingNotes(Connection &connection)
{
    return readRows(connection, askingSelect(), askingNote);
}

Result<std::vector<AskingNote>> askingNotes(Connection &connection, const Slide &slide)
{
    static const QByteArray select =
        "WITH RECURSIVE version(id) AS (SELECT ?2 UNION SELECT d.predecessor FROM deck d JOIN "
        "version e ON d.id = e.id WHERE d.predecessor IS NOT NULL), "
        "same AS (SELECT id, deck FROM slide WHERE id = ?1 OR (deck IN version AND title = ?3 AND "
        "title <> '')) " +
        askingSelect(" AND v.id IN (SELECT visit FROM material_use WHERE use IN ('packed', "
                     "'shown') AND (slide IN (SELECT id FROM same) OR deck IN (SELECT deck FROM "
                     "same)))");
    return readRows(connection, select, askingNote, slide.id, slide.deck, slide.title);
}

Result<std::vector<AskingNote>> askingNotes(Connection &connection, Id<CaseStudy> study)
{
    static const QByteArray select =
        askingSelect(" AND v.id IN (SELECT visit FROM material_use WHERE use IN ('packed', "
                     "'shown') AND case_study = ?1)");
    return readRows(connection, select, askingNote, study);
}

Result<std::vector<AskingNote>> askingNotesOf(Connection &connection, Id<Account> account)
{
    static const QByteArray select = askingSelect(" AND v.account = ?1");
    return readRows(connection, select, askingNote, account);
}

Result<std::vector<PlannedVisit>> plannedVisits(Connection &connection, QDate from, QDate to)
{
    return readRows(
        connection,
        "SELECT id, account, starts_at, title FROM visit WHERE status = 'planned' AND starts_at >= "
        "?1 AND starts_at < ?2 ORDER BY starts_at, id",
        [](const Statement &row) {
            const QDateTime start = row.instant(2).toLocalTime();
            return PlannedVisit{row.id<Visit>(0), row.id<Account>(1), start.date(), start.time(),
                                row.text(3)};
        },
        from.startOfDay().toUTC(), to.addDays(1).startOfDay().toUTC());
}

} // namespace attache
