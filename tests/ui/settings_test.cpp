#include "core/domain/account.h"
#include "core/domain/custom_field.h"
#include "core/domain/deal_stage.h"
#include "core/domain/letterhead.h"
#include "core/domain/settings.h"
#include "core/domain/talk_track.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/forms/saved_choice_menu.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/pages/settings/backups_section.h"
#include "ui/pages/settings/fields_section.h"
#include "ui/pages/settings/industries_section.h"
#include "ui/pages/settings/letterhead_section.h"
#include "ui/pages/settings/rules_section.h"
#include "ui/pages/settings/stages_section.h"
#include "ui/pages/settings/talk_section.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

namespace attache {
namespace {

using test::buttonSaying;

class SettingsPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }

    template <typename Section>
    Section *section(const char *key)
    {
        main().open(QStringLiteral("attache:settings#") + QLatin1String(key));
        return window().currentPage()->findChild<Section *>();
    }
    static void type(SavedEditor *editor, const QString &text)
    {
        editor->editor()->setFocus();
        auto *line = qobject_cast<QLineEdit *>(editor->editor());
        ASSERT_NE(line, nullptr);
        line->selectAll();
        QTest::keyClicks(line, text);
        editor->saveNow();
    }
    /// The editor whose field is called @p name.
    static SavedEditor *editorCalled(QWidget *parent, const QString &name)
    {
        for (auto *editor : parent->findChildren<SavedEditor *>()) {
            if (editor->editor()->accessibleName() == name)
                return editor;
        }
        return nullptr;
    }
    Settings stored() { return Settings::read(connection()).value_or(Settings()); }
};

TEST_F(SettingsPageTest, WhatIsMissingIsSaidInOnesOwnWords)
{
    auto *rules = section<RulesSection>("setting");
    SavedEditor *product = editorCalled(rules, QStringLiteral("No product plan"));
    ASSERT_NE(product, nullptr);
    type(product, QStringLiteral("Which product?"));
    EXPECT_EQ(stored().missing.value(QStringLiteral("product")), QLatin1String("Which product?"));
}

TEST_F(SettingsPageTest, AMaterialIsGivenItsStagesAndPeople)
{
    auto *rules = section<RulesSection>("setting");
    const QString key = builtInChecklist(Language::English).front().key;
    for (auto *choices : rules->findChildren<SavedChoiceMenu *>()) {
        const QString asked = choices->editor()->accessibleName();
        const bool stages = asked == QLatin1String("At which stages");
        if (!stages && asked != QLatin1String("For whom"))
            continue;
        choices->menu()->setChecked(
            {stages ? QStringLiteral("proposal") : QStringLiteral("signatory")});
        Q_EMIT choices->menu()->checkedChanged(choices->menu()->checked());
        choices->saveNow();
        if (!stages)
            break;
    }
    const ChecklistSettings changed = stored().checklist.value(key);
    EXPECT_EQ(changed.stages, std::vector{Stage::Proposal});
    EXPECT_EQ(changed.roles, std::vector{RoleKind::Signatory});
    main().desk().undo();
    EXPECT_FALSE(stored().checklist.value(key).roles.has_value());
}

TEST_F(SettingsPageTest, AWeightIsStoredAndUndone)
{
    auto *rules = section<RulesSection>("setting");
    ASSERT_NE(rules, nullptr);
    SavedEditor *analysis = editorCalled(rules, QStringLiteral("Analysis"));
    ASSERT_NE(analysis, nullptr);
    type(analysis, QStringLiteral("50"));
    EXPECT_EQ(stored().readiness.analysis, 50);
    main().desk().undo();
    EXPECT_EQ(stored().readiness.analysis, 40);
    main().desk().redo();
    QTest::mouseClick(buttonSaying(rules, QStringLiteral("Restore defaults")), Qt::LeftButton);
    EXPECT_EQ(stored().readiness.analysis, 40);
}

TEST_F(SettingsPageTest, ANumberThatDoesNotFitStandsWithItsErrorAndIsNotStored)
{
    auto *rules = section<RulesSection>("setting");
    SavedEditor *analysis = editorCalled(rules, QStringLiteral("Analysis"));
    for (const char *wrong : {"101", "-1", "many", "1.5"}) {
        type(analysis, QLatin1String(wrong));
        EXPECT_FALSE(analysis->error().isEmpty()) << wrong;
        EXPECT_EQ(stored().readiness.analysis, 40) << wrong;
    }
}

