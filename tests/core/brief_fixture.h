#pragma once

#include "core/brief/brief.h"
#include "core/brief/document_text.h"
#include "core/domain/buying_role.h"
#include "tests/support/temp_workspace.h"

namespace attache {

inline const QDate BriefDay(2026, 11, 22);

/// 长安汽车 before a demonstration: an opportunity, four people of whom one plays no known part,
/// and a meeting ten days ago.
class BriefFixture : public testing::Test
{
protected:
    BriefFixture()
    {
        Account customer;
        customer.name = QStringLiteral("重庆长安汽车股份有限公司");
        customer.shortName = QStringLiteral("长安汽车");
        customer.tier = Tier::S;
        customer.industry = QStringLiteral("C36");
        m_account = m_file.insert(customer).id;

        Opportunity deal;
        deal.account = m_account;
        deal.name = QStringLiteral("车联网数据平台");
        deal.stage = Stage::Proposal;
        deal.amount = Money::fromMajor(2'400'000);
        deal.openedOn = BriefDay.addDays(-23);
        m_deal = m_file.insert(deal);

        m_user = contact(QStringLiteral("张明"));
        m_decider = contact(QStringLiteral("陈立"));
        m_budget = contact(QStringLiteral("李敏"));
        m_unknown = contact(QStringLiteral("周敏"));
        role(m_user, RoleKind::User, RoleCoverage::Supportive, Stance::Supporter);
        role(m_decider, RoleKind::DecisionMaker, RoleCoverage::Met, Stance::Neutral);
        role(m_budget, RoleKind::BudgetHolder, RoleCoverage::Named, Stance::Neutral);

        m_earlier = visit(BriefDay.addDays(-10), VisitStatus::Done);
        attend(m_earlier, m_user);
        m_visit = visit(BriefDay, VisitStatus::Planned);
        attend(m_visit, m_user);
        attend(m_visit, m_unknown);
        Attendee ours;
        ours.visit = m_visit.id;
        ours.name = QStringLiteral("王工");
        m_file.insert(ours);
    }

    Id<Contact> contact(const QString &name)
    {
        Contact made;
        made.account = m_account;
        made.name = name;
        return m_file.insert(made).id;
    }

    void role(Id<Contact> contact, RoleKind kind, RoleCoverage coverage, Stance stance)
    {
        BuyingRole made;
        made.contact = contact;
        made.account = m_account;
        made.role = kind;
        made.coverage = coverage;
        made.stance = stance;
        made.lastMet = coverage >= RoleCoverage::Met ? BriefDay.addDays(-20) : QDate();
        m_file.insert(made);
    }

    Visit visit(QDate day, VisitStatus status)
    {
        Visit made;
        made.account = m_account;
        made.opportunity = m_deal.id;
        made.title = QStringLiteral("方案演示");
        made.status = status;
        made.startsAt = QDateTime(day, QTime(14, 0)).toUTC();
        return m_file.insert(made);
    }

    void attend(const Visit &visit, Id<Contact> contact)
    {
        Attendee made;
        made.visit = visit.id;
        made.contact = contact;
        m_file.insert(made);
    }

    Promise promise(const QString &text, Party party, QDate due,
                    PromiseState state = PromiseState::Open, QDate keptOn = {})
    {
        Promise made;
        made.account = m_account;
        made.text = text;
        made.party = party;
        made.due = due;
        made.state = state;
        made.keptOn = keptOn;
        return m_file.insert(made);
    }

    BriefData brief(Language language = Language::Chinese)
    {
        const auto made = briefData(m_file.connection(), m_visit.id, BriefDay, language);
        EXPECT_TRUE(made.has_value()) << (made ? "" : qPrintable(made.error().detail));
        return made ? *made : BriefData();
    }

    test::TempWorkspace m_file;
    Id<Account> m_account;
    Opportunity m_deal;
    Id<Contact> m_user;
    Id<Contact> m_decider;
    Id<Contact> m_budget;
    Id<Contact> m_unknown;
    Visit m_earlier;
    Visit m_visit;
};

} // namespace attache
