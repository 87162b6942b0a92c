#include "tests/support/sheet_fixture.h"
#include "tests/support/window_session.h"
#include "tests/ui/import_fixture.h"
#include "ui/pages/import/import_columns.h"
#include "ui/pages/import/import_file_view.h"
#include "ui/pages/import/import_options.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/pages/import/import_result.h"
#include "ui/pages/import/import_trial.h"
#include "ui/pages/import/import_trial_card.h"
#include "ui/pages/import/import_values.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QSignalSpy>

#include <algorithm>

namespace attache::test {
namespace {

class ImportWizardTest : public ImportPageTest
{
protected:
    /// Loads a list and waits for what the rehearsal that follows by itself says.
    void tryList(ImportPage &page, const QByteArray &list)
    {
        page.show();
        QSignalSpy done(page.trial(), &ImportTrial::done);
        QSignalSpy refused(page.trial(), &ImportTrial::refused);
        page.load(write(u"list.csv"_qs, list));
        ASSERT_TRUE(done.wait()) << (refused.isEmpty()
                                         ? ""
                                         : qPrintable(refused[0][0].value<Error>().message +
                                                      refused[0][0].value<Error>().detail));
    }
    static bool saysLine(QWidget *parent, const QString &words)
    {
        // What is new in a layout comes into sight with the next events.
        return QTest::qWaitFor([&] {
            return std::ranges::any_of(parent->findChildren<ElidedLabel *>(), [&](auto *line) {
                return line->isVisibleTo(parent) && line->text().contains(words);
            });
        });
    }
    static bool soonSays(QWidget *parent, const QString &words)
    {
        return QTest::qWaitFor([&] { return says(parent, words); });
    }
    static Button *buttonBeginning(QWidget *parent, const QString &words)
    {
        for (auto *button : parent->findChildren<Button *>()) {
            if (button->text().startsWith(words) && button->isVisibleTo(parent))
                return button;
        }
        return nullptr;
    }
    static QComboBox *fieldFor(ImportPage &page, const QString &header)
    {
        for (auto *box : page.columns()->findChildren<QComboBox *>()) {
            if (box->accessibleName().contains(header))
                return box;
        }
        return nullptr;
    }
};

constexpr const char *List = "Name,Tier,Employees,End\n"
                             "Nord,A,many,03/04/2027\n"
                             "Stein,Key,12,04/05/2027\n"
                             ",B,3,05/06/2027\n";

TEST_F(ImportWizardTest, triesAListOutByItselfAndWritesNothing)
{
    addAccount(u"Nord"_qs, Tier::C);
    ImportPage page(desk);
    tryList(page, List);
    ASSERT_TRUE(page.report() != nullptr);
    EXPECT_EQ(page.report()->created, 1);
    EXPECT_EQ(page.report()->updated, 1);
    EXPECT_EQ(accounts(), 1);
    EXPECT_NE(buttonBeginning(&page, u"Import 2 row"_qs), nullptr);
    EXPECT_TRUE(saysLine(page.trialCard(), u"Nord"_qs)) << "what is updated is shown first";
    EXPECT_TRUE(saysLine(page.trialCard(), u"name is missing"_qs));
    page.trialCard()->kinds()->setCurrentData(static_cast<int>(RowDifference::Kind::New));
    EXPECT_TRUE(saysLine(page.trialCard(), u"Stein"_qs));
}

TEST_F(ImportWizardTest, triesAgainWhatWasChangedLast)
{
    ImportPage page(desk);
    tryList(page, List);
    QSignalSpy done(page.trial(), &ImportTrial::done);
    QSignalSpy started(page.trial(), &ImportTrial::started);
    QComboBox *tier = fieldFor(page, u"\"Tier\""_qs);
    ASSERT_NE(tier, nullptr);
    for (const char *key : {"field:city", "skip"}) {
        tier->setCurrentIndex(tier->findData(QLatin1String(key)));
        Q_EMIT tier->activated(tier->currentIndex());
    }
    ASSERT_TRUE(done.wait());
    EXPECT_EQ(started.count(), 1) << "two changes at once are one";
    EXPECT_EQ(done.count(), 1);
    EXPECT_EQ(page.report()->mapping[1].target, ColumnMapping::Target::Skip);
    EXPECT_TRUE(saysLine(page.columns(), u"Not imported"_qs));
}

TEST_F(ImportWizardTest, saysOfEachColumnWhatBecomesOfIt)
{
    ImportPage page(desk);
    tryList(page, List);
    const auto remarks = columnRemarks(*page.preview(), *page.values(), page.report().get());
    ASSERT_EQ(remarks.size(), 4U);
    EXPECT_EQ(remarks[0].tone, Tone::Ok);
    EXPECT_EQ(remarks[1].leadsTo, ColumnRemark::LeadsTo::Values);
    EXPECT_EQ(remarks[2].leadsTo, ColumnRemark::LeadsTo::Rows);
    EXPECT_EQ(remarks[2].tone, Tone::Warn);
    EXPECT_TRUE(remarks[3].asksDates);
    EXPECT_EQ(remarks[3].tone, Tone::Danger);
    EXPECT_EQ(page.columns()->current(), 3) << "the question is what to look at";

    auto *rows = buttonBeginning(page.columns(), u"See 1 row"_qs);
    ASSERT_NE(rows, nullptr);
    rows->click();
    EXPECT_TRUE(says(&page, u"of \"Employees\" to check"_qs));
    auto *back = buttonSaying(&page, u"Back to columns"_qs);
    ASSERT_NE(back, nullptr);
    back->click();
    EXPECT_TRUE(page.columns()->isVisible());
}

TEST_F(ImportWizardTest, asksInPlaceHowDatesAreMeant)
{
    ImportPage page(desk);
    tryList(page, List);
    EXPECT_TRUE(saysLine(page.columns(), u"03/04 → 4 Mar"_qs));
    QSignalSpy done(page.trial(), &ImportTrial::done);
    auto *dayFirst = buttonSaying(page.columns(), u"D/M"_qs);
    ASSERT_NE(dayFirst, nullptr);
    QTest::mouseClick(dayFirst, Qt::LeftButton);
    ASSERT_TRUE(done.wait());
    EXPECT_TRUE(saysLine(page.columns(), u"03/04 → 3 Apr"_qs));
    EXPECT_NE(buttonSaying(page.columns(), u"M/D"_qs), nullptr) << "it can be taken back";
}

TEST_F(ImportWizardTest, saysWhyAListCannotBeImportedAndKeepsWhatWasSet)
{
    ImportPage page(desk);
    tryList(page, List);
    QSignalSpy refused(page.trial(), &ImportTrial::refused);
    QComboBox *name = fieldFor(page, u"\"Name\""_qs);
    ASSERT_NE(name, nullptr);
    name->setCurrentIndex(name->findData(u"skip"_qs));
    Q_EMIT name->activated(name->currentIndex());
    ASSERT_TRUE(refused.wait());
    EXPECT_TRUE(soonSays(page.trialCard(), u"No name column"_qs));
    EXPECT_FALSE(page.preview()->isEmpty());
    // The import itself says so, too, and leaves the columns to be mended.
    finish(page, &ImportPage::runImport);
    EXPECT_FALSE(page.preview()->isEmpty());
    EXPECT_TRUE(page.columns()->isVisible());
}

TEST_F(ImportWizardTest, anImportDoesNotWaitForItsRehearsal)
{
    QByteArray list = "Name,City\n";
    for (int row = 0; row < 5000; ++row)
        list += "Company " + QByteArray::number(row) + ",Leeds\n";
    ImportPage page(desk);
    page.show();
    QSignalSpy done(page.trial(), &ImportTrial::done);
    load(page, write(u"list.csv"_qs, list));
    EXPECT_TRUE(page.trial()->isRunning());
    finish(page, &ImportPage::runImport);
    EXPECT_EQ(accounts(), 5000);
    EXPECT_EQ(done.count(), 0);
    EXPECT_FALSE(page.trial()->isRunning());
}

TEST_F(ImportWizardTest, aRehearsalCanBeStopped)
{
    ImportPage page(desk);
    page.show();
    QSignalSpy started(page.trial(), &ImportTrial::started);
    load(page, write(u"list.csv"_qs, List));
    ASSERT_TRUE(started.count() > 0 || started.wait());
    QSignalSpy done(page.trial(), &ImportTrial::done);
    auto *stop = buttonSaying(page.trialCard(), u"Stop"_qs);
    ASSERT_NE(stop, nullptr);
    stop->click();
    EXPECT_FALSE(page.trial()->isRunning());
    EXPECT_TRUE(soonSays(page.trialCard(), u"was stopped"_qs));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !desk.tasks().isRunning(); }));
    EXPECT_EQ(done.count(), 0);
    auto *again = buttonSaying(page.trialCard(), u"Try again"_qs);
    ASSERT_NE(again, nullptr);
    again->click();
    ASSERT_TRUE(done.wait());
    EXPECT_EQ(accounts(), 0);
}