TEST_F(SettingsPageTest, TheLetterheadIsStoredWithItsLogo)
{
    auto *paper = section<LetterheadSection>("letterhead");
    ASSERT_NE(paper, nullptr);
    type(editorCalled(paper, QStringLiteral("Company")), QStringLiteral("Blue Door Ltd"));
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    files.toOpen = path(QStringLiteral("logo.png"));
    ASSERT_TRUE(image.save(files.toOpen));
    QTest::mouseClick(buttonSaying(paper, QStringLiteral("Choose an image…")), Qt::LeftButton);
    const auto stored = Store<Letterhead>(connection()).list("ORDER BY id DESC LIMIT 1");
    ASSERT_TRUE(stored.has_value() && !stored->empty());
    EXPECT_EQ(stored->front().company, QLatin1String("Blue Door Ltd"));
    const auto bytes = main().desk().workspace().blob(stored->front().logo);
    ASSERT_TRUE(bytes.has_value());
    EXPECT_EQ(QImage::fromData(*bytes).size(), QSize(20, 10));
}

TEST_F(SettingsPageTest, AFileThatIsNoPictureIsRefused)
{
    auto *paper = section<LetterheadSection>("letterhead");
    files.toOpen = path(QStringLiteral("logo.png"));
    QFile file(files.toOpen);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not a picture");
    file.close();
    QTest::mouseClick(buttonSaying(paper, QStringLiteral("Choose an image…")), Qt::LeftButton);
    EXPECT_EQ(number("SELECT count(*) FROM letterhead WHERE logo <> ''"), 0);
}

TEST_F(SettingsPageTest, OwnFieldsAreAddedNamedMovedAndRemoved)
{
    const auto labels = [this] {
        QStringList all;
        const auto stored = Store<CustomField>(connection())
                                .list("WHERE record_type = 'account' ORDER BY position, id");
        for (const CustomField &field : stored.value_or(std::vector<CustomField>()))
            all << field.label;
        return all;
    };
    auto *fields = section<FieldsSection>("custom_field");
    ASSERT_NE(fields, nullptr);
    const QStringList before = labels();
    QTest::mouseClick(buttonSaying(fields, QStringLiteral("Add a field")), Qt::LeftButton);
    QStringList expected = before;
    expected << QStringLiteral("New field");
    EXPECT_EQ(labels(), expected);

    auto names = fields->findChildren<SavedLineEdit *>();
    names.removeIf([](const SavedLineEdit *edit) {
        return edit->editor()->accessibleName() != QLatin1String("Name of the field") ||
               edit->parentWidget()->isHidden();
    });
    ASSERT_FALSE(names.isEmpty());
    type(names.last(), QStringLiteral("Fleet"));
    expected.last() = QStringLiteral("Fleet");
    EXPECT_EQ(labels(), expected);

    // A name that is taken stands with its error.
    if (!before.isEmpty()) {
        type(names.last(), before.first());
        EXPECT_FALSE(names.last()->error().isEmpty());
        EXPECT_EQ(labels(), expected);
    }
    main().desk().undo();
    main().desk().undo();
    EXPECT_EQ(labels(), before);
}

TEST_F(SettingsPageTest, ATalkTrackIsChangedInOneCellAndGoesBack)
{
    auto *talk = section<TalkSection>("talk_track");
    ASSERT_NE(talk, nullptr);
    auto *weighs = qobject_cast<SavedTextEdit *>(editorCalled(talk, QStringLiteral("Priorities")));
    ASSERT_NE(weighs, nullptr);
    const QString original = weighs->value().toString();
    EXPECT_FALSE(original.isEmpty());
    const qint64 before = number("SELECT count(*) FROM talk_track");
    weighs->textEdit()->setPlainText(QStringLiteral("Speed"));
    weighs->saveNow();
    EXPECT_EQ(number("SELECT count(*) FROM talk_track"), before + 1);
    QCoreApplication::processEvents();
    QTest::mouseClick(buttonSaying(talk, QStringLiteral("Restore built-in text")), Qt::LeftButton);
    EXPECT_EQ(number("SELECT count(*) FROM talk_track"), before);
    EXPECT_TRUE(QTest::qWaitFor([&] { return weighs->value().toString() == original; }));
}

