#include "core/domain/custom_field.h"
#include "core/domain/deal_stage.h"
#include "core/domain/letterhead.h"
#include "core/domain/stage_book.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/desk/reminder_times.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/pages/settings/fields_section.h"
#include "ui/pages/settings/general_section.h"
#include "ui/pages/settings/letterhead_section.h"
#include "ui/pages/settings/stages_model.h"
#include "ui/pages/settings/stages_section.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QImage>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTimeEdit>

namespace attache {
namespace {

using test::buttonSaying;

/// Own fields of accounts, three of them.
class OwnFieldsTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        ASSERT_TRUE(main().desk().edit(QStringLiteral("begin"), [](Writer &writer) -> Result<void> {
            ATTACHE_TRY(const auto known, Store<CustomField>(writer.connection()).list());
            for (const CustomField &each : known)
                ATTACHE_CHECK(writer.remove(each.id));
            int position = 0;
            for (const char *label : {"Fleet", "Colour", "Region"}) {
                CustomField field;
                field.recordType = QStringLiteral("account");
                field.label = QLatin1String(label);
                field.position = position++;
                if (position == 2) {
                    field.kind = CustomFieldKind::Choice;
                    field.choices = QStringLiteral("Red\nGreen");
                }
                ATTACHE_CHECK(writer.insert(field));
            }
            return {};
        }));
        main().open(QStringLiteral("attache:settings#custom_field"));
        section = window().currentPage()->findChild<FieldsSection *>();
        ASSERT_NE(section, nullptr);
    }
    std::vector<CustomField> stored()
    {
        return *Store<CustomField>(connection())
                    .list("WHERE record_type = 'account' ORDER BY position, id");
    }
    QStringList labels()
    {
        QStringList all;
        for (const CustomField &each : stored())
            all.append(each.label);
        return all;
    }
    template <typename Editor>
    Editor *editor(int place, const char *name)
    {
        int at = 0;
        for (auto *each : section->findChildren<Editor *>()) {
            if (each->isVisible() && each->editor()->accessibleName() == QLatin1String(name) &&
                at++ == place)
                return each;
        }
        return nullptr;
    }
    QList<Button *> buttons(const char *name)
    {
        auto all = section->findChildren<Button *>();
        all.removeIf([&](const Button *each) {
            return !each->isVisible() || each->accessibleName() != QLatin1String(name);
        });
        return all;
    }
    static void type(SavedLineEdit *editor, const QString &text)
    {
        editor->lineEdit()->setFocus();
        editor->lineEdit()->selectAll();
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(editor->lineEdit(), &event);
        editor->saveNow();
        QCoreApplication::processEvents();
    }

    FieldsSection *section = nullptr;
};

TEST_F(OwnFieldsTest, WhatIsChangedInOneEditorStaysWhenTheNextOneIsChanged)
{
    type(editor<SavedLineEdit>(1, "Name of the field"), QStringLiteral("Paint"));
    type(editor<SavedLineEdit>(0, "Choices"), QStringLiteral("Red, Blue；White ,"));
    EXPECT_EQ(stored()[1].label, QStringLiteral("Paint"));
    EXPECT_EQ(stored()[1].choices, QStringLiteral("Red\nBlue\nWhite"));
    type(editor<SavedLineEdit>(1, "Name of the field"), QStringLiteral("Coat"));
    EXPECT_EQ(stored()[1].label, QStringLiteral("Coat"));
    EXPECT_EQ(stored()[1].choices, QStringLiteral("Red\nBlue\nWhite"));
    EXPECT_EQ(main().desk().workspace().undoTitle(), QStringLiteral("Rename the field \"Paint\""));
}

TEST_F(OwnFieldsTest, ANameThatIsEmptyIsRefusedAndNothingStored)
{
    auto *name = editor<SavedLineEdit>(0, "Name of the field");
    type(name, QStringLiteral("   "));
    EXPECT_EQ(name->error(), QStringLiteral("A field needs a name."));
    EXPECT_EQ(labels().constFirst(), QStringLiteral("Fleet"));
}

TEST_F(OwnFieldsTest, AFieldThatBecomesAChoiceAsksForItsChoices)
{
    EXPECT_EQ(editor<SavedLineEdit>(1, "Choices"), nullptr);
    auto *kind = editor<SavedComboBox>(0, "Kind of value");
    ASSERT_NE(kind, nullptr);
    const int choice = kind->comboBox()->findData(keyOf(CustomFieldKind::Choice));
    kind->comboBox()->setCurrentIndex(choice);
    Q_EMIT kind->comboBox()->activated(choice);
    QCoreApplication::processEvents();
    EXPECT_EQ(stored()[0].kind, CustomFieldKind::Choice);
    EXPECT_NE(editor<SavedLineEdit>(1, "Choices"), nullptr);
}

