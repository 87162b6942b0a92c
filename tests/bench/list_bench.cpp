#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include "core/brief/brief.h"
#include "core/domain/account_note.h"
#include "core/domain/promise.h"
#include "core/domain/visit.h"
#include "core/domain/visit_note.h"
#include "core/queries/account_list.h"
#include "core/queries/account_timeline.h"
#include "core/search/search.h"

#include <QRandomGenerator>

namespace attache::bench {

namespace {

constexpr int Large = 100000;

Connection &connection()
{
    return openedWorkspaceOf(Large).connection();
}

const QString &anyWord()
{
    static const QStringList words = {QStringLiteral("长安"),     QStringLiteral("股份"),
                                      QStringLiteral("有限公司"), QStringLiteral("Nova"),
                                      QStringLiteral("东方云"),   QStringLiteral("C0001234"),
                                      QStringLiteral("天"),       QStringLiteral("深圳"),
                                      QStringLiteral("银行 1"),   QStringLiteral("没有这家")};
    return words.at(QRandomGenerator::global()->bounded(words.size()));
}

AccountListTerms terms()
{
    return {openedWorkspaceOf(Large).clock().today(), {}};
}

/// Every order that is offered, one after the other, each read anew.
void sortBySome()
{
    static const QStringList keys = accountSortKeys();
    static qsizetype turn = 0;
    AccountQuery query;
    query.sortKey = keys.at(turn++ % keys.size());
    query.descending = turn % 2 == 0;
    const auto ids = orFail(AccountList(connection()).ids(query, terms()));
    keep(ids.data());
}

/// One account of the sorted list changed, and the list in its order again, as the window has it.
void editSorted()
{
    static Workspace &workspace = openedWorkspaceOf(Large);
    static AccountList list(connection());
    static const std::vector<qint64> all = orFail(list.ids({}, terms()));
    static const bool follows = static_cast<bool>(
        QObject::connect(&workspace, &Workspace::changed,
                         [](const Changes &changes) { list.follow(changes, terms()); }));
    AccountQuery query;
    query.sortKey = QStringLiteral("owner");
    const auto at = QRandomGenerator::global()->bounded(static_cast<quint32>(all.size()));
    auto account = orFail(Store<Account>(connection()).get(Id<Account>(all.at(at))));
    account.owner = anyWord();
    orFail(workspace.perform(QStringLiteral("edit"),
                             [&](Writer &writer) { return writer.update(account); }));
    const auto ids = orFail(list.ids(query, terms()));
    keep(follows ? ids.data() : nullptr);
}

void briefOfSome()
{
    static const auto visits = orFail(Store<Visit>(connection()).list("ORDER BY id LIMIT 200"));
    static size_t turn = 0;
    const BriefData brief = orFail(briefData(connection(), visits.at(turn++ % visits.size()).id,
                                             terms().today, Language::Chinese));
    keep(&brief);
}

/// An account with a story of 2,000 things: every fourth a meeting with a note and a promise.
Id<Account> busyAccount()
{
    constexpr int Things = 2000;
    static const Id<Account> made = [] {
        Account account;
        account.name = QStringLiteral("忙");
        orFail(openedWorkspaceOf(Large).perform(
            QStringLiteral("busy"), [&](Writer &writer) -> Result<void> {
                ATTACHE_CHECK(writer.insert(account));
                for (int i = 0; i < Things; ++i) {
                    const QDateTime at = writer.clock().now().addSecs(-7200LL * i);
                    if (i % 4 != 0) {
                        AccountNote note{{}, account.id, {}, {}, QStringLiteral("记一笔"), at, {}};
                        ATTACHE_CHECK(writer.insert(note));
                        continue;
                    }
                    Visit visit;
                    visit.account = account.id;
                    visit.status = VisitStatus::Done;
                    visit.startsAt = at;
                    ATTACHE_CHECK(writer.insert(visit));
                    VisitNote said;
                    said.visit = visit.id;
                    said.body = QStringLiteral("两个系统差 3 %");
                    ATTACHE_CHECK(writer.insert(said));
                    Promise promise;
                    promise.account = account.id;
                    promise.visit = visit.id;
                    promise.text = QStringLiteral("白皮书");
                    ATTACHE_CHECK(writer.insert(promise));
                }
                return {};
            }));
        return account.id;
    }();
    return made;
}

/// What a page of the story costs: all marks, and the words of those in sight.
void openTimeline()
{
    constexpr size_t InSight = 32;
    const auto marks =
        orFail(timelineMarks(connection(), busyAccount(), openedWorkspaceOf(Large).clock().now()));
    const auto entries = orFail(timelineEntries(connection(), std::span(marks).first(InSight)));
    keep(entries.data());
}

} // namespace

AccountQuery someFilter(int turn)
{
    AccountQuery query;
    switch (turn % 5) {
    case 0:
        query.tiers = {Tier::S, Tier::A};
        break;
    case 1:
        query.provinces = {QStringLiteral("广东"), QStringLiteral("重庆")};
        break;
    case 2:
        query.industries = {QStringLiteral("J")};
        break;
    case 3:
        query.text = QStringLiteral("长安");
        break;
    default:
        query.overdueForContact = true;
    }
    return query;
}

void registerLists()
{
    const auto open = [] { connection(); };
    measure(
        "filter", 200,
        [] {
            static AccountList list(connection());
            static int turn = 0;
            const auto ids = orFail(list.ids(someFilter(turn++), terms()));
            keep(ids.data());
        },
        open);
    measure("sort", 150, sortBySome, open);
    measure("edit_sorted", 150, editSorted, [] {
        editSorted(); // reads the order
        editSorted();
    });
    measure(
        "search_page", 400,
        [] {
            const auto groups = orFail(searchAll(connection(), anyWord(), 8, false));
            keep(groups.data());
        },
        open);
    measure(
        "search_count", 400,
        [] {
            const qint64 count =
                orFail(searchCount(connection(), QStringLiteral("account"), anyWord()));
            keep(&count);
        },
        open);
    measure("brief", 200, briefOfSome, open);
    measure("timeline", 200, openTimeline, [] { openTimeline(); });
    const QString p99 = QStringLiteral("p99");
    addRow({QStringLiteral("filter 100,000 accounts"), QStringLiteral("filter"), p99, {}, 0, 16});
    addRow({QStringLiteral("sort 100,000 accounts by any offered column"),
            QStringLiteral("sort"),
            p99,
            {},
            0,
            100});
    addRow({QStringLiteral("edit one of 100,000 sorted accounts, the list in order again"),
            QStringLiteral("edit_sorted"),
            p99,
            {},
            0,
            16});
    addRow({QStringLiteral("full text at 100,000: first page"),
            QStringLiteral("search_page"),
            p99,
            {},
            0,
            4});
    addRow({QStringLiteral("full text at 100,000: exact count"),
            QStringLiteral("search_count"),
            p99,
            {},
            0,
            16});
    addRow({QStringLiteral("timeline of 2,000 things opened at 100,000 accounts"),
            QStringLiteral("timeline"),
            p99,
            {},
            0,
            16});
    addRow({QStringLiteral("brief computed at 100,000 accounts"),
            QStringLiteral("brief"),
            p99,
            {},
            0,
            20});
}

} // namespace attache::bench
