#include "ui/pages/accounts/company_card.h"

#include "core/domain/account_fact.h"
#include "core/domain/custom_field.h"
#include "tests/ui/account_page_fixture.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/pages/accounts/account_facts.h"
#include "ui/pages/accounts/account_logo_row.h"
#include "ui/pages/accounts/overview_tab.h"
#include "ui/widgets/button.h"
#include "ui/widgets/more_line.h"
#include "ui/widgets/noted_text.h"
#include "ui/widgets/quiet_field.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextCursor>
#include <QToolButton>

namespace attache::test {
namespace {

class AccountCompanyTest : public AccountPageFixture
{
protected:
    CompanyCard *company() { return page->overview()->company(); }
    AccountFactsCard *facts() { return page->overview()->facts(); }
    /// The editor that is open for a field.
    QLineEdit *line(const QString &key)
    {
        SavedEditor *editor = company()->editor(key);
        return editor ? qobject_cast<QLineEdit *>(editor->editor()) : nullptr;
    }
};

TEST_F(AccountCompanyTest, storesWhatIsTypedWhenTheFieldIsLeft)
{
    show(u"short_name"_qs);
    ASSERT_NE(line(u"short_name"_qs), nullptr);
    ASSERT_EQ(QApplication::focusWidget(), line(u"short_name"_qs));
    QTest::keyClicks(line(u"short_name"_qs), u"Ac"_qs);
    QTest::keyClick(line(u"short_name"_qs), Qt::Key_Return);
    EXPECT_EQ(account(acme.id).shortName, u"Ac"_qs);
    // Entered, it is a line again, and the keyboard is there.
    EXPECT_EQ(line(u"short_name"_qs), nullptr);
    QuietField *field = company()->field(u"short_name"_qs);
    EXPECT_EQ(QApplication::focusWidget(), field);
    QTRY_COMPARE(field->value(), u"Ac"_qs);
    undo();
    EXPECT_EQ(account(acme.id).shortName, QString());
    // Empty again, it is folded away.
    QTRY_VERIFY(field->isHidden());
    EXPECT_TRUE(company()->more()->keys().contains(u"short_name"_qs));
}

TEST_F(AccountCompanyTest, takesBackByEscWhatIsNotStored)
{
    show(u"owner"_qs);
    ASSERT_NE(line(u"owner"_qs), nullptr);
    QTest::keyClicks(line(u"owner"_qs), u"Li"_qs);
    QTest::keyClick(line(u"owner"_qs), Qt::Key_Escape);
    EXPECT_EQ(line(u"owner"_qs), nullptr);
    EXPECT_EQ(account(acme.id).owner, QString());
}

TEST_F(AccountCompanyTest, takesBackByEscWhatWasStoredSinceItWasOpened)
{
    acme.address = u"Old Street"_qs;
    ASSERT_OK(workspace->perform(u"move"_qs, [&](Writer &w) { return w.update(acme); }));
    show(u"address"_qs);
    ASSERT_NE(line(u"address"_qs), nullptr);
    const qint64 steps = stepCount();
    QTest::keyClicks(line(u"address"_qs), u"New Road"_qs);
    company()->editor(u"address"_qs)->saveNow(); // as a pause does
    EXPECT_EQ(account(acme.id).address, u"New Road"_qs);
    QTest::keyClick(line(u"address"_qs), Qt::Key_Escape);
    EXPECT_EQ(account(acme.id).address, u"Old Street"_qs);
    // There and back is no step.
    EXPECT_EQ(stepCount(), steps);
}

TEST_F(AccountCompanyTest, editsALineByKeyboardAndGoesOnFromLineToLine)
{
    acme.owner = u"Li"_qs;
    acme.city = u"Town"_qs;
    acme.address = u"Old Street"_qs;
    ASSERT_OK(workspace->perform(u"fill"_qs, [&](Writer &w) { return w.update(acme); }));
    show();
    QuietField *city = company()->field(u"city"_qs);
    QuietField *address = company()->field(u"address"_qs);
    city->setFocus(Qt::TabFocusReason);
    QTest::keyClick(city, Qt::Key_Down);
    ASSERT_EQ(QApplication::focusWidget(), address);
    QTest::keyClick(address, Qt::Key_F2);
    ASSERT_NE(line(u"address"_qs), nullptr);
    EXPECT_EQ(line(u"address"_qs)->text(), u"Old Street"_qs);
    QTest::keyClicks(line(u"address"_qs), u"9 New Road"_qs);
    // Tab leaves, saves, and goes on to the next line.
    QTest::keyClick(line(u"address"_qs), Qt::Key_Tab);
    QTRY_COMPARE(line(u"address"_qs), nullptr);
    EXPECT_EQ(account(acme.id).address, u"9 New Road"_qs);
    EXPECT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_NE(QApplication::focusWidget(), address);
    EXPECT_FALSE(address->accessibleName().isEmpty());
    EXPECT_EQ(address->accessibleName(), recordTypeOf<Account>().field(u"address")->label());
}

TEST_F(AccountCompanyTest, theTextOfALineDoesNotMoveWhenItIsEdited)
{
    acme.address = u"Old Street"_qs;
    ASSERT_OK(workspace->perform(u"fill"_qs, [&](Writer &w) { return w.update(acme); }));
    addFact(FactKind::Scale, u"300 shops in the whole country, and a warehouse for each region"_qs,
            workspace.clock.today());
    show();
    QCoreApplication::processEvents();
    const QuietField *field = company()->field(u"address"_qs);
    const QPoint words = field->mapTo(company(), field->valueRect().topLeft());
    ASSERT_TRUE(company()->edit(u"address"_qs));
    QCoreApplication::processEvents();
    const QLineEdit *edit = line(u"address"_qs);
    ASSERT_NE(edit, nullptr);
    const QPoint typed = edit->mapTo(company(), QPoint(0, 0));
    // The frame stands around the words, which begin where a line edit begins its own.
    EXPECT_LE(qAbs(typed.x() + 9 - words.x()), 1);
    EXPECT_LE(qAbs(typed.y() + edit->height() / 2 -
                   (field->mapTo(company(), QPoint(0, 0)).y() + field->height() / 2)),
              1);

    // The editor follows its line to another size, as when it is opened before the page is laid
    // out.
    page->window()->resize(page->window()->width() - 200, page->window()->height());
    QCoreApplication::processEvents();
    const QRect place = field->valueRect();
    EXPECT_EQ(edit->mapTo(company(), QPoint(0, 0)).x() + 9,
              field->mapTo(company(), place.topLeft()).x());
    EXPECT_EQ(edit->width(), place.width() + 18);

    FactLine *fact = facts()->lines(FactKind::Scale).front();
    const QPoint text = fact->text()->mapTo(facts(), QPoint(0, 0));
    const int below = facts()->more()->mapTo(facts(), QPoint(0, 0)).y();
    fact->edit();
    QCoreApplication::processEvents();
    QPlainTextEdit *several = fact->textEdit()->textEdit();
    const QPoint moved = several->viewport()->mapTo(
        facts(), several->cursorRect(QTextCursor(several->document())).topLeft());
    EXPECT_EQ(fact->text()->mapTo(facts(), QPoint(0, 0)), text);
    EXPECT_LE(qAbs(moved.x() - text.x()), 1);
    EXPECT_LE(qAbs(moved.y() - text.y()), 1);
    // Source and day come below, and what follows makes room.
    EXPECT_GT(facts()->more()->mapTo(facts(), QPoint(0, 0)).y(), below);
    EXPECT_TRUE(fact->sourceEdit()->isVisible());
}

TEST_F(AccountCompanyTest, editsAddsAndRemovesEveryFactOfAKind)
{
    const QDate today = workspace.clock.today();
    const AccountFact older = addFact(FactKind::Scale, u"280 shops"_qs, today.addDays(-300));
    const AccountFact newer = addFact(FactKind::Scale, u"300 shops"_qs, today.addDays(-10));
    show();
    const auto lines = [&] { return facts()->lines(FactKind::Scale); };
    ASSERT_EQ(lines().size(), 2U);
    EXPECT_EQ(lines()[0]->fact(), newer.id);
    EXPECT_EQ(lines()[1]->fact(), older.id);

    FactLine *old = lines()[1];
    QTest::mouseClick(old, Qt::LeftButton, {}, old->text()->geometry().center());
    ASSERT_TRUE(old->isEdited());
    EXPECT_EQ(QApplication::focusWidget(), old->textEdit()->editor());
    old->textEdit()->textEdit()->setPlainText(u"281 shops"_qs);
    QTest::keyClick(old->textEdit()->editor(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(QString(storedFacts()[0].text), u"281 shops"_qs);
    EXPECT_FALSE(old->isEdited());
    EXPECT_EQ(QApplication::focusWidget(), old);

    FactLine *added = facts()->add(FactKind::Scale);
    ASSERT_EQ(lines().size(), 3U);
    EXPECT_EQ(lines()[0], added);
    EXPECT_EQ(QApplication::focusWidget(), added->textEdit()->editor());
    QTest::keyClicks(added->textEdit()->editor(), u"310 shops"_qs);
    added->textEdit()->saveNow();
    EXPECT_EQ(storedFacts().size(), 3U);
    QTRY_COMPARE(lines().size(), 3U);
    EXPECT_EQ(lines()[0], added);
    // To the source, which belongs to the line, and away from it.
    QTest::keyClick(added->textEdit()->editor(), Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), added->sourceEdit()->editor());
    QTest::keyClicks(added->sourceEdit()->editor(), u"Annual report"_qs);
    QTest::keyClick(added->sourceEdit()->editor(), Qt::Key_Return);
    EXPECT_FALSE(added->isEdited());
    EXPECT_EQ(storedFacts()[2].source, u"Annual report"_qs);
    QTRY_VERIFY(added->text()->note().contains(u"Annual report"_qs));

    QSignalSpy said(&desk, &Desk::saidUndoably);
    FactLine *second = lines()[1];
    second->edit();
    QTest::mouseClick(second->removeButton(), Qt::LeftButton);
    EXPECT_EQ(storedFacts().size(), 2U);
    EXPECT_EQ(said.count(), 1);
    QTRY_COMPARE(lines().size(), 2U);
    undo();
    EXPECT_EQ(storedFacts().size(), 3U);
    QTRY_COMPARE(lines().size(), 3U);

    page->activate(QVariant::fromValue(
        Link{u"account"_qs, acme.id.value(), u"account_fact:"_qs + older.id.toString()}));
    FactLine *linked = facts()->lineOf(older.id);
    ASSERT_TRUE(linked && linked->isEdited());
    EXPECT_EQ(QApplication::focusWidget(), linked->textEdit()->editor());
}

TEST_F(AccountCompanyTest, aFactIsTakenBackByEsc)
{
    show();
    EXPECT_TRUE(facts()->more()->keys().contains(keyOf(FactKind::Revenue)));
    FactLine *place = facts()->add(FactKind::Revenue);
    QTest::keyClicks(place->textEdit()->editor(), u"18 billion"_qs);
    place->textEdit()->saveNow(); // as a pause does
    ASSERT_EQ(storedFacts().size(), 1U);
    QTest::keyClick(place->textEdit()->editor(), Qt::Key_Escape);
    EXPECT_TRUE(storedFacts().empty());
    QTRY_VERIFY(facts()->lines(FactKind::Revenue).empty());
    EXPECT_TRUE(facts()->more()->keys().contains(keyOf(FactKind::Revenue)));
}

TEST_F(AccountCompanyTest, whatIsMissingIsFilledFromTheTradeInOneStep)
{
    acme.industry = u"C36"_qs;
    workspace.update(acme);
    IndustryProfile trade;
    trade.title = u"Car making"_qs;
    trade.industry = u"C36"_qs;
    trade.it = u"Their own data centre"_qs;
    trade.process = u"Capture, upload, clean"_qs;
    workspace.insert(trade);
    addFact(FactKind::BusinessProcess, u"Known already"_qs, QDate(2026, 1, 2));
    show();
    auto *fill = qobject_cast<QAbstractButton *>(facts()->more()->buttonOf(u"usual"_qs));
    ASSERT_NE(fill, nullptr);
    EXPECT_EQ(fill->text(), u"fill in what is usual: Car making"_qs);
    fill->click();
    const auto stored = storedFacts();
    ASSERT_EQ(stored.size(), 2U) << "what is known stays as it is";
    EXPECT_EQ(stored[1].kind, FactKind::ItArchitecture);
    EXPECT_EQ(QString(stored[1].text), u"Their own data centre"_qs);
    EXPECT_EQ(stored[1].source, u"usual in the trade: Car making"_qs);
    QTRY_VERIFY(!facts()->more()->keys().contains(u"usual"_qs));
}

TEST_F(AccountCompanyTest, saysBesideTheFieldWhatItRefuses)
{
    show(u"employees"_qs);
    QTest::keyClicks(line(u"employees"_qs), u"many"_qs);
    QTest::keyClick(line(u"employees"_qs), Qt::Key_Return);
    // It stays open.
    ASSERT_NE(line(u"employees"_qs), nullptr);
    EXPECT_FALSE(company()->editor(u"employees"_qs)->error().isEmpty());
    EXPECT_FALSE(account(acme.id).employees.has_value());
    QTest::keyClick(line(u"employees"_qs), Qt::Key_Escape);

    ASSERT_TRUE(company()->edit(u"name"_qs));
    line(u"name"_qs)->selectAll();
    QTest::keyClick(line(u"name"_qs), Qt::Key_Delete);
    QTest::keyClick(line(u"name"_qs), Qt::Key_Return);
    EXPECT_FALSE(company()->editor(u"name"_qs)->error().isEmpty());
    EXPECT_EQ(account(acme.id).name, u"Acme"_qs);
}

TEST_F(AccountCompanyTest, keepsARefusedTextWhileAnotherAccountIsShown)
{
    const Account other = addAccount(u"Bolt"_qs);
    show(u"employees"_qs);
    QTest::keyClicks(line(u"employees"_qs), u"many"_qs);
    page->showAccount(other.id);
    EXPECT_EQ(line(u"employees"_qs), nullptr);
    page->showAccount(acme.id);
    ASSERT_NE(line(u"employees"_qs), nullptr);
    EXPECT_EQ(line(u"employees"_qs)->text(), u"many"_qs);
    EXPECT_FALSE(company()->editor(u"employees"_qs)->error().isEmpty());
    EXPECT_FALSE(account(acme.id).employees.has_value());
}

TEST_F(AccountCompanyTest, readsNumbersAndNamesAsTheyAreWritten)
{
    show(u"annual_revenue"_qs);
    // QTest types ASCII alone.
    line(u"annual_revenue"_qs)->setText(u"120万"_qs);
    company()->editor(u"annual_revenue"_qs)->saveNow();
    EXPECT_EQ(account(acme.id).annualRevenue, Money::fromMajor(1'200'000));
    // The currency stands beside its amount.
    EXPECT_NE(line(u"currency"_qs), nullptr);
    ASSERT_TRUE(company()->edit(u"industry"_qs));
    line(u"industry"_qs)->setText(u"汽车制造"_qs);
    company()->editor(u"industry"_qs)->saveNow();
    EXPECT_EQ(account(acme.id).industry, u"C36"_qs);
}

TEST_F(AccountCompanyTest, hasTheFieldsOfOnesOwn)
{
    CustomField field;
    field.recordType = QString::fromLatin1(tableOf<Account>);
    field.label = u"Stores"_qs;
    field.kind = CustomFieldKind::Number;
    field = workspace.insert(field);
    const QString key = customKey(field.id);
    show(key);
    QTest::keyClicks(line(key), u"12"_qs);
    QTest::keyClick(line(key), Qt::Key_Return);
    EXPECT_EQ(account(acme.id).custom.value(field.id.value()), u"12"_qs);
}

TEST_F(AccountCompanyTest, leadsToAFactAndNotesIt)
{
    show(u"facts:scale"_qs);
    ASSERT_EQ(facts()->lines(FactKind::Scale).size(), 1U);
    SavedTextEdit *edit = facts()->lines(FactKind::Scale).front()->textEdit();
    ASSERT_NE(edit, nullptr);
    ASSERT_EQ(QApplication::focusWidget(), edit->editor());
    QTest::keyClicks(edit->editor(), u"300 shops"_qs);
    edit->saveNow();
    ASSERT_EQ(storedFacts().size(), 1U);
    EXPECT_EQ(QString(storedFacts().front().text), u"300 shops"_qs);
    EXPECT_EQ(storedFacts().front().kind, FactKind::Scale);
    EXPECT_EQ(storedFacts().front().learntOn, workspace.clock.today());
    edit->textEdit()->clear();
    edit->saveNow();
    EXPECT_TRUE(storedFacts().empty());
}

TEST_F(AccountCompanyTest, setsReplacesAndRemovesTheLogo)
{
    show();
    AccountLogoRow *logo = company()->logo();
    EXPECT_FALSE(logo->hasLogo());
    EXPECT_TRUE(company()->more()->keys().contains(u"logo"_qs));
    ASSERT_TRUE(company()->edit(u"logo"_qs));
    EXPECT_EQ(QApplication::focusWidget(), logo->chooseButton());
    filesToAnswer.open = workspace.directory.filePath(u"logo.png"_qs);
    QImage picture(40, 20, QImage::Format_ARGB32);
    picture.fill(Qt::blue);
    ASSERT_TRUE(picture.save(filesToAnswer.open));
    QTest::mouseClick(logo->chooseButton(), Qt::LeftButton);
    const QString hash = account(acme.id).logo;
    EXPECT_FALSE(hash.isEmpty());
    QTRY_VERIFY(logo->removeButton()->isVisible());
    picture.fill(Qt::red);
    ASSERT_TRUE(picture.save(filesToAnswer.open));
    QTest::mouseClick(logo->chooseButton(), Qt::LeftButton);
    EXPECT_NE(account(acme.id).logo, hash);
    QTest::mouseClick(logo->removeButton(), Qt::LeftButton);
    EXPECT_TRUE(account(acme.id).logo.isEmpty());
    QTRY_VERIFY(!logo->removeButton()->isVisible());

    // What is no picture is refused with a message.
    QSignalSpy failed(&desk, &Desk::failed);
    QFile text(workspace.directory.filePath(u"logo.png"_qs));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly | QIODevice::Truncate));
    text.write("no picture");
    text.close();
    QTest::mouseClick(logo->chooseButton(), Qt::LeftButton);
    EXPECT_EQ(failed.count(), 1);
}

} // namespace
} // namespace attache::test
