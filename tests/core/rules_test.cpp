#include "core/base/email_address.h"
#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/stage_change.h"
#include "core/record/field_writer.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

class RulesTest : public ::testing::Test
{
protected:
    QDate today() const { return m_file.clock.today(); }

    Opportunity deal(Stage stage = Stage::Lead, QDate closedOn = {})
    {
        Opportunity made;
        made.name = QStringLiteral("Deal");
        made.stage = stage;
        made.closedOn = closedOn;
        return stored(m_file.insert(made));
    }

    Promise promise(PromiseState state = PromiseState::Open, QDate keptOn = {})
    {
        Account account;
        account.name = QStringLiteral("Acme");
        Promise made;
        made.account = m_file.insert(account).id;
        made.text = QStringLiteral("Send the offer");
        made.state = state;
        made.keptOn = keptOn;
        return stored(m_file.insert(made));
    }

    template <typename T>
    T stored(const T &record)
    {
        return *Store<T>(m_file.connection()).get(record.id);
    }

    template <typename T>
    Result<AnyRecord> set(const T &record, QStringView key, const QVariant &value)
    {
        const RecordType &type = recordTypeOf<T>();
        return FieldWriter(*m_file, type).write(record.id.value(), *type.field(key), value);
    }

    test::TempWorkspace m_file;
};