TEST_F(OwnFieldsTest, AreMovedAndTheFirstAndLastNoFurther)
{
    const auto enabled = [&](const char *name) {
        QList<bool> all;
        for (const Button *each : buttons(name))
            all.append(each->isEnabled());
        return all;
    };
    EXPECT_EQ(enabled("Move up"), QList<bool>({false, true, true}));
    EXPECT_EQ(enabled("Move down"), QList<bool>({true, true, false}));
    buttons("Move down").at(0)->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(labels(), QStringList({QStringLiteral("Colour"), QStringLiteral("Fleet"),
                                     QStringLiteral("Region")}));
    EXPECT_EQ(enabled("Move up"), QList<bool>({false, true, true}));
    buttons("Move up").at(2)->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(labels(), QStringList({QStringLiteral("Colour"), QStringLiteral("Region"),
                                     QStringLiteral("Fleet")}));
    EXPECT_EQ(stored()[0].choices, QStringLiteral("Red\nGreen")) << "it takes everything along";
}

TEST_F(OwnFieldsTest, AreRemovedAndComeBack)
{
    buttons("Remove").at(1)->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(labels(), QStringList({QStringLiteral("Fleet"), QStringLiteral("Region")}));
    main().desk().undo();
    EXPECT_EQ(labels().size(), 3);
}

TEST_F(OwnFieldsTest, NewOnesAreToldApartAndBelongToTheTypeThatIsShown)
{
    QAbstractButton *add = buttonSaying(section, QStringLiteral("Add a field"));
    add->click();
    QCoreApplication::processEvents();
    add->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(labels().mid(3),
              QStringList({QStringLiteral("New field"), QStringLiteral("New field 2")}));
    section->findChild<SegmentedControl *>()->setCurrentIndex(1);
    QCoreApplication::processEvents();
    add->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(labels().size(), 5);
    const auto people = *Store<CustomField>(connection()).list("WHERE record_type = 'contact'");
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people.front().label, QStringLiteral("New field"));
}

/// The stages deals go through.
class StageRowsTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        main().open(QStringLiteral("attache:settings#deal_stage"));
        section = window().currentPage()->findChild<StagesSection *>();
        ASSERT_NE(section, nullptr);
    }
    void press(const char *text)
    {
        QAbstractButton *button = buttonSaying(section, QLatin1String(text));
        ASSERT_NE(button, nullptr) << text;
        button->click();
        QCoreApplication::processEvents();
    }
    void choose(int row)
    {
        section->table()->setCurrentIndex(section->model()->index(row, 0));
        QCoreApplication::processEvents();
    }
    DealStage stage(int row) { return *section->model()->stageAt(row); }

    StagesSection *section = nullptr;
};

TEST_F(StageRowsTest, OneThatIsNoLongerUsedCanBeUsedAgain)
{
    choose(1);
    const Id<DealStage> id = stage(1).id;
    press("No longer used");
    EXPECT_TRUE(Store<DealStage>(connection()).get(id)->retired);
    EXPECT_EQ(buttonSaying(section, QStringLiteral("No longer used")), nullptr);
    choose(2);
    EXPECT_EQ(buttonSaying(section, QStringLiteral("Use again")), nullptr)
        << "that is the next one";
    choose(1);
    press("Use again");
    EXPECT_FALSE(Store<DealStage>(connection()).get(id)->retired);
}

TEST_F(StageRowsTest, IsMovedByItsButtonsAndNoFurtherThanTheEnds)
{
    const int last = section->model()->rowCount() - 1;
    const Id<DealStage> first = stage(0).id;
    const Id<DealStage> end = stage(last).id;
    choose(0);
    press("Move up");
    EXPECT_EQ(stage(0).id, first);
    press("Move down");
    EXPECT_EQ(stage(1).id, first);
    EXPECT_EQ(section->table()->currentIndex().row(), 1) << "the choice goes with it";
    press("Move up");
    EXPECT_EQ(stage(0).id, first);
    choose(last);
    press("Move down");
    EXPECT_EQ(stage(last).id, end);
}