TEST_F(ImportWizardTest, nothingIsTriedWhileThePersonIsElsewhere)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"list.csv"_qs, List));
    ASSERT_TRUE(page.trial()->isRunning());
    page.hide();
    EXPECT_FALSE(page.trial()->isRunning());
    QSignalSpy done(page.trial(), &ImportTrial::done);
    page.show();
    ASSERT_TRUE(done.wait());
    page.hide();
    page.show();
    EXPECT_FALSE(page.trial()->isRunning()) << "nothing has changed";
}

TEST_F(ImportWizardTest, anImportGoesOnWhileThePersonIsElsewhere)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"list.csv"_qs, List));
    QSignalSpy said(&desk, &Desk::said);
    QSignalSpy told(&desk, &Desk::saidWithActions);
    QSignalSpy reported(&page, &ImportPage::reported);
    page.runImport();
    page.hide();
    page.load(write(u"other.csv"_qs, "Company,City\nOther,York\n"));
    ASSERT_EQ(said.count(), 1) << "another list has to wait";
    ASSERT_TRUE(reported.wait());
    EXPECT_EQ(accounts(), 2);
    EXPECT_EQ(told.count(), 1);
    page.show();
    EXPECT_TRUE(says(&page, u"Import finished"_qs));
}

TEST_F(ImportWizardTest, saysThatColumnsGoWhereTheyWentLastTime)
{
    ImportPage first(desk);
    tryList(first, "Company,Tier,Remark\nNord,A,Leeds\n");
    EXPECT_FALSE(says(first.columns(), u"as last time"_qs));
    ASSERT_TRUE(
        first.preview()->setData(first.preview()->index(0, 2), u"field:city"_qs, Qt::EditRole));
    finish(first, &ImportPage::runImport);
    ImportPage second(desk);
    tryList(second, "Company,Tier,Remark\nStein,A,York\n");
    EXPECT_EQ(second.preview()->mapping()[2].field, u"city"_qs);
    EXPECT_EQ(second.preview()->preview().rememberedOn, workspace.clock.today());
    EXPECT_TRUE(soonSays(second.columns(), u"as last time ("_qs));
}

