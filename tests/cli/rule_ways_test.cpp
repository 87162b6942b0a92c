#include "core/workspace/open_workspace.h"
#include "tests/cli/cli_run.h"
#include "tests/support/rule_cases.h"

namespace attache::test {
namespace {

/// Every rule, driven through the command line, against the rule alone.
class RuleWaysOfTheCommandLine : public Cli, public ::testing::WithParamInterface<RuleScene::Writes>
{
protected:
    std::unique_ptr<Workspace> make(const QString &file)
    {
        auto made = createWorkspace(file, m_clock);
        EXPECT_TRUE(made.has_value());
        return *std::move(made);
    }

    void write(RuleScene &scene)
    {
        const QString table = scene.type().tableName();
        if (GetParam() == RuleScene::Writes::Field) {
            const Outcome run = at({QStringLiteral("set"), table, QString::number(scene.id()),
                                    scene.rule().key + u'=' + scene.valueText()});
            EXPECT_EQ(run.status, scene.isRefused() ? 1 : 0) << run.err.toStdString();
            return;
        }
        QStringList words{QStringLiteral("add"), table, QStringLiteral("--json")};
        for (const auto &[field, text] : scene.newFields())
            words.append(field->key + u'=' + text);
        const Outcome run = at(words);
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        scene.setId(run.object().value(QStringLiteral("id")).toString().toLongLong());
    }

    bool applies(const RuleCase &rule) const
    {
        if (GetParam() == RuleScene::Writes::Field)
            return true;
        return rule.name != QStringLiteral("required") && rule.unknownStage.isEmpty() &&
               rule.type != &recordTypeOf<Attendee>();
    }

    SystemClock m_clock;
};

TEST_P(RuleWaysOfTheCommandLine, WriteWhatTheRuleAloneWrites)
{
    const QDateTime begun = m_clock.now();
    const std::vector<RuleCase> rules = RuleCases(11, begun).all();
    const auto alone = make(path("alone.attache"));
    auto file = make(workspace());
    std::vector<RuleScene> expected;
    std::vector<RuleScene> written;
    for (const RuleCase &rule : rules) {
        if (!applies(rule))
            continue;
        expected.emplace_back(*alone, rule, begun, GetParam());
        expected.back().writePlainly(*alone);
        written.emplace_back(*file, rule, begun, GetParam());
    }
    file.reset();
    for (RuleScene &scene : written)
        write(scene);
    auto opened = openWorkspace(workspace(), Workspace::Mode::ReadOnly, m_clock);
    ASSERT_TRUE(opened.has_value());
    // The program has the clock of the machine: what it called today is not what was expected then.
    if (m_clock.today() != begun.toLocalTime().date())
        GTEST_SKIP() << "a new day began meanwhile";
    for (size_t i = 0; i < written.size(); ++i) {
        const RuleCase &rule = written[i].rule();
        EXPECT_EQ(written[i].picture((*opened)->connection()),
                  expected[i].picture(alone->connection()))
            << qPrintable(rule.name) << ' ' << rule.type->table << '.' << qPrintable(rule.key)
            << " = " << qPrintable(rule.value.toString());
    }
}

INSTANTIATE_TEST_SUITE_P(Writes, RuleWaysOfTheCommandLine,
                         ::testing::Values(RuleScene::Writes::Field, RuleScene::Writes::Record),
                         [](const auto &info) {
                             return info.param == RuleScene::Writes::Field ? "Field" : "Record";
                         });

} // namespace
} // namespace attache::test
