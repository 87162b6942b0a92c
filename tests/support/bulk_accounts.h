#pragma once

#include "core/domain/account_fact.h"
#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/visit_note.h"
#include "core/store/workspace.h"

#include <QRandomGenerator>

#include <vector>

namespace attache::test {

/// Makes believable accounts, the same ones for the same seed, and what belongs to them.
class BulkAccounts
{
public:
    explicit BulkAccounts(quint32 seed = 1)
        : m_random(seed)
    {
    }

    Account account(int number)
    {
        static const QStringList cities{
            QStringLiteral("北京 海淀区"), QStringLiteral("上海 浦东新区"),
            QStringLiteral("广东 深圳"),   QStringLiteral("广东 广州"),
            QStringLiteral("浙江 杭州"),   QStringLiteral("江苏 南京"),
            QStringLiteral("四川 成都"),   QStringLiteral("重庆 江北区"),
            QStringLiteral("湖北 武汉"),   QStringLiteral("陕西 西安")};
        static const QStringList trades{QStringLiteral("科技 I65"),   QStringLiteral("汽车 C36"),
                                        QStringLiteral("银行 J66"),   QStringLiteral("医药 C27"),
                                        QStringLiteral("物流 G58"),   QStringLiteral("食品 C14"),
                                        QStringLiteral("能源 D44"),   QStringLiteral("置业 K70"),
                                        QStringLiteral("新材料 C30"), QStringLiteral("教育 P83")};
        const QStringList place = one(cities).split(u' ');
        const QStringList trade = one(trades).split(u' ');
        Account made;
        made.shortName = one(syllables()) + one(syllables()) + trade.front();
        made.name = place.back().chopped(place.back().endsWith(u'区') ? 1 : 0) + made.shortName +
                    QString::number(number % 977) + QStringLiteral("股份有限公司");
        const int weight = m_random.bounded(100);
        made.tier = weight < 2 ? Tier::S : weight < 10 ? Tier::A : weight < 40 ? Tier::B : Tier::C;
        made.industry = trade.back();
        made.province = place.front();
        made.city = place.back();
        made.address = QStringLiteral("%1路%2号").arg(one(syllables())).arg(m_random.bounded(999));
        made.website = QStringLiteral("https://www.example%1.cn").arg(number);
        made.phone = QStringLiteral("010-%1").arg(10000000 + m_random.bounded(89999999));
        made.employees = m_random.bounded(20, 20000);
        made.annualRevenue = Money::fromMajor(m_random.bounded(1, 90000) * 10000LL);
        made.owner = one(owners());
        made.externalId = QStringLiteral("C%1").arg(number, 7, 10, QLatin1Char('0'));
        return made;
    }

    /// @p count accounts in one step, nothing else.
    Result<std::vector<Id<Account>>> fill(Workspace &workspace, int count)
    {
        std::vector<Id<Account>> ids;
        ATTACHE_CHECK(
            workspace.perform(QStringLiteral("fill"), [&](Writer &writer) -> Result<void> {
                for (int i = 0; i < count; ++i) {
                    Account made = account(i);
                    ATTACHE_CHECK(writer.insert(made));
                    ids.push_back(made.id);
                }
                return {};
            }));
        return ids;
    }

    /// People with roles, an opportunity, visits and a promise for each of @p accounts, around
    /// @p now.
    Result<void> enliven(Workspace &workspace, const std::vector<Id<Account>> &accounts,
                         const QDateTime &now)
    {
        return workspace.perform(QStringLiteral("enliven"), [&](Writer &writer) -> Result<void> {
            for (const Id<Account> account : accounts)
                ATTACHE_CHECK(addLife(writer, account, now));
            return {};
        });
    }

    Result<void> addLife(Writer &writer, Id<Account> account, const QDateTime &now)
    {
        Opportunity deal;
        deal.account = account;
        deal.name = one(syllables()) + QStringLiteral("项目");
        deal.stage = any<Stage>();
        deal.amount = Money::fromMajor(m_random.bounded(1, 300) * 10000LL);
        ATTACHE_CHECK(writer.insert(deal));
        Visit visit;
        visit.account = account;
        visit.opportunity = deal.id;
        visit.title = QStringLiteral("%1演示").arg(one(syllables()));
        visit.kind = any<VisitKind>();
        visit.status = any<VisitStatus>();
        visit.startsAt = now.addSecs(m_random.bounded(-120, 30) * 86400LL);
        visit.endsAt = visit.startsAt.addSecs(5400);
        ATTACHE_CHECK(writer.insert(visit));
        for (int i = 0; i < 3; ++i)
            ATTACHE_CHECK(addPerson(writer, account, visit.id, now));
        VisitNote note;
        note.visit = visit.id;
        note.topic = QStringLiteral("现状");
        note.body = QStringLiteral("客户希望在%1上线").arg(one(syllables()));
        ATTACHE_CHECK(writer.insert(note));
        Promise promise;
        promise.account = account;
        promise.visit = visit.id;
        promise.text = QStringLiteral("提供%1方案").arg(one(syllables()));
        promise.party = any<Party>();
        promise.due = now.date().addDays(m_random.bounded(-10, 20));
        return writer.insert(promise);
    }

    QRandomGenerator &random() { return m_random; }
    template <typename E>
    E any()
    {
        return choicesOf<E>.at(m_random.bounded(static_cast<quint32>(choicesOf<E>.size()))).value;
    }
    const QString &one(const QStringList &list) { return list.at(m_random.bounded(list.size())); }
    static const QStringList &syllables()
    {
        static const QStringList list{
            QStringLiteral("华"), QStringLiteral("长安"), QStringLiteral("中信"),
            QStringLiteral("嘉"), QStringLiteral("振业"), QStringLiteral("博"),
            QStringLiteral("瑞"), QStringLiteral("恒"),   QStringLiteral("东方"),
            QStringLiteral("云"), QStringLiteral("Nova"), QStringLiteral("天元"),
            QStringLiteral("青"), QStringLiteral("海纳"), QStringLiteral("金")};
        return list;
    }
    static const QStringList &owners()
    {
        static const QStringList list{QStringLiteral("张伟"), QStringLiteral("李娜"),
                                      QStringLiteral("王芳"), QStringLiteral("Ann Lee"),
                                      QStringLiteral("赵敏")};
        return list;
    }

private:
    Result<void> addPerson(Writer &writer, Id<Account> account, Id<Visit> visit,
                           const QDateTime &now)
    {
        Contact person;
        person.account = account;
        person.name = one(owners()) + one(syllables());
        person.post = QStringLiteral("采购经理");
        person.mobile = QStringLiteral("138%1").arg(m_random.bounded(99999999));
        ATTACHE_CHECK(writer.insert(person));
        BuyingRole role;
        role.account = account;
        role.contact = person.id;
        role.role = any<RoleKind>();
        role.coverage = any<RoleCoverage>();
        role.stance = any<Stance>();
        role.lastMet = now.date().addDays(-m_random.bounded(200));
        ATTACHE_CHECK(writer.insert(role));
        Attendee attendee;
        attendee.visit = visit;
        attendee.contact = person.id;
        return writer.insert(attendee);
    }

    QRandomGenerator m_random;
};

} // namespace attache::test