TEST_F(SettingsPageTest, TalkTracksHaveAColumnForAStageOfTheirOwn)
{
    ASSERT_TRUE(main().desk().workspace().perform(QStringLiteral("own"), [](Writer &writer) {
        DealStage own;
        own.stageSet = Id<StageSet>(1);
        own.key = QStringLiteral("diagnosis");
        own.name = QStringLiteral("诊断");
        own.nameEn = QStringLiteral("Diagnosis");
        own.position = 2;
        return writer.insert(own);
    }));
    auto *talk = section<TalkSection>("talk_track");
    ASSERT_NE(talk, nullptr);
    auto *table = talk->findChild<TableView *>();
    const QAbstractItemModel *model = table->model();
    const auto columnCalled = [&](const QString &name) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal).toString() == name)
                return column;
        }
        return -1;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return columnCalled(QStringLiteral("Diagnosis")) > 0; }));
    const int own = columnCalled(QStringLiteral("Diagnosis"));
    EXPECT_EQ(own, columnCalled(QStringLiteral("Qualified")) + 1);
    EXPECT_EQ(columnCalled(QStringLiteral("Won")), -1);
    EXPECT_EQ(model->index(0, own).data(), model->index(0, own - 1).data())
        << "until it has words of its own";
    table->setCurrentIndex(model->index(0, own));
    auto *weighs = qobject_cast<SavedTextEdit *>(editorCalled(talk, QStringLiteral("Priorities")));
    weighs->textEdit()->setPlainText(QStringLiteral("What it costs them"));
    weighs->saveNow();
    QCoreApplication::processEvents();
    const auto tracks = *Store<TalkTrack>(main().desk().connection()).list();
    EXPECT_TRUE(std::ranges::any_of(tracks, [](const TalkTrack &each) {
        return each.stage == fromStoredKey<Stage>(u"diagnosis") &&
               each.weighs == QStringLiteral("What it costs them");
    }));
}

TEST_F(SettingsPageTest, AnIndustryInOtherWordsIsMappedForAllItsCustomersAtOnce)
{
    const auto make = [](Writer &writer) -> Result<void> {
        for (int i = 0; i < 3; ++i) {
            Account account;
            account.name = QStringLiteral("Lamp maker %1").arg(i);
            account.industry = QStringLiteral("Lamps and the like");
            ATTACHE_CHECK(writer.insert(account));
        }
        return {};
    };
    ASSERT_TRUE(main().desk().edit(QStringLiteral("make"), make));
    auto *industries = section<IndustriesSection>("industry_entry");
    ASSERT_NE(industries, nullptr);
    QComboBox *choice = nullptr;
    for (auto *combo : industries->findChildren<QComboBox *>()) {
        if (combo->accessibleName().contains(QLatin1String("Lamps")) &&
            combo->isVisibleTo(industries))
            choice = combo;
    }
    ASSERT_NE(choice, nullptr);
    const int code = choice->findData(QStringLiteral("C38"));
    ASSERT_GE(code, 0);
    choice->setCurrentIndex(code);
    Q_EMIT choice->activated(code);
    EXPECT_EQ(number("SELECT count(*) FROM account WHERE name LIKE 'Lamp%' AND industry = 'C38'"),
              3);
    main().desk().undo();
    EXPECT_EQ(number("SELECT count(*) FROM account WHERE industry = 'Lamps and the like'"), 3);
}

TEST_F(SettingsPageTest, DeeperLevelsOfTheTreeComeFromAFile)
{
    auto *industries = section<IndustriesSection>("industry_entry");
    files.toOpen = path(QStringLiteral("levels.csv"));
    QFile file(files.toOpen);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("代码,名称\n3612,新能源车整车制造\n361,汽车整车制造\n999,没有这样的\n");
    file.close();
    QTest::mouseClick(buttonSaying(industries, QStringLiteral("Load from CSV…")), Qt::LeftButton);
    EXPECT_EQ(number("SELECT count(*) FROM industry_entry"), 2);
    EXPECT_EQ(number("SELECT count(*) FROM industry_entry WHERE code = 'C3612' "
                     "AND parent = 'C361'"),
              1);
}

TEST_F(SettingsPageTest, ABackupIsMadeOnRequestAndListed)
{
    const Desk &desk = main().desk();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !desk.workspace().backups().dueToday(); }))
        << "the day's backup is made by itself";
    ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }));
    clock.advance(60);
    auto *backups = section<BackupsSection>("backups");
    ASSERT_NE(backups, nullptr);
    QSignalSpy backedUp(&desk, &Desk::backedUp);
    QTest::mouseClick(buttonSaying(backups, QStringLiteral("Back up now")), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return backedUp.count() == 1; }));
    EXPECT_FALSE(desk.workspace().backups().list().empty());
}

TEST_F(SettingsPageTest, BackupsTellWhatIsInThem)
{
    ASSERT_TRUE(QTest::qWaitFor([&] { return !main().desk().workspace().backups().dueToday(); }));
    auto *backups = section<BackupsSection>("backups");
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return test::says(backups, QStringLiteral("Accounts 40 · Contacts")); }));
    EXPECT_TRUE(test::says(backups, QStringLiteral("last change")));
    EXPECT_TRUE(test::says(backups, QStringLiteral("verified")));
}

