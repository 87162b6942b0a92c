#include "ui/pages/visits/pack_task.h"

#include "core/deck/file_archive.h"
#include "core/domain/material_use.h"
#include "core/domain/visit.h"
#include "core/record/records_with.h"
#include "tests/support/window_session.h"
#include "ui/pages/visits/pack_card.h"
#include "ui/pages/visits/password_row.h"
#include "ui/widgets/button.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>

namespace attache {
namespace {

class PackTaskTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        const auto planned = recordsWith(connection(), &Visit::status, VisitStatus::Planned);
        ASSERT_FALSE(planned->empty());
        m_visit = planned->front().id;
    }

    /// Makes the pack at @p path; what was said then.
    void make(const QString &path)
    {
        files.toSave = path;
        makeVisitPack(main().desk(), &window(), m_visit);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }, 60'000));
    }
    QString lastWords() const
    {
        return m_told->isEmpty() ? QString() : m_told->back()[0].toString();
    }

    Id<Visit> m_visit;
    std::unique_ptr<QSignalSpy> m_told;
};

TEST_F(PackTaskTest, APackIsWrittenBesideTheWorkAndKeptAtTheVisit)
{
    m_told = std::make_unique<QSignalSpy>(&main().desk(), &Desk::saidWithActions);
    const QString zip = path(QStringLiteral("pack.zip"));
    make(zip);
    if (!QFile::exists(zip)) {
        // Placeholders of the deck have no value: nothing was written before the person says so.
        ASSERT_EQ(m_told->size(), 1);
        const auto actions = m_told->back()[1].value<std::vector<NoticeAction>>();
        ASSERT_EQ(actions.size(), 1U);
        EXPECT_EQ(actions.front().text, QStringLiteral("Leave them blank"));
        actions.front().run();
        ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }, 60'000));
    }
    ASSERT_TRUE(QFile::exists(zip)) << qPrintable(lastWords());
    const QStringList names = archivedNames(zip);
    EXPECT_FALSE(names.filter(QStringLiteral(".pdf")).isEmpty());
    EXPECT_FALSE(names.filter(QStringLiteral(".ics")).isEmpty());
    EXPECT_TRUE(lastWords().startsWith(
        QStringLiteral("The pack with %1 files is ready.").arg(names.size())))
        << qPrintable(lastWords());
    const auto actions = m_told->back()[1].value<std::vector<NoticeAction>>();
    ASSERT_EQ(actions.size(), 1U);
    EXPECT_EQ(actions.front().text, QStringLiteral("Open"));
    EXPECT_FALSE(recordsWith(connection(), &MaterialUse::visit, m_visit)->empty());
}

TEST_F(PackTaskTest, ThePapersGetThePasswordOfTheCard)
{
    PackMaker maker(main().desk().workspace(), clock.today(), Language::English);
    const auto pack = maker.gather(m_visit);
    ASSERT_TRUE(pack);
    PackCard card(main().desk());
    card.setPack(*pack, {});
    card.password()->findChild<QCheckBox *>()->click();
    auto *field = card.password()->findChild<QLineEdit *>();
    EXPECT_FALSE(field->text().isEmpty()) << "one is suggested";
    field->clear();
    EXPECT_FALSE(card.makeButton()->isEnabled()) << "it is missing";
    field->setText(QStringLiteral("geheim-7"));
    card.zip()->setChecked(false);
    const QString place = path(QStringLiteral("locked"));
    files.toSave = place;
    m_told = std::make_unique<QSignalSpy>(&main().desk(), &Desk::saidWithActions);
    card.makeButton()->click();
    const auto settle = [this] {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }, 60'000));
    };
    settle();
    const auto actions = m_told->back()[1].value<std::vector<NoticeAction>>();
    if (!QFile::exists(place) && !actions.empty()) {
        actions.front().run(); // leaves placeholders blank
        settle();
    }
    const QDir folder(place);
    const QStringList papers = folder.entryList({QStringLiteral("Brief.pdf")});
    ASSERT_EQ(papers.size(), 1) << qPrintable(lastWords());
    QFile brief(folder.filePath(papers.front()));
    ASSERT_TRUE(brief.open(QIODevice::ReadOnly));
    EXPECT_TRUE(brief.readAll().contains("/Encrypt"));
}

TEST_F(PackTaskTest, ThinkingBetterOfItWritesNothing)
{
    const auto before = recordsWith(connection(), &MaterialUse::visit, m_visit)->size();
    make({});
    EXPECT_TRUE(files.suggested.endsWith(QStringLiteral(".zip"))) << qPrintable(files.suggested);
    EXPECT_EQ(recordsWith(connection(), &MaterialUse::visit, m_visit)->size(), before);
}

TEST_F(PackTaskTest, AFolderThatCannotBeWrittenIsSaidAndNothingIsRecorded)
{
    m_told = std::make_unique<QSignalSpy>(&main().desk(), &Desk::saidWithActions);
    const auto before = recordsWith(connection(), &MaterialUse::visit, m_visit)->size();
    make(path(QStringLiteral("no such folder/pack.zip")));
    EXPECT_FALSE(lastWords().isEmpty());
    EXPECT_EQ(recordsWith(connection(), &MaterialUse::visit, m_visit)->size(), before);
}

} // namespace
} // namespace attache