TEST_F(RulesTest, AnAddressOfEmailHasADomainWhoeverWritesIt)
{
    for (const char *text : {"a@b.cn", "ann.lee@mail.acme.com", "张明@长安.中国"})
        EXPECT_TRUE(isEmailAddress(QString::fromUtf8(text))) << text;
    for (const char *text : {"", "ann", "ann@", "ann@acme", "@acme.com", "a@b@c.com", "a b@c.com",
                             "ann@.com", "ann@acme."})
        EXPECT_FALSE(isEmailAddress(QString::fromUtf8(text))) << text;
    Contact ann;
    ann.name = QStringLiteral("Ann");
    Account acme;
    acme.name = QStringLiteral("Acme");
    ann.account = m_file.insert(acme).id;
    ann = m_file.insert(ann);
    const auto wrong = set(ann, u"email", QStringLiteral("ann@acme"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().field, QStringLiteral("email"));
    ASSERT_OK(set(ann, u"email", QStringLiteral(" ann@acme.com ")));
    EXPECT_EQ(stored(ann).email, QStringLiteral("ann@acme.com"));
    ASSERT_OK(set(ann, u"email", QString()));
}

TEST_F(RulesTest, WinningADealInAnEditorGivesItsClosingDay)
{
    const Opportunity open = deal();
    ASSERT_OK(set(open, u"stage", keyOf(Stage::Won)));
    EXPECT_EQ(stored(open).closedOn, today());
    EXPECT_EQ(Store<StageChange>(m_file.connection()).list()->size(), 2U);
    ASSERT_OK(m_file->undo());
    EXPECT_FALSE(stored(open).closedOn.isValid());
}

TEST_F(RulesTest, AGivenClosingDayStays)
{
    Opportunity open = deal();
    open.stage = Stage::Lost;
    open.closedOn = QDate(2026, 1, 2);
    m_file.update(open);
    EXPECT_EQ(stored(open).closedOn, QDate(2026, 1, 2));
    const Opportunity old = deal(Stage::Won, QDate(2025, 12, 1));
    EXPECT_EQ(old.closedOn, QDate(2025, 12, 1));
}

TEST_F(RulesTest, WhatIsDecidedOtherwiseIsClosedOnThatDay)
{
    const QDate then(2025, 12, 1);
    const Opportunity lost = deal(Stage::Lost, then);
    ASSERT_OK(set(lost, u"stage", keyOf(Stage::Won)));
    EXPECT_EQ(stored(lost).closedOn, today()) << "it is not won on the day it was lost";
    ASSERT_OK(m_file->undo());
    EXPECT_EQ(stored(lost).closedOn, then);
    Opportunity won = deal(Stage::Won, then);
    ASSERT_OK(set(won, u"stage", QStringLiteral("serving")));
    EXPECT_EQ(stored(won).closedOn, then) << "it stays signed on that day";
    ASSERT_OK(set(won, u"stage", keyOf(Stage::Lost)));
    EXPECT_EQ(stored(won).closedOn, today()) << "it is not lost on the day it was won";
    won = stored(won);
    won.stage = Stage::Won;
    won.closedOn = then;
    m_file.update(won);
    EXPECT_EQ(stored(won).closedOn, then) << "a day that is given stays";
}

TEST_F(RulesTest, ADealEnteredAfterItWasDecidedWasOpenedByThen)
{
    const QDate then(2025, 12, 1);
    EXPECT_EQ(deal(Stage::Won, then).openedOn, then);
    Opportunity form;
    form.name = QStringLiteral("Entered by a form");
    form.stage = Stage::Lost;
    form.openedOn = today(); // what a form begins with
    form.closedOn = then;
    EXPECT_EQ(m_file.insert(form).openedOn, then);
    form.openedOn = QDate(2025, 3, 1);
    form.id = {};
    EXPECT_EQ(m_file.insert(form).openedOn, QDate(2025, 3, 1)) << "what is said stands";
    EXPECT_EQ(deal(Stage::Lead, then).openedOn, today()) << "not decided";
    EXPECT_EQ(deal(Stage::Won).openedOn, today());
}

TEST_F(RulesTest, AReopenedDealHasNoClosingDay)
{
    const Opportunity won = deal(Stage::Won);
    ASSERT_EQ(won.closedOn, today());
    ASSERT_OK(set(won, u"stage", keyOf(Stage::Negotiation)));
    EXPECT_FALSE(stored(won).closedOn.isValid());
    EXPECT_FALSE(stored(won).expectedClose.isValid());
}

TEST_F(RulesTest, ADealReopenedWithAnotherDayIsExpectedThen)
{
    Opportunity won = deal(Stage::Won, QDate(2025, 12, 1));
    won.stage = Stage::Negotiation;
    won.closedOn = QDate(2026, 12, 24);
    m_file.update(won);
    EXPECT_FALSE(stored(won).closedOn.isValid());
    EXPECT_EQ(stored(won).expectedClose, QDate(2026, 12, 24));
}

TEST_F(RulesTest, AClosingDayOfAnOpenDealIsWhenItIsExpected)
{
    const Opportunity open = deal(Stage::Proposal, QDate(2026, 12, 31));
    EXPECT_FALSE(open.closedOn.isValid());
    EXPECT_EQ(open.expectedClose, QDate(2026, 12, 31));
}

TEST_F(RulesTest, TheDayAPromiseWasKeptFollowsItsState)
{
    const Promise open = promise();
    ASSERT_OK(set(open, u"state", keyOf(PromiseState::Kept)));
    EXPECT_EQ(stored(open).keptOn, today());
    ASSERT_OK(set(open, u"state", keyOf(PromiseState::Dropped)));
    EXPECT_FALSE(stored(open).keptOn.isValid());
    ASSERT_OK(set(open, u"state", keyOf(PromiseState::Open)));
    ASSERT_OK(set(open, u"kept_on", QDate(2026, 2, 3)));
    EXPECT_EQ(stored(open).state, PromiseState::Kept);
    EXPECT_EQ(stored(open).keptOn, QDate(2026, 2, 3));
    ASSERT_OK(set(open, u"kept_on", QVariant()));
    EXPECT_EQ(stored(open).state, PromiseState::Open);
}

TEST_F(RulesTest, ANewPromiseThatIsKeptHasItsDay)
{
    EXPECT_EQ(promise(PromiseState::Kept).keptOn, today());
    EXPECT_EQ(promise(PromiseState::Kept, QDate(2026, 1, 5)).keptOn, QDate(2026, 1, 5));
    EXPECT_EQ(promise(PromiseState::Open, QDate(2026, 1, 5)).state, PromiseState::Kept);
    EXPECT_FALSE(promise(PromiseState::Dropped, QDate(2026, 1, 5)).keptOn.isValid());
}

TEST_F(RulesTest, ARefusedChoiceNamesTheFieldAndTheChoices)
{
    const auto done = set(deal(), u"stage", QStringLiteral("nowhere"));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, Error::Kind::Invalid);
    EXPECT_EQ(done.error().field, QStringLiteral("stage"));
    EXPECT_TRUE(done.error().message.contains(QStringLiteral("Negotiation")));
}

