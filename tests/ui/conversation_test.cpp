#include "core/domain/account_note.h"
#include "core/domain/promise.h"
#include "core/domain/visit_note.h"
#include "core/queries/workspace_records.h"
#include "tests/support/window_session.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/shell/conversation_dialog.h"
#include "ui/shell/conversations.h"
#include "ui/shell/proposal_row.h"
#include "ui/widgets/button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>

namespace attache {
namespace {

class ConversationDialogTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        const auto contact = Store<Contact>(connection())
                                 .list("WHERE account IN (SELECT account "
                                       "FROM visit) ORDER BY id LIMIT 1");
        ASSERT_TRUE(contact.has_value() && contact->size() == 1U);
        m_contact = contact->front();
        m_text = QStringLiteral("%1 2026/11/23 10:15\nWe need fewer errors by hand\n\n"
                                "Somebody 2026/11/23 10:20\n"
                                "We will send the list by November 27.\nthanks\n")
                     .arg(m_contact.name);
    }
    ConversationDialog *open(const QString &place)
    {
        main().open(place);
        main().open(QStringLiteral("attache:command#new.conversation"));
        ConversationDialog *dialog = main().conversations().dialog();
        EXPECT_NE(dialog, nullptr);
        return dialog;
    }
    QString ofAccount() const
    {
        return QStringLiteral("attache:account/%1").arg(m_contact.account.value());
    }

    Contact m_contact;
    QString m_text;
};

TEST_F(ConversationDialogTest, NothingIsStoredThatWasNotTicked)
{
    const qint64 promises = number("SELECT count(*) FROM promise");
    const qint64 notes = number("SELECT count(*) FROM account_note");
    ConversationDialog *dialog = open(ofAccount());
    ASSERT_NE(dialog, nullptr);
    dialog->textEdit()->setPlainText(m_text);
    dialog->readNow();
    ASSERT_EQ(dialog->rows().size(), 2U); // thanks are not offered
    EXPECT_FALSE(dialog->saveButton()->isEnabled());
    dialog->accept();
    EXPECT_EQ(number("SELECT count(*) FROM promise"), promises);
    ProposalRow *promise = dialog->rows().front();
    ASSERT_TRUE(promise->proposal().isPromise);
    promise->setFocus();
    QTest::keyClick(promise, Qt::Key_Space);
    EXPECT_TRUE(dialog->saveButton()->isEnabled());
    dialog->saveButton()->click();
    EXPECT_EQ(number("SELECT count(*) FROM promise"), promises + 1);
    EXPECT_EQ(number("SELECT count(*) FROM account_note"), notes);
    const auto made = Store<Promise>(connection()).list("ORDER BY id DESC LIMIT 1");
    EXPECT_EQ(made->front().origin, QStringLiteral("We will send the list by November 27."));
    EXPECT_EQ(made->front().due, QDate(2026, 11, 27));
    main().desk().undo();
    EXPECT_EQ(number("SELECT count(*) FROM promise"), promises);
}

TEST_F(ConversationDialogTest, APersonSaysWhoSomebodyIs)
{
    ConversationDialog *dialog = open(ofAccount());
    ASSERT_NE(dialog, nullptr);
    dialog->textEdit()->setPlainText(m_text);
    dialog->readNow();
    ASSERT_EQ(dialog->speakerBoxes().size(), 2U);
    EXPECT_EQ(dialog->speakerBoxes()[0]->currentText(), m_contact.name);
    QComboBox *unknown = dialog->speakerBoxes()[1];
    EXPECT_EQ(unknown->currentIndex(), 0);
    EXPECT_EQ(dialog->rows().front()->proposal().party, Party::Them);
    ASSERT_GT(unknown->count(), 1);
    unknown->setCurrentIndex(1); // the first of ours
    Q_EMIT unknown->activated(1);
    EXPECT_EQ(dialog->rows().front()->proposal().party, Party::Us);
    EXPECT_FALSE(dialog->rows().front()->proposal().owner.isEmpty());
}

TEST_F(ConversationDialogTest, WhatWasTickedStaysSoWhenASpeakerIsCorrected)
{
    ConversationDialog *dialog = open(ofAccount());
    ASSERT_NE(dialog, nullptr);
    dialog->textEdit()->setPlainText(m_text);
    dialog->readNow();
    ASSERT_EQ(dialog->rows().size(), 2U);
    dialog->rows()[0]->setTicked(true);
    dialog->rows()[1]->setThing(SixThing::Roles);
    dialog->rows()[1]->setTicked(false);
    QComboBox *unknown = dialog->speakerBoxes()[1];
    unknown->setCurrentIndex(1);
    Q_EMIT unknown->activated(1);
    ASSERT_EQ(dialog->rows().size(), 2U);
    EXPECT_TRUE(dialog->rows()[0]->isTicked());
    EXPECT_EQ(dialog->rows()[1]->proposal().thing, SixThing::Roles);
    EXPECT_FALSE(dialog->rows()[1]->isTicked());
    dialog->textEdit()->setPlainText(QStringLiteral("We need something else altogether"));
    dialog->readNow();
    ASSERT_EQ(dialog->rows().size(), 1U);
    EXPECT_FALSE(dialog->rows()[0]->isTicked());
}