TEST_F(StageRowsTest, ASetBeginsWithTheStagesOfTheOneShownAndGoesAlone)
{
    const qint64 sets = number("SELECT count(*) FROM stage_set");
    const qint64 stages = number("SELECT count(*) FROM deal_stage");
    const int rows = section->model()->rowCount();
    QStringList names;
    for (int row = 0; row < rows; ++row)
        names.append(stage(row).name);
    press("Add a set");
    EXPECT_EQ(number("SELECT count(*) FROM stage_set"), sets + 1);
    EXPECT_EQ(number("SELECT count(*) FROM deal_stage"), stages + rows);
    ASSERT_EQ(section->model()->rowCount(), rows);
    QStringList copied;
    for (int row = 0; row < rows; ++row)
        copied.append(stage(row).name);
    EXPECT_EQ(copied, names);
    EXPECT_EQ(number("SELECT count(DISTINCT stage_set) FROM deal_stage"), sets + 1);
    press("Remove this set");
    EXPECT_EQ(number("SELECT count(*) FROM stage_set"), sets);
    EXPECT_EQ(number("SELECT count(*) FROM deal_stage"), stages);
    EXPECT_EQ(section->model()->rowCount(), rows) << "another set is shown";
}

/// What is set on this computer, and the paper of this workspace.
class ComputerSettingsTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }
    template <typename Section>
    Section *section(const char *key)
    {
        main().open(QStringLiteral("attache:settings#") + QLatin1String(key));
        return window().currentPage()->findChild<Section *>();
    }
};

TEST_F(ComputerSettingsTest, RemindersAreSwitchedOffAndTheirQuietHoursWithThem)
{
    auto *general = section<GeneralSection>("general");
    ASSERT_NE(general, nullptr);
    const auto times = general->findChildren<QTimeEdit *>();
    ASSERT_EQ(times.size(), 2);
    const auto controls = general->findChildren<SegmentedControl *>();
    const auto reminders = std::ranges::find_if(controls, [](const SegmentedControl *each) {
        return each->currentData().typeId() == QMetaType::Bool;
    });
    ASSERT_NE(reminders, controls.end());
    times.at(0)->setTime(QTime(21, 30));
    times.at(1)->setTime(QTime(7, 15));
    EXPECT_EQ(reminderTimes(preferences).quietFrom, QTime(21, 30));
    EXPECT_EQ(reminderTimes(preferences).quietTo, QTime(7, 15));
    EXPECT_TRUE(reminderTimes(preferences).on);
    (*reminders)->setCurrentData(false);
    EXPECT_FALSE(reminderTimes(preferences).on);
    for (const QTimeEdit *each : times)
        EXPECT_FALSE(each->isEnabled());
    (*reminders)->setCurrentData(true);
    for (const QTimeEdit *each : times)
        EXPECT_TRUE(each->isEnabled());
    EXPECT_EQ(reminderTimes(preferences).quietFrom, QTime(21, 30)) << "they are kept meanwhile";
}

TEST_F(ComputerSettingsTest, TheThemeIsChangedAtOnceAndRemembered)
{
    auto *general = section<GeneralSection>("general");
    const auto controls = general->findChildren<SegmentedControl *>();
    const auto themes = std::ranges::find_if(controls, [](const SegmentedControl *each) {
        return each->currentData().typeId() == QMetaType::Int;
    });
    ASSERT_NE(themes, controls.end());
    (*themes)->setCurrentData(static_cast<int>(Theme::Scheme::Dark));
    EXPECT_EQ(preferences.theme(), Theme::Scheme::Dark);
    EXPECT_TRUE(theme.isDark());
    (*themes)->setCurrentData(static_cast<int>(Theme::Scheme::Light));
    EXPECT_EQ(preferences.theme(), Theme::Scheme::Light);
    EXPECT_FALSE(theme.isDark());
}

TEST_F(ComputerSettingsTest, ALogoIsTakenOffThePaperAndComesBack)
{
    auto *paper = section<LetterheadSection>("letterhead");
    ASSERT_NE(paper, nullptr);
    const auto button = [&](const char *words) {
        return buttonSaying(paper, QString::fromUtf8(words));
    };
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    files.toOpen = path(QStringLiteral("logo.png"));
    ASSERT_TRUE(image.save(files.toOpen));
    button("Choose an image…")->click();
    QCoreApplication::processEvents();
    const auto logo = [this] {
        return Store<Letterhead>(connection()).list("ORDER BY id DESC LIMIT 1")->front().logo;
    };
    const QString stored = logo();
    EXPECT_FALSE(stored.isEmpty());
    ASSERT_NE(button("Remove"), nullptr);
    button("Remove")->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(logo(), QString());
    EXPECT_EQ(button("Remove"), nullptr) << "there is none to be removed";
    main().desk().undo();
    EXPECT_EQ(logo(), stored);
}

} // namespace
} // namespace attache