TEST_F(RulesTest, ARequiredFieldStaysFilledWhoeverWrites)
{
    Opportunity open = deal();
    EXPECT_FALSE(set(open, u"name", QStringLiteral("  ")));
    open.name = QStringLiteral(" ");
    const auto done =
        m_file->perform(QStringLiteral("x"), [&](Writer &w) { return w.update(open); });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().field, QStringLiteral("name"));
    Opportunity nameless;
    EXPECT_FALSE(
        m_file->perform(QStringLiteral("x"), [&](Writer &w) { return w.insert(nameless); }));
    EXPECT_EQ(stored(open).name, QStringLiteral("Deal"));
}

TEST_F(RulesTest, ALineIsStoredWithoutTheSpacesAroundIt)
{
    const Opportunity open = deal();
    ASSERT_OK(set(open, u"product", QStringLiteral("  One two ")));
    EXPECT_EQ(stored(open).product, QStringLiteral("One two"));
    // Of a text of several lines the space may be meant.
    ASSERT_OK(set(open, u"notes", QStringLiteral("  a\n  b\n")));
    EXPECT_EQ(QString(stored(open).notes), QStringLiteral("  a\n  b\n"));
}

TEST_F(RulesTest, ChangingARecordReadsItFirst)
{
    const Opportunity open = deal();
    ASSERT_OK(m_file->perform(QStringLiteral("x"), [&](Writer &writer) {
        return writer.change(open.id, [](Opportunity &now) { now.product = now.name; });
    }));
    EXPECT_EQ(stored(open).product, QStringLiteral("Deal"));
    const auto refused = m_file->perform(QStringLiteral("x"), [&](Writer &writer) {
        return writer.change(open.id, [](Opportunity &) -> Result<void> {
            return Error{Error::Kind::Conflict, QStringLiteral("no"), {}, {}};
        });
    });
    EXPECT_FALSE(refused);
}

TEST_F(RulesTest, NothingIsClosedBeforeItWasOpened)
{
    Opportunity made;
    made.name = QStringLiteral("Deal");
    made.stage = Stage::Won;
    made.openedOn = today().addDays(-10);
    made.closedOn = today().addDays(-20);
    const auto insert = [&] {
        return m_file->perform(QStringLiteral("Add"),
                               [&](Writer &writer) { return writer.insert(made); });
    };
    const auto refused = insert();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, QStringLiteral("closed_on"));
    EXPECT_TRUE(refused.error().message.contains(made.openedOn.toString(Qt::ISODate)));
    made.closedOn = made.openedOn;
    ASSERT_OK(insert()); // on the same day it can be
    EXPECT_FALSE(set(made, u"closed_on", today().addDays(-11)));
    EXPECT_FALSE(set(made, u"opened_on", today().addDays(-9)));
    ASSERT_OK(set(made, u"closed_on", today().addDays(-3)));
    ASSERT_OK(set(made, u"opened_on", today().addDays(-3)));
    // The day of entering says nothing of when it was opened.
    const Opportunity open = deal();
    ASSERT_OK(set(open, u"stage", keyOf(Stage::Lost)));
    ASSERT_OK(set(open, u"closed_on", today().addDays(-40)));
    EXPECT_EQ(stored(open).openedOn, today().addDays(-40));
    Opportunity ahead = deal();
    ASSERT_OK(set(ahead, u"opened_on", today().addDays(5)));
    ASSERT_OK(set(ahead, u"stage", keyOf(Stage::Won)));
    EXPECT_EQ(stored(ahead).openedOn, today()) << "it was opened by then";
}

TEST_F(RulesTest, ACurrencyThatIsTypedIsOne)
{
    const Opportunity open = deal();
    const auto refusedIn = [&](QStringView key, const QVariant &value) {
        const auto done = set(open, key, value);
        return done ? QString() : done.error().field;
    };
    EXPECT_EQ(refusedIn(u"currency", QStringLiteral("XYZ")), QStringLiteral("currency"));
    EXPECT_EQ(refusedIn(u"currency", QStringLiteral("KWD")), QString());
    Account acme;
    acme.name = QStringLiteral("Acme");
    acme = m_file.insert(acme);
    EXPECT_FALSE(set(acme, u"currency", QStringLiteral("XYZ")));
    ASSERT_OK(set(acme, u"annual_revenue", 5));
}

} // namespace
} // namespace attache
