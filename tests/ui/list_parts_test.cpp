#include "core/domain/custom_field.h"
#include "core/domain/deck.h"
#include "core/domain/saved_view.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/desk/preferences.h"
#include "ui/forms/field_vocabularies.h"
#include "ui/lists/bulk_bar.h"
#include "ui/lists/facet_bar.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/list_view.h"
#include "ui/lists/record_list_page.h"
#include "ui/lists/saved_views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>

namespace attache {
namespace {

QStringList wordsOf(const QMenu &menu)
{
    QStringList words;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            words.append(action->text());
    }
    return words;
}

QAction *actionSaying(const QMenu &menu, const QString &words)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == words)
            return action;
    }
    return nullptr;
}

/// Filters by themselves: one with choices, one that is on or off.
class FacetBarTest : public testing::Test
{
protected:
    FacetBarTest()
    {
        Facet tier;
        tier.key = QStringLiteral("tier");
        tier.label = QStringLiteral("Tier");
        tier.load = []() -> Result<std::vector<ChoiceMenu::Choice>> {
            return std::vector<ChoiceMenu::Choice>{
                {QStringLiteral("S"), QStringLiteral("S"), 1, 0}};
        };
        tier.word = [](const QString &value) { return value.toLower(); };
        Facet quiet = switchFacet(QStringLiteral("quiet"), QStringLiteral("Quiet"));
        quiet.kept = false;
        Facet late = switchFacet(QStringLiteral("late"), QStringLiteral("Late"));
        late.whileSet = true;
        bar.setFacets({tier, quiet, late});
        bar.setVisible(true);
    }
    Chip *chip(const char *key) { return bar.chip(QLatin1String(key)); }

    FacetBar bar;
};

TEST_F(FacetBarTest, AFilterIsSaidOnItsChipAndTakenOffThere)
{
    QSignalSpy changed(&bar, &FacetBar::queryChanged);
    Q_EMIT bar.menu(QStringLiteral("tier"))
        ->checkedChanged({QStringLiteral("S"), QStringLiteral("A")});
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(chip("tier")->value(), QStringLiteral("s, a"));
    EXPECT_TRUE(bar.query().restricts());
    Q_EMIT chip("tier")->removed();
    EXPECT_EQ(changed.count(), 2);
    EXPECT_FALSE(bar.query().restricts());
    EXPECT_EQ(bar.menu(QStringLiteral("tier"))->checked(), QStringList());
    EXPECT_FALSE(chip("tier")->isOn());
}

TEST_F(FacetBarTest, ASwitchIsOnWithItsOneValueAndNotKeptWhereItSaysSo)
{
    chip("quiet")->click();
    EXPECT_TRUE(chip("quiet")->isOn());
    EXPECT_EQ(bar.query().facets.value(QStringLiteral("quiet")), QStringList(FacetOn));
    Q_EMIT bar.menu(QStringLiteral("tier"))->checkedChanged({QStringLiteral("S")});
    const ListQuery kept = bar.keptOf(bar.query());
    EXPECT_FALSE(kept.facets.contains(QStringLiteral("quiet")));
    EXPECT_TRUE(kept.facets.contains(QStringLiteral("tier")));
    chip("quiet")->click();
    EXPECT_FALSE(chip("quiet")->isOn());
    EXPECT_TRUE(bar.query().restricts()) << "the other one stays";
}

TEST_F(FacetBarTest, OneThatAPageSetsIsInSightOnlyWhileItIsSet)
{
    EXPECT_TRUE(chip("late")->isHidden());
    bar.setOnly(QStringLiteral("tier"), {QStringLiteral("S")});
    QSignalSpy changed(&bar, &FacetBar::queryChanged);
    bar.setOnly(QStringLiteral("late"), {FacetOn});
    EXPECT_EQ(changed.count(), 1);
    EXPECT_FALSE(chip("late")->isHidden());
    EXPECT_FALSE(chip("tier")->isOn()) << "this one and no other";
    bar.clear();
    EXPECT_EQ(changed.count(), 2);
    EXPECT_TRUE(chip("late")->isHidden());
    EXPECT_FALSE(bar.query().restricts());
}