TEST_F(SettingsPageTest, RestoringWhatTheWorkspaceHoldsAlreadyIsNotOfferedAsAChange)
{
    ASSERT_TRUE(QTest::qWaitFor([&] { return !main().desk().workspace().backups().dueToday(); }));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }));
    auto *backups = section<BackupsSection>("backups");
    const auto ask = [&] {
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return test::says(backups, QStringLiteral("Accounts 40")); }));
        auto *restore = buttonSaying(backups, QStringLiteral("Restore…"));
        ASSERT_NE(restore, nullptr);
        restore->click();
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return buttonSaying(backups, QStringLiteral("Cancel")) != nullptr; }));
    };
    ask();
    EXPECT_TRUE(test::says(backups, QStringLiteral("Nothing would change")));
    EXPECT_EQ(buttonSaying(backups, QStringLiteral("Restore it")), nullptr);
    EXPECT_NE(buttonSaying(backups, QStringLiteral("Restore anyway")), nullptr);
    buttonSaying(backups, QStringLiteral("Cancel"))->click();
    Account account = Store<Account>(connection()).list("ORDER BY id LIMIT 1")->front();
    account.name = QStringLiteral("Renamed");
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("rename"), [&](Writer &writer) { return writer.update(account); }));
    QCoreApplication::processEvents(); // the rows are made anew
    ask();
    EXPECT_FALSE(test::says(backups, QStringLiteral("Nothing would change")));
    EXPECT_TRUE(test::says(backups, QStringLiteral("Later changes would be reverted")));
    EXPECT_NE(buttonSaying(backups, QStringLiteral("Restore it")), nullptr);
}

TEST_F(SettingsPageTest, ASecondPlaceIsChosenUsedAndLeftAlone)
{
    const QTemporaryDir stick;
    auto *backups = section<BackupsSection>("backups");
    QLineEdit *folder = nullptr;
    for (auto *edit : backups->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == QStringLiteral("Folder of the second place"))
            folder = edit;
    }
    ASSERT_NE(folder, nullptr);
    folder->setText(directory.path());
    Q_EMIT folder->editingFinished();
    EXPECT_TRUE(test::says(backups, QStringLiteral("The workspace itself")))
        << "it is beside the file";
    EXPECT_TRUE(preferences.secondPlace(samplePath()).folder.isEmpty());

    const QTemporaryDir taken;
    {
        auto other = createWorkspace(taken.filePath(QStringLiteral("x.attache")), clock);
        ASSERT_TRUE(other.has_value());
        const auto title = QStringLiteral("other");
        ASSERT_TRUE((*other)->perform(title, [](Writer &w) {
            Account account;
            account.name = QStringLiteral("Other");
            return w.insert(account);
        }));
        const SecondPlace theirs(taken.path(), samplePath(), clock);
        ASSERT_TRUE(theirs.prepare().has_value());
        ASSERT_TRUE(theirs.make((*other)->connection()).has_value());
    }
    folder->setText(taken.path());
    Q_EMIT folder->editingFinished();
    EXPECT_TRUE(test::says(backups, QStringLiteral("Backups of another workspace of this name")));
    EXPECT_TRUE(preferences.secondPlace(samplePath()).folder.isEmpty());

    folder->setText(stick.path());
    Q_EMIT folder->editingFinished();
    const SecondPlace place(stick.path(), samplePath(), clock);
    ASSERT_TRUE(QTest::qWaitFor([&] { return place.backups().list().size() == 1; }));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return preferences.secondPlace(samplePath()).made.isValid(); }));
    EXPECT_TRUE(test::says(backups, QStringLiteral("Last backup there")));
    QTest::mouseClick(buttonSaying(backups, QStringLiteral("Stop")), Qt::LeftButton);
    EXPECT_TRUE(preferences.secondPlace(samplePath()).folder.isEmpty());
    EXPECT_EQ(place.backups().list().size(), 1U) << "what is there stays there";
}

TEST_F(SettingsPageTest, ASetOfStagesIsShownWhereItsStagesAre)
{
    for (const char *key : {"stage_set", "deal_stage"}) {
        main().open(QStringLiteral("attache:settings"));
        auto *shown = section<StagesSection>(key);
        ASSERT_NE(shown, nullptr) << key;
        EXPECT_TRUE(shown->isVisible()) << key;
    }
}

} // namespace
} // namespace attache
