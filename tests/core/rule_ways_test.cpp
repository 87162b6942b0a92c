#include "core/brief/promise_sync.h"
#include "core/domain/visit_rules.h"
#include "core/exchange/import.h"
#include "core/record/field_writer.h"
#include "tests/support/rule_cases.h"
#include "tests/support/temp_workspace.h"

#include <QFile>

namespace attache {
namespace {

using test::RuleCase;
using test::RuleCases;
using test::RuleScene;

/// Every rule, driven through every way of writing that needs no window, against the rule alone.
/// tests/ui and tests/cli do the same with theirs.
class RuleWays : public ::testing::TestWithParam<quint32>
{
protected:
    QDateTime now() const { return m_one.clock.now(); }

    /// Goes through all cases for which @p applies: what @p way writes has to leave the file as the
    /// rule alone does.
    void holds(const auto &way, const auto &applies,
               RuleScene::Writes writes = RuleScene::Writes::Field)
    {
        int held = 0;
        for (const RuleCase &rule : RuleCases(GetParam(), now()).all()) {
            if (!applies(rule))
                continue;
            RuleScene expected(*m_one, rule, now(), writes);
            RuleScene written(*m_other, rule, now(), writes);
            expected.writePlainly(*m_one);
            way(written);
            EXPECT_EQ(written.picture(m_other.connection()), expected.picture(m_one.connection()))
                << qPrintable(rule.name) << ' ' << rule.type->table << '.' << qPrintable(rule.key)
                << " = " << qPrintable(rule.value.toString());
            ++held;
        }
        EXPECT_GT(held, 0);
    }

    /// Imports a list with a header of field keys and one row.
    void import(const RecordType &type, const QStringList &keys, const QStringList &cells)
    {
        const QString path = m_other.directory.filePath(QStringLiteral("list.csv"));
        QFile list(path);
        ASSERT_TRUE(list.open(QIODevice::WriteOnly | QIODevice::Truncate));
        list.write((keys.join(u',') + u'\n' + cells.join(u',') + u'\n').toUtf8());
        list.close();
        ImportPlan plan;
        plan.file = path;
        plan.type = &type;
        for (const QString &key : keys)
            plan.rules.append(key + u'=' + key);
        ASSERT_OK(runImport(*m_other, plan, {}));
    }

    static bool isImported(const RuleCase &rule)
    {
        // An empty cell says nothing.
        return rule.type->importable && !rule.value.toString().isEmpty();
    }

    test::TempWorkspace m_one;
    test::TempWorkspace m_other;
};

TEST_P(RuleWays, TheFieldWriterOfFormsAndCells)
{
    holds(
        [&](const RuleScene &scene) {
            const auto done =
                FieldWriter(*m_other, scene.type()).write(scene.id(), scene.field(), scene.value());
            EXPECT_EQ(done.has_value(), !scene.isRefused());
        },
        [](const RuleCase &) { return true; });
}

TEST_P(RuleWays, AnImportedListThatKnowsTheRecord)
{
    holds(
        [&](const RuleScene &scene) {
            QStringList keys{QStringLiteral("external_id")};
            QStringList cells{scene.rule().before.value(keys.first()).toString()};
            if (scene.rule().key != QStringLiteral("name")) {
                keys.append(QStringLiteral("name"));
                cells.append(scene.rule().before.value(keys.last()).toString());
            }
            import(scene.type(), keys + QStringList{scene.rule().key},
                   cells + QStringList{scene.valueText()});
        },
        isImported);
}

TEST_P(RuleWays, AnImportedListWithNewRecords)
{
    holds(
        [&](RuleScene &scene) {
            QStringList keys;
            QStringList cells;
            for (const auto &[field, text] : scene.newFields()) {
                keys.append(field->key);
                cells.append(text);
            }
            import(scene.type(), keys, cells);
            const auto id = m_other.connection().integer("SELECT max(id) FROM opportunity");
            scene.setId(id.value_or(0));
        },
        [](const RuleCase &rule) {
            // The one day that a list gives of a closed deal is taken for its closing day.
            const bool oneDay =
                rule.before.value(QStringLiteral("expected_close")).toDate().isValid();
            return isImported(rule) && rule.type == &recordTypeOf<Opportunity>() &&
                   rule.unknownStage.isEmpty() && rule.key != QStringLiteral("name") &&
                   !(oneDay && rule.key == QStringLiteral("stage"));
        },
        RuleScene::Writes::Record);
}

TEST_P(RuleWays, TheEndOfAVisitByItsButton)
{
    holds(
        [&](const RuleScene &scene) {
            ASSERT_OK(m_other->perform(QStringLiteral("finish"), [&](Writer &writer) {
                return finishVisit(writer, Id<Visit>(scene.id()));
            }));
        },
        [](const RuleCase &rule) { return rule.name == QStringLiteral("visit done"); });
}

/// A promise ticked and opened in a note is what one ticked and opened by itself is.
TEST_P(RuleWays, TheLineOfANote)
{
    Account acme;
    acme.name = QStringLiteral("Acme");
    Visit visit;
    visit.account = m_other.insert(acme).id;
    visit.startsAt = now();
    VisitNote note;
    note.visit = m_other.insert(visit).id;
    Promise alone;
    alone.account = m_one.insert(acme).id;
    alone.text = QStringLiteral("Send the offer");
    QRandomGenerator random(GetParam());
    for (int i = 0; i < 12; ++i) {
        const bool kept = random.bounded(2) == 1;
        note.body = (kept ? QStringLiteral("[x] ") : QStringLiteral("[] ")) + alone.text;
        ASSERT_OK(m_other->perform(QStringLiteral("note"),
                                   [&](Writer &writer) { return saveNote(writer, note); }));
        if (alone.id.isNull()) {
            alone.state = kept ? PromiseState::Kept : PromiseState::Open;
            alone = m_one.insert(alone);
        } else {
            ASSERT_OK(m_one->perform(QStringLiteral("state"), [&](Writer &writer) {
                return kept ? promiseKept(writer, alone.id) : promiseReopened(writer, alone.id);
            }));
        }
        const Promise expected = *Store<Promise>(m_one.connection()).get(alone.id);
        const auto noted = Store<Promise>(m_other.connection()).list();
        ASSERT_OK(noted);
        ASSERT_EQ(noted->size(), 1U);
        EXPECT_EQ(noted->front().state, expected.state) << i;
        EXPECT_EQ(noted->front().keptOn, expected.keptOn) << i;
        EXPECT_EQ(QString(noted->front().text), QString(expected.text));
        m_one.clock.advance(86400);
        m_other.clock.advance(86400);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RuleWays, ::testing::Range(1U, 7U));

} // namespace
} // namespace attache