TEST_F(ImportWizardTest, othersWriteWhileAListIsTriedOut)
{
    ImportPlan plan;
    plan.type = &recordTypeOf<Account>();
    plan.file = write(u"list.csv"_qs, List);
    int written = 0;
    const Progress progress([&](qint64, qint64) {
        Account account;
        account.name = u"Written meanwhile"_qs;
        const auto sibling = workspace->sibling();
        ASSERT_TRUE(sibling);
        if (written++ == 0)
            ASSERT_OK(
                (*sibling)->perform(u"edit"_qs, [&](Writer &w) { return w.insert(account); }));
    });
    const auto report = rehearseImport(*workspace, plan, progress);
    ASSERT_TRUE(report);
    EXPECT_GT(written, 0);
    EXPECT_EQ((*report)->created, 2);
    EXPECT_EQ(accounts(), 1);
}

TEST_F(ImportWizardTest, whatHasChangedSinceIsTriedAgainBeforeItArrives)
{
    ImportPage page(desk);
    tryList(page, List);
    EXPECT_EQ(page.report()->created, 2);
    addAccount(u"Nord"_qs, Tier::C);
    EXPECT_TRUE(soonSays(page.trialCard(), u"before the latest change"_qs));
    EXPECT_EQ(page.report()->created, 2) << "the result stays";

    QSignalSpy done(page.trial(), &ImportTrial::done);
    buttonBeginning(&page, u"Import 2 row"_qs)->click();
    ASSERT_TRUE(done.wait());
    EXPECT_EQ(page.report()->created, 1);
    EXPECT_TRUE(page.message().contains(u"changed since"_qs));
    EXPECT_EQ(accounts(), 1) << "the person sees it first";
    finish(page, &ImportPage::runImport);
    EXPECT_EQ(accounts(), 2);
}

