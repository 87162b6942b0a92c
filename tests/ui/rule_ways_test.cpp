#include "tests/support/rule_cases.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/record_list_page.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace attache {
namespace {

using test::RuleCase;
using test::RuleCases;
using test::RuleScene;

/// Every rule, driven through the window's ways of writing, against the rule alone.
class RuleWaysOfTheWindow : public test::AccountsFixture,
                            public testing::WithParamInterface<quint32>
{
protected:
    QDateTime now() const { return workspace.clock.now(); }

    void holds(const auto &way)
    {
        for (const RuleCase &rule : RuleCases(GetParam(), now()).all()) {
            RuleScene expected(*alone, rule, now());
            RuleScene written(*workspace, rule, now());
            expected.writePlainly(*alone);
            way(written);
            EXPECT_EQ(written.picture(workspace.connection()), expected.picture(alone.connection()))
                << qPrintable(rule.name) << ' ' << rule.type->table << '.' << qPrintable(rule.key)
                << " = " << qPrintable(rule.value.toString());
        }
    }

    test::TempWorkspace alone;
};

/// Types @p text over what stands in @p line.
void type(QLineEdit *line, const QString &text)
{
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

/// Writes into @p editor as a person does.
void write(SavedEditor *editor, const RuleScene &scene)
{
    if (auto *combo = qobject_cast<SavedComboBox *>(editor)) {
        const int row = combo->comboBox()->findData(scene.value());
        combo->comboBox()->setCurrentIndex(row);
        Q_EMIT combo->comboBox()->activated(row);
    } else if (auto *segments = editor->findChild<SegmentedControl *>()) {
        segments->setCurrentData(scene.value());
    } else if (auto *suggest = qobject_cast<SavedSuggestEdit *>(editor)) {
        suggest->pick(scene.value());
    } else if (auto *text = qobject_cast<SavedTextEdit *>(editor)) {
        text->textEdit()->setPlainText(scene.valueText());
    } else {
        type(editor->findChild<QLineEdit *>(), scene.valueText());
    }
    editor->saveNow();
}

TEST_P(RuleWaysOfTheWindow, AForm)
{
    holds([&](const RuleScene &scene) {
        RecordForm form(*workspace, scene.type());
        form.showRecord(scene.id());
        form.show();
        SavedEditor *editor = form.editor(scene.rule().key);
        ASSERT_NE(editor, nullptr);
        write(editor, scene);
        EXPECT_EQ(editor->error().isEmpty(), !scene.isRefused())
            << qPrintable(editor->error()) << qPrintable(scene.rule().key);
    });
}

TEST_P(RuleWaysOfTheWindow, ACellOfATable)
{
    holds([&](const RuleScene &scene) {
        RecordListPage page(desk, nullptr, QStringLiteral("list"), scene.type(), {});
        page.activate({});
        page.show();
        ListModel &model = *page.list()->model();
        const int column = model.columnOf(scene.rule().key);
        const int row = model.rowOfRecord(scene.id());
        ASSERT_GE(column, 0) << qPrintable(scene.rule().key);
        ASSERT_GE(row, 0);
        const QModelIndex cell = model.index(row, column);
        EXPECT_TRUE(cell.flags() & Qt::ItemIsEditable);
        model.setData(cell, scene.value(), Qt::EditRole);
    });
}

INSTANTIATE_TEST_SUITE_P(Seeds, RuleWaysOfTheWindow, testing::Range(21U, 23U));

} // namespace
} // namespace attache