TEST_F(ConversationDialogTest, ABoxOverTheLinesTellsHowManyAreTicked)
{
    ConversationDialog *dialog = open(ofAccount());
    ASSERT_NE(dialog, nullptr);
    dialog->textEdit()->setPlainText(QStringLiteral("We need fewer errors by hand\n"
                                                    "We need the data at eight\n"));
    dialog->readNow();
    ASSERT_EQ(dialog->rows().size(), 2U);
    ASSERT_EQ(dialog->sectionBoxes().size(), 1U);
    QCheckBox *all = dialog->sectionBoxes().front();
    dialog->rows()[0]->setTicked(true);
    EXPECT_EQ(all->checkState(), Qt::PartiallyChecked);
    all->click();
    EXPECT_TRUE(dialog->rows()[1]->isTicked());
    EXPECT_EQ(all->checkState(), Qt::Checked);
    all->click();
    EXPECT_FALSE(dialog->rows()[0]->isTicked() || dialog->rows()[1]->isTicked());
    EXPECT_EQ(all->checkState(), Qt::Unchecked);
    all->click();
    EXPECT_TRUE(dialog->rows()[0]->isTicked() && dialog->rows()[1]->isTicked());
}

TEST_F(ConversationDialogTest, WithoutAnAccountItIsSaidWhatIsMissing)
{
    const auto letterhead = letterheadOf(connection());
    ASSERT_TRUE(letterhead.has_value());
    const QString us = letterhead->person;
    ASSERT_FALSE(us.isEmpty());
    ConversationDialog *dialog = open(QStringLiteral("attache:today"));
    ASSERT_NE(dialog, nullptr);
    dialog->textEdit()->setPlainText(
        QStringLiteral("%1: We will send the list by November 27.").arg(us));
    dialog->readNow();
    ASSERT_EQ(dialog->rows().size(), 1U);
    EXPECT_EQ(dialog->rows()[0]->proposal().party, Party::Us) << "we are known anywhere";
    dialog->rows()[0]->setTicked(true);
    EXPECT_FALSE(dialog->saveButton()->isEnabled());
    EXPECT_TRUE(dialog->state().contains(QStringLiteral("account")));
    dialog->accountEdit()->pick(QVariant(static_cast<qlonglong>(m_contact.account.value())));
    EXPECT_TRUE(dialog->rows()[0]->isTicked());
    EXPECT_TRUE(dialog->saveButton()->isEnabled());
}

TEST_F(ConversationDialogTest, ALongLineIsShownToItsEnd)
{
    ConversationDialog *dialog = open(ofAccount());
    ASSERT_NE(dialog, nullptr);
    dialog->textEdit()->setPlainText(
        QStringLiteral("short\n") +
        QStringLiteral("we need the data of the night before eight in the morning ").repeated(5));
    dialog->readNow();
    ASSERT_EQ(dialog->rows().size(), 2U);
    QCoreApplication::processEvents();
    const auto heights = std::minmax(dialog->rows()[0]->height(), dialog->rows()[1]->height());
    EXPECT_GT(heights.second, 2 * heights.first);
}

TEST_F(ConversationDialogTest, OfAVisitBecomesItsNotesFromAFile)
{
    const qint64 visit =
        number("SELECT id FROM visit WHERE status = 'planned' ORDER BY id LIMIT 1");
    const QString file = path(QStringLiteral("talk.txt"));
    QFile out(file);
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(m_text.toUtf8());
    out.close();
    ConversationDialog *dialog = open(QStringLiteral("attache:visit/%1").arg(visit));
    ASSERT_NE(dialog, nullptr);
    files.toOpen = file;
    dialog->fileButton()->click();
    ASSERT_EQ(dialog->rows().size(), 2U);
    const qint64 notes = number("SELECT count(*) FROM visit_note");
    for (ProposalRow *row : dialog->rows())
        row->setTicked(true);
    dialog->saveButton()->click();
    EXPECT_EQ(number("SELECT count(*) FROM visit_note"), notes + 2);
    EXPECT_EQ(connection()
                  .integer(QByteArray("SELECT count(*) FROM promise WHERE due = '2026-11-27' AND "
                                      "visit = ") +
                           QByteArray::number(visit))
                  .value_or(-1),
              1);
}

TEST_F(ConversationDialogTest, DaysCountFromAVisitThatTookPlace)
{
    const qint64 id =
        number("SELECT id FROM visit WHERE starts_at < '2026-11-01' ORDER BY starts_at LIMIT 1");
    const auto visit = Store<Visit>(connection()).get(Id<Visit>(id));
    ASSERT_TRUE(visit.has_value());
    ConversationDialog *dialog = open(QStringLiteral("attache:visit/%1").arg(id));
    ASSERT_NE(dialog, nullptr);
    dialog->textEdit()->setPlainText(QStringLiteral("We will send the plan in 3 days"));
    dialog->readNow();
    ASSERT_EQ(dialog->rows().size(), 1U);
    EXPECT_EQ(dialog->rows().front()->proposal().due,
              visit->startsAt.toLocalTime().date().addDays(3));
}

TEST_F(ConversationDialogTest, ALineCanBelongElsewhere)
{
    ConversationDialog *dialog = open(ofAccount());
    ASSERT_NE(dialog, nullptr);
    dialog->textEdit()->setPlainText(m_text);
    dialog->readNow();
    ProposalRow *row = dialog->rows().back();
    row->setThing(SixThing::Roles);
    EXPECT_EQ(row->proposal().thing, SixThing::Roles);
    EXPECT_TRUE(row->isTicked());
}

} // namespace
} // namespace attache
