#include "tests/shots/sample_pairs.h"

#include "core/base/language.h"
#include "core/domain/buying_role.h"
#include "core/domain/opportunity.h"
#include "core/domain/placement.h"
#include "core/domain/product.h"
#include "core/domain/promise.h"
#include "core/domain/visit.h"
#include "core/exchange/duplicates.h"
#include "core/queries/account_records.h"
#include "core/record/records_with.h"
#include "tests/shots/sample_places.h"

#include <QLocale>

namespace attache::test {

namespace {

bool isEnglish()
{
    return languageOf(QLocale()) == Language::English;
}

QString said(const char *chinese, const char *english)
{
    return QString::fromUtf8(isEnglish() ? english : chinese);
}

/// A second record of an account: what it is called, and what it has in common with the first.
struct Second
{
    const char *chinese; ///< %1 stands for the short name of the first
    const char *english;
    bool phone;
    bool website;
    bool shortName;
};
constexpr Second Seconds[] = {
    {"%1（杭州）有限公司", "%1 (Rotterdam) Ltd", true, true, true},
    {"%1集团有限公司", "%1 Group Ltd", true, false, true},
    {"%1华东分公司", "%1 East Branch", true, false, false},
    {"%1保险代理", "%1 Agency", false, true, false},
    {"%1制造", "%1 Works", false, false, true},
    {"%1度假酒店", "%1 Resorts", false, true, false},
};

/// The accounts with most visits, as many as there are seconds.
Result<std::vector<Account>> firsts(Connection &connection)
{
    return Store<Account>(connection)
        .list(
            "WHERE id IN (SELECT account FROM visit GROUP BY account ORDER BY count(*) DESC, "
            "account LIMIT 6) ORDER BY (SELECT count(*) FROM visit v WHERE v.account = account.id)"
            " DESC, id");
}

QString phoneOf(size_t number)
{
    return QStringLiteral("0571-8800%1").arg(number * 1111 + 1024, 4, 10, QLatin1Char('0'));
}

Result<std::vector<Account>> addSeconds(Workspace &workspace, const std::vector<Account> &first)
{
    std::vector<Account> made;
    const auto import = [&](Writer &writer) -> Result<void> {
        for (size_t i = 0; i < std::min(first.size(), std::size(Seconds)); ++i) {
            const Second &each = Seconds[i];
            Account second;
            second.name = said(each.chinese, each.english).arg(first[i].shortName);
            second.shortName =
                each.shortName ? first[i].shortName : second.name.left(isEnglish() ? 12 : 6);
            second.phone = each.phone ? phoneOf(i) : QString();
            second.website = each.website ? first[i].website : QString();
            second.tier = Tier::B;
            second.industry = first[i].industry;
            second.lifecycle = first[i].lifecycle;
            second.province = first[i].province;
            second.city = first[i].city;
            second.owner = said("孟凡", "Hannah Ford");
            second.source = said("展会名单", "Trade fair list");
            second.externalId = QStringLiteral("CRM-88%1").arg(31 + i);
            ATTACHE_CHECK(writer.insert(second));
            made.push_back(second);
        }
        return {};
    };
    ATTACHE_CHECK(workspace.perform(
        said("导入“展会名单.xlsx”（客户）", "Import \"Trade fair.xlsx\" (Accounts)"), import));
    return made;
}

/// Both records of the first pair live on: one was changed, the other has people and visits.
Result<void> fillFirstPair(Writer &writer, const Account &first, Account second)
{
    second.address = first.address + said(" 2 幢", ", Building 2");
    ATTACHE_CHECK(writer.update(second));
    ATTACHE_TRY(const auto roles, recordsWith(writer.connection(), &BuyingRole::account, first.id));
    if (!roles.empty()) {
        BuyingRole again = roles.front();
        again.id = {};
        again.account = second.id;
        ATTACHE_CHECK(writer.insert(again));
    }
    for (const QString &name : {said("蒋朗", "Peter Lang"), said("沈漪", "Iris Sand")}) {
        Contact person;
        person.account = second.id;
        person.name = name;
        ATTACHE_CHECK(writer.insert(person));
    }
    for (int days : {20, 48, 90}) {
        Visit visit;
        visit.account = second.id;
        visit.title = said("展会回访", "After the fair");
        visit.status = VisitStatus::Done;
        visit.startsAt = QDateTime(SampleDay.addDays(-days), QTime(10, 0)).toUTC();
        ATTACHE_CHECK(writer.insert(visit));
    }
    Opportunity deal;
    deal.account = second.id;
    deal.name = said("跨境运费结算 试用", "Freight settlement trial");
    deal.openedOn = SampleDay.addDays(-20);
    ATTACHE_CHECK(writer.insert(deal));
    for (int days : {4, 9}) {
        Promise promise;
        promise.account = second.id;
        promise.text = said("寄样例报表", "Send sample reports");
        promise.due = SampleDay.addDays(days);
        ATTACHE_CHECK(writer.insert(promise));
    }
    ATTACHE_TRY(const auto products,
                Store<Product>(writer.connection()).list("ORDER BY id LIMIT 1"));
    Placement placement;
    placement.account = second.id;
    placement.product = products.front().id;
    placement.state = PlacementState::Rival;
    placement.contractEnd = QDate(2027, 3, 31);
    placement.learntOn = SampleDay;
    return writer.insert(placement);
}

Result<void> addPeople(Writer &writer, const std::vector<Account> &first)
{
    for (size_t i = 0; i < std::min<size_t>(first.size(), 4); ++i) {
        ATTACHE_TRY(const auto people, contactsOf(writer.connection(), first[i].id));
        if (people.empty())
            continue;
        Contact again;
        again.account = first[i].id;
        again.name = people.front().name;
        again.post = said("项目负责人", "Head of project");
        again.mobile = i % 2 == 0 ? people.front().mobile : QString();
        ATTACHE_CHECK(writer.insert(again));
    }
    return {};
}

} // namespace

Result<void> addSamplePairs(Workspace &workspace)
{
    ATTACHE_TRY(std::vector<Account> first, firsts(workspace.connection()));
    ATTACHE_CHECK(workspace.perform(said("补电话", "Add phones"), [&](Writer &writer) {
        Result<void> done;
        for (size_t i = 0; done && i < first.size(); ++i) {
            first[i].phone = phoneOf(i);
            done = writer.update(first[i]);
        }
        return done;
    }));
    ATTACHE_TRY(const std::vector<Account> second, addSeconds(workspace, first));
    return workspace.perform(
        said("记下展会回访", "Note the fair"), [&](Writer &writer) -> Result<void> {
            ATTACHE_CHECK(fillFirstPair(writer, first.front(), second.front()));
            ATTACHE_CHECK(addPeople(writer, first));
            return sayNotDuplicate(writer, recordTypeOf<Account>(), first[0].id.value(),
                                   first[1].id.value());
        });
}

} // namespace attache::test