TEST_F(FacetBarTest, ASearchIsTakenByEnterTrimmedAndOnce)
{
    bar.setTextShown(true);
    QSignalSpy changed(&bar, &FacetBar::queryChanged);
    QLineEdit *line = bar.textLine();
    ASSERT_NE(line, nullptr);
    line->setText(QStringLiteral("  lamp "));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(bar.query().text, QStringLiteral("lamp"));
    EXPECT_EQ(changed.count(), 1) << "Enter and leaving the line are one search";
    EXPECT_EQ(line->text(), QStringLiteral("  lamp ")) << "what is typed stays as it is typed";
    bar.clear();
    EXPECT_EQ(line->text(), QString());
    EXPECT_FALSE(line->isHidden()) << "it stands there while it is empty";
    bar.setTextShown(false);
    EXPECT_TRUE(line->isHidden());
    ListQuery query;
    query.text = QStringLiteral("desk");
    bar.setQuery(query);
    EXPECT_FALSE(line->isHidden()) << "what narrows the list is in sight";
    EXPECT_EQ(line->text(), QStringLiteral("desk"));
}

/// A list of decks on its page.
class ListPartsTest : public test::AccountsFixture
{
protected:
    ListPartsTest()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , preferences(settings)
    {
        for (const char *name : {"cloud", "parts", "safety"}) {
            Deck deck;
            deck.name = QLatin1String(name);
            deck.stage = Stage::Lead;
            decks.push_back(workspace.insert(deck));
        }
        open();
    }
    void open()
    {
        page = std::make_unique<RecordListPage>(desk, &preferences, QStringLiteral("decks"),
                                                recordTypeOf<Deck>(),
                                                QStringLiteral("Decks belong here."));
        page->resize(1100, 600);
        page->activate({});
        page->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    }
    ListView *list() { return page->list(); }
    SavedViews *views() { return page->list()->views(); }
    QMenu &viewsMenu()
    {
        Q_EMIT views()->menu()->aboutToShow();
        return *views()->menu();
    }
    void narrow()
    {
        Q_EMIT list()->facets()->menu(QStringLiteral("stage"))->checkedChanged({keyOf(Stage::Won)});
    }
    void widen() { list()->facets()->clear(); }
    std::vector<SavedView> stored()
    {
        return *Store<SavedView>(workspace.connection()).list("ORDER BY position, id");
    }

    QTemporaryDir folder;
    QSettings settings;
    Preferences preferences;
    std::vector<Deck> decks;
    std::unique_ptr<RecordListPage> page;
};

TEST_F(ListPartsTest, AViewThatWasChangedHasAStarAndOffersToSaveIt)
{
    narrow();
    views()->saveAs(QStringLiteral("won"));
    EXPECT_EQ(views()->text(), QStringLiteral("won"));
    EXPECT_EQ(actionSaying(viewsMenu(), QStringLiteral("Save changes")), nullptr);
    widen();
    EXPECT_EQ(views()->text(), QStringLiteral("won *"));
    QAction *save = actionSaying(viewsMenu(), QStringLiteral("Save changes"));
    ASSERT_NE(save, nullptr);
    save->trigger();
    EXPECT_EQ(views()->text(), QStringLiteral("won"));
    EXPECT_EQ(stored().size(), 1U) << "the same view, not another of its name";
    narrow();
    EXPECT_EQ(views()->text(), QStringLiteral("won *"));
    widen();
    EXPECT_EQ(views()->text(), QStringLiteral("won")) << "changed back is not changed";
    views()->choose({});
    EXPECT_NE(views()->text(), QStringLiteral("won"));
    narrow();
    EXPECT_FALSE(views()->text().endsWith(u'*')) << "all records are no view to be changed";
    EXPECT_EQ(actionSaying(viewsMenu(), QStringLiteral("Rename…")), nullptr);
    EXPECT_EQ(actionSaying(viewsMenu(), QStringLiteral("Delete")), nullptr);
}