TEST_F(ImportWizardTest, whatComesToTheSameArrivesAtOnce)
{
    ImportPage page(desk);
    tryList(page, List);
    addAccount(u"Somebody else"_qs);
    EXPECT_TRUE(soonSays(page.trialCard(), u"before the latest change"_qs));
    finish(page, &ImportPage::runImport);
    EXPECT_EQ(accounts(), 3);
}

TEST_F(ImportWizardTest, letsThePersonChooseByWhatRowsAreKnown)
{
    Account stein = addAccount(u"Steinwerke"_qs);
    stein.phone = u"0512-62888888"_qs;
    workspace.update(stein);
    ImportPage page(desk);
    tryList(page, "Company,Phone,Tier\nStein,+86 512 6288 8888,A\n");
    EXPECT_EQ(page.report()->created, 1);
    QSignalSpy done(page.trial(), &ImportTrial::done);
    page.options()->chooseMatchBy(MatchBy::Phone);
    ASSERT_TRUE(done.wait());
    EXPECT_EQ(page.report()->updated, 1);
    page.setMatching(Matching::Create);
    EXPECT_FALSE(says(page.options(), u"Matched by"_qs));
}

TEST_F(ImportWizardTest, showsTheFileAsItStands)
{
    const auto texts = [](int row, const QString &cells) {
        return SheetFixture::texts(row, cells.split(u'|'));
    };
    const SheetFixture book{
        {{u"List"_qs, texts(1, u"Accounts of the North"_qs) +
                          texts(3, u"Company|City|Employees"_qs) + texts(4, u"Nord|Leeds|12"_qs)}}};
    const QString path = workspace.directory.filePath(u"book.xlsx"_qs);
    ASSERT_OK(book.save(path));
    ImportPage page(desk);
    page.resize(1300, 800);
    page.show();
    load(page, path);
    auto *table = page.findChild<ImportFileCard *>()->findChild<TableView *>();
    const QAbstractItemModel *model = table->model();
    ASSERT_EQ(model->rowCount(), 3);
    const auto cell = [&](int row, int column) { return model->index(row, column).data(); };
    EXPECT_EQ(cell(0, 1).toString(), u"Accounts of the North"_qs);
    EXPECT_EQ(cell(0, 0).toString(), u"1"_qs);
    EXPECT_EQ(cell(1, 0).toString(), u"3"_qs);
    EXPECT_EQ(model->index(1, 1).data(ImportFileModel::KindRole).toInt(), ImportFileModel::Header);
    EXPECT_EQ(cell(2, 0).toString(), u"4"_qs);
    EXPECT_EQ(cell(2, 1).toString(), u"Nord"_qs);
    EXPECT_TRUE(says(&page, u"above passed over"_qs));
}

} // namespace
} // namespace attache::test
