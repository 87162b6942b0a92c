#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/record/records_with.h"
#include "tests/ui/visit_fixture.h"
#include "ui/pages/chains/chains_page.h"
#include "ui/pages/chains/meet_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"

#include <QSignalSpy>

#include <algorithm>

namespace attache {
namespace {

/// Two accounts with a deal and somebody who decides and was never met.
class ChainsWeek : public test::VisitFixture
{
protected:
    ChainsWeek()
    {
        boss = addBoss(account.id, QStringLiteral("赵副总"));
        Account second;
        second.name = QStringLiteral("长桥物流");
        second.tier = Tier::A;
        const Id<Account> other = file.insert(second).id;
        Opportunity deal;
        deal.account = other;
        deal.name = QStringLiteral("平台二期");
        deal.stage = Stage::Proposal;
        file.insert(deal);
        boss2 = addBoss(other, QStringLiteral("钱总"));
    }

    Id<Contact> addBoss(Id<Account> of, const QString &name)
    {
        Contact contact;
        contact.account = of;
        contact.name = name;
        contact = file.insert(contact);
        BuyingRole part;
        part.contact = contact.id;
        part.account = of;
        part.role = RoleKind::DecisionMaker;
        part.coverage = RoleCoverage::Named;
        file.insert(part);
        return contact.id;
    }

    void open()
    {
        page = std::make_unique<ChainsPage>(desk);
        page->resize(1440, 820);
        page->show();
        reread([this] { page->activate({}); });
    }

    /// Does @p what and waits until the chains were read again.
    template <typename What>
    void reread(What what)
    {
        QSignalSpy shown(page.get(), &ChainsPage::chainsShown);
        what();
        ASSERT_TRUE(shown.count() > 0 || shown.wait());
    }

    Id<Contact> boss;
    Id<Contact> boss2;
    std::unique_ptr<ChainsPage> page;
};

TEST_F(ChainsWeek, TheFirstToMeetGoIntoFreeSlotsOfTheWeekInOneStep)
{
    ASSERT_OK(file.workspace->perform(
        QStringLiteral("Clear"), [&](Writer &writer) { return writer.remove<Visit>(visit.id); }));
    open();
    Button *button = page->planFirstButton();
    ASSERT_TRUE(button->isVisible());
    EXPECT_TRUE(button->text().contains(QLatin1Char('2'))) << button->text().toStdString();
    reread([&] { button->click(); });
    const auto visits = Store<Visit>(file.connection()).list("ORDER BY starts_at");
    ASSERT_OK(visits);
    ASSERT_EQ(visits->size(), 2U);
    QSet<Id<Contact>> met;
    for (const Visit &each : *visits) {
        EXPECT_EQ(each.status, VisitStatus::Planned);
        EXPECT_GT(each.startsAt, file.clock.now());
        EXPECT_FALSE(each.opportunity.isNull());
        const auto people = recordsWith(file.connection(), &Attendee::visit, each.id);
        ASSERT_OK(people);
        for (const Attendee &person : *people) {
            if (!person.isOurs())
                met.insert(person.contact);
        }
    }
    EXPECT_EQ(met, (QSet<Id<Contact>>{boss, boss2}));
    button->click();
    EXPECT_EQ(Store<Visit>(file.connection()).list()->size(), 2U) << "they have a visit already";
    ASSERT_OK(file.workspace->undo());
    EXPECT_TRUE(Store<Visit>(file.connection()).list()->empty()) << "one step";
}

TEST_F(ChainsWeek, WhereNobodyIsToBeMetThePageSaysSoAndOffersNoVisit)
{
    open();
    ChainFilter none;
    none.tiers = {Tier::C};
    reread([&] { page->setFilter(none); });
    const auto said = page->findChildren<EmptyState *>();
    EXPECT_TRUE(
        std::ranges::any_of(said, [](const EmptyState *each) { return each->isVisible(); }));
    EXPECT_FALSE(page->next()->isVisible());
    EXPECT_FALSE(page->planFirstButton()->isVisible());
}

} // namespace
} // namespace attache