TEST_F(ListPartsTest, ViewsStandInTheOrderTheyWereMadeAndTheChosenOneIsTicked)
{
    for (const char *name : {"b", "c", "a"})
        views()->saveAs(QLatin1String(name));
    views()->choose(stored()[1].id);
    const QMenu &menu = viewsMenu();
    EXPECT_EQ(wordsOf(menu).mid(1, 3),
              QStringList({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
    QStringList ticked;
    for (const QAction *action : menu.actions()) {
        if (action->isChecked())
            ticked.append(action->text());
    }
    EXPECT_EQ(ticked, QStringList(QStringLiteral("c")));
}

TEST_F(ListPartsTest, DeletingAViewIsCalledByItsNameAndLeavesTheListAsItIs)
{
    narrow();
    views()->saveAs(QStringLiteral("R&D"));
    widen();
    QSignalSpy said(&desk, &Desk::saidUndoably);
    QAction *remove = actionSaying(viewsMenu(), QStringLiteral("Delete"));
    ASSERT_NE(remove, nullptr);
    remove->trigger();
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(said.at(0).at(0).toString().contains(QStringLiteral("view R&D")))
        << qPrintable(said.at(0).at(0).toString());
    EXPECT_FALSE(said.at(0).at(0).toString().contains(u'*'));
    EXPECT_TRUE(views()->current().isNull());
    EXPECT_EQ(list()->model()->rowCount(), 3);
    undo();
    views()->refresh();
    EXPECT_TRUE(wordsOf(viewsMenu()).contains(QStringLiteral("R&&D")));
}

TEST_F(ListPartsTest, SeveralAreChangedFromTwoOnAndTheirNumberIsSaid)
{
    ListTable *table = list()->table();
    table->setCurrentId(decks[0].id.value());
    EXPECT_FALSE(list()->bulk()->isVisible());
    table->selectAll();
    ASSERT_TRUE(list()->bulk()->isVisible());
    const auto says = [&](const char *words) {
        for (const auto *label : list()->bulk()->findChildren<QLabel *>()) {
            if (label->text() == QLatin1String(words))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(says("3 selected"));
    for (auto *button : list()->bulk()->findChildren<Button *>()) {
        if (button->text() == QStringLiteral("Clear selection"))
            button->click();
    }
    EXPECT_FALSE(list()->bulk()->isVisible());
    EXPECT_TRUE(list()->facets()->isVisible());
    EXPECT_EQ(table->selectedIds().size(), 0U);
}

TEST_F(ListPartsTest, FieldsAreOfferedWithTheirChoicesAndOwnOnesBehindThem)
{
    CustomField own;
    own.recordType = recordTypeOf<Account>().tableName();
    own.label = QStringLiteral("R&D");
    own.kind = CustomFieldKind::Choice;
    own.choices = {QStringLiteral("Red & blue\nGreen")};
    workspace.insert(own);
    addAccount(QStringLiteral("Acme"), Tier::C, {}, QStringLiteral("Ann & Bob"));
    BulkBar bar(desk, recordTypeOf<Account>(), ReferenceData::read(workspace.connection()),
                BulkBar::fieldsOf(recordTypeOf<Account>()), 2);
    QSignalSpy chosen(&bar, &BulkBar::fieldChosen);
    QMenu menu;
    bar.fillFields(menu);
    const auto fieldMenu = [&](const QString &label) {
        QAction *action = actionSaying(menu, label);
        return action ? action->menu() : nullptr;
    };
    EXPECT_EQ(wordsOf(menu).constLast(), QStringLiteral("R&&D"));
    const QMenu *lab = fieldMenu(QStringLiteral("R&&D"));
    ASSERT_NE(lab, nullptr);
    EXPECT_EQ(wordsOf(*lab).mid(0, 2),
              QStringList({QStringLiteral("Red && blue"), QStringLiteral("Green")}));
    EXPECT_EQ(wordsOf(*lab).constLast(), QStringLiteral("Set to empty"));
    actionSaying(*lab, QStringLiteral("Red && blue"))->trigger();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(1), QVariant(QStringLiteral("Red & blue")));

    const QMenu *tier = fieldMenu(recordTypeOf<Account>().field(u"tier")->label());
    ASSERT_NE(tier, nullptr);
    EXPECT_FALSE(wordsOf(*tier).contains(QStringLiteral("Other…"))) << "it is one of these";
    EXPECT_FALSE(wordsOf(*tier).contains(QStringLiteral("Set to empty"))) << "there is always one";

    const QMenu *owner = fieldMenu(recordTypeOf<Account>().field(u"owner")->label());
    ASSERT_NE(owner, nullptr);
    EXPECT_EQ(wordsOf(*owner), QStringList({QStringLiteral("Ann && Bob"), QStringLiteral("Other…"),
                                            QStringLiteral("Set to empty")}));
    actionSaying(*owner, QStringLiteral("Ann && Bob"))->trigger();
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen.at(1).at(1), QVariant(QStringLiteral("Ann & Bob")));
    actionSaying(*owner, QStringLiteral("Set to empty"))->trigger();
    EXPECT_EQ(chosen.at(2).at(1).toString(), QString());
}

TEST_F(ListPartsTest, WhatIsFilteredAwayIsNotWhatIsMissing)
{
    const auto emptyWords = [this] {
        for (const auto *state : list()->findChildren<EmptyState *>()) {
            if (state->isVisible()) {
                QStringList words;
                for (const auto *label : state->findChildren<QLabel *>())
                    words.append(label->text());
                for (const auto *button : state->findChildren<Button *>())
                    words.append(button->isVisible() ? button->text() : QString());
                return words.join(u'|');
            }
        }
        return QString();
    };
    narrow();
    EXPECT_FALSE(list()->showsTable());
    EXPECT_TRUE(emptyWords().contains(QStringLiteral("Clear the filters")));
    EXPECT_FALSE(emptyWords().contains(QStringLiteral("Decks belong here.")));
    EXPECT_TRUE(list()->countWords().contains(u'0'));
    EXPECT_TRUE(list()->countWords().contains(u'3'));
    widen();
    EXPECT_TRUE(list()->showsTable());
    list()->table()->selectAll();
    list()->removeSelected();
    EXPECT_FALSE(list()->showsTable());
    EXPECT_TRUE(emptyWords().contains(QStringLiteral("Decks belong here.")));
    EXPECT_EQ(list()->countWords(), QString());
    narrow();
    EXPECT_TRUE(emptyWords().contains(QStringLiteral("Decks belong here.")))
        << "where there are none, it is not the filter";
}

TEST_F(ListPartsTest, TheChosenRecordStaysChosenWhenTheListIsNarrowedAndWidened)
{
    Deck won = decks[1];
    won.stage = Stage::Won;
    workspace.update(won);
    list()->refresh();
    ListTable *table = list()->table();
    table->setCurrentId(won.id.value());
    narrow();
    EXPECT_EQ(table->currentId(), won.id.value());
    EXPECT_EQ(list()->model()->rowCount(), 1);
    widen();
    EXPECT_EQ(table->currentId(), won.id.value());
}

TEST_F(ListPartsTest, AnOrderIsKeptAlsoWhenTheFiltersChange)
{
    ListTable *table = list()->table();
    const int name = list()->model()->columnOf(QStringLiteral("name"));
    table->sortByColumn(name, Qt::DescendingOrder);
    const auto names = [&] {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all.append(list()->model()->index(row, name).data().toString());
        return all;
    };
    const QStringList backwards{QStringLiteral("safety"), QStringLiteral("parts"),
                                QStringLiteral("cloud")};
    EXPECT_EQ(names(), backwards);
    Q_EMIT list()->facets()->menu(QStringLiteral("stage"))->checkedChanged({keyOf(Stage::Lead)});
    EXPECT_EQ(names(), backwards);
    table->sortByColumn(name, Qt::AscendingOrder);
    EXPECT_EQ(names().constFirst(), QStringLiteral("cloud"));
}

} // namespace
} // namespace attache
