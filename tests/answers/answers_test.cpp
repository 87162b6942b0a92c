/// What the command line answers about the sample workspace, in both languages, against the texts
/// in tests/fixtures/answers: every paper, every figure and every list. An answer that changes on
/// purpose changes its text as well: ./dev texts writes them anew, and the difference is looked at
/// and committed with the change.

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/insight_answers.h"
#include "app/start_request.h"
#include "core/base/interface_language.h"
#include "core/domain/record_types.h"
#include "core/sample/sample_workspace.h"
#include "core/workspace/open_workspace.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace attache {
namespace {

/// The sample workspace on a Tuesday morning in Shanghai, asked in the language of the parameter.
class Answers : public testing::TestWithParam<const char *>
{
protected:
    void SetUp() override
    {
        m_zone = qgetenv("TZ");
        qputenv("TZ", "Asia/Shanghai");
        m_clock.set(QDateTime(QDate(2026, 11, 24), QTime(8, 40)).toUTC());
        m_language.use(languageName());
        auto made = createWorkspace(workspace(), m_clock);
        ASSERT_TRUE(made.has_value());
        ASSERT_TRUE(fillSample(**made, languageOf(QLocale())).has_value());
    }

    void TearDown() override { m_zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", m_zone); }

    /// Asks for @p words and keeps what is answered.
    void ask(const QString &words)
    {
        m_text += QStringLiteral("$ ") + words + QLatin1Char('\n') + answerTo(words.split(u' ')) +
                  QLatin1Char('\n');
    }

    /// The same for each record of @p type, in place of "ID".
    void askOfEach(const QString &type, const QString &words)
    {
        const QByteArray list = answerTo({QStringLiteral("list"), type, QStringLiteral("--limit"),
                                          QStringLiteral("1000"), QStringLiteral("--json")})
                                    .toUtf8();
        const QJsonArray records = QJsonDocument::fromJson(list).array();
        EXPECT_FALSE(records.isEmpty()) << qPrintable(type);
        for (const QJsonValue &record : records) {
            const qint64 id = record.toObject().value(QStringLiteral("id")).toInteger();
            ask(QString(words).replace(QStringLiteral("ID"), QString::number(id)));
        }
    }

    /// Holds what was answered against the text called @p name.
    void compare(const QString &name)
    {
        nameRecords();
        const QDir folder(QStringLiteral(ATTACHE_FIXTURES_DIR "/answers/") + languageName());
        QFile file(folder.filePath(name + QStringLiteral(".txt")));
        m_text.replace(m_folder.path(), QStringLiteral("FOLDER"));
        if (qEnvironmentVariableIsSet("ATTACHE_WRITE_ANSWERS")) {
            ASSERT_TRUE(folder.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly));
            file.write(m_text.toUtf8());
            return;
        }
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
        const QStringList before = QString::fromUtf8(file.readAll()).split(u'\n');
        const QStringList now = m_text.split(u'\n');
        const auto [was, is] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
        EXPECT_TRUE(was == before.end() && is == now.end())
            << qPrintable(name) << ", line " << was - before.begin() + 1
            << "\n  was: " << qPrintable(was == before.end() ? QString() : *was)
            << "\n  is:  " << qPrintable(is == now.end() ? QString() : *is);
    }

private:
    static QString languageName() { return QLatin1String(GetParam()); }
    QString workspace() const { return m_folder.filePath(QStringLiteral("sample.attache")); }

    QString answerTo(const QStringList &words)
    {
        const StartRequest request =
            StartRequest::read(QStringList{QStringLiteral("--workspace"), workspace()} + words);
        EXPECT_EQ(request.mode, StartRequest::Mode::Command) << qPrintable(words.join(u' '));
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        {
            Console console;
            runCommand(request, languageOf(QLocale()), m_clock, console);
        }
        return QString::fromStdString(testing::internal::GetCapturedStdout() +
                                      testing::internal::GetCapturedStderr());
    }

    /// The numbers of records differ from one workspace to the next: they are counted instead.
    void nameRecords()
    {
        static const QRegularExpression number(QStringLiteral("\\b[0-9]{18}\\b"));
        QHash<QString, QString> names;
        QString text;
        qsizetype end = 0;
        for (const QRegularExpressionMatch &match : number.globalMatch(m_text)) {
            QString &name = names[match.captured()];
            if (name.isEmpty())
                name = QStringLiteral("#%1").arg(names.size(), -17);
            text += m_text.sliced(end, match.capturedStart() - end);
            text += name;
            end = match.capturedEnd();
        }
        m_text = text + m_text.sliced(end);
    }

    QByteArray m_zone;
    QTemporaryDir m_folder;
    test::ManualClock m_clock;
    InterfaceLanguage m_language;
    QString m_text;
};

TEST_P(Answers, OfVisits)
{
    askOfEach(QStringLiteral("visits"), QStringLiteral("brief ID --markdown"));
    askOfEach(QStringLiteral("visits"), QStringLiteral("minutes ID --markdown --edition external"));
    askOfEach(QStringLiteral("visits"), QStringLiteral("minutes ID --markdown --edition internal"));
    askOfEach(QStringLiteral("visits"), QStringLiteral("match ID --json"));
    compare(QStringLiteral("visits"));
}

TEST_P(Answers, OfOpportunities)
{
    askOfEach(QStringLiteral("opportunities"),
              QStringLiteral("joint-plan ID --markdown --edition external"));
    askOfEach(QStringLiteral("opportunities"),
              QStringLiteral("joint-plan ID --markdown --edition internal"));
    askOfEach(QStringLiteral("opportunities"), QStringLiteral("cost-return ID --markdown"));
    compare(QStringLiteral("opportunities"));
}

TEST_P(Answers, OfFigures)
{
    for (const InsightFigure &figure : insightFigures()) {
        const QString asked = QStringLiteral("insight ") + QLatin1String(figure.name);
        ask(asked);
        ask(asked + QStringLiteral(" --json"));
        ask(asked + QStringLiteral(" --tier S"));
        if (figure.split != Split::None)
            ask(asked + QStringLiteral(" --by owner"));
    }
    for (const char *words : {"report weekly --markdown", "report monthly --markdown",
                              "report weekly --back 1 --markdown"})
        ask(QLatin1String(words));
    compare(QStringLiteral("figures"));
}

TEST_P(Answers, OfTheWeek)
{
    for (const char *words :
         {"tiers --markdown", "tiers --json", "tiers --what-if A=64", "chains --markdown",
          "chains --all --json", "needs --markdown", "needs --json", "product-map --markdown",
          "product-map --json", "plan --markdown", "plan --json", "plan --week 2026-11-30"})
        ask(QLatin1String(words));
    compare(QStringLiteral("week"));
}

TEST_P(Answers, OfTheLibrary)
{
    for (const char *words : {"gaps --markdown", "gaps --json", "trained", "trained --json",
                              "deck list", "deck versions", "deck recipes"})
        ask(QLatin1String(words));
    askOfEach(QStringLiteral("trainings"), QStringLiteral("assessment ID --markdown"));
    askOfEach(QStringLiteral("trainings"), QStringLiteral("assessment ID --answers --markdown"));
    askOfEach(QStringLiteral("playbooks"), QStringLiteral("playbook-evidence ID --markdown"));
    askOfEach(QStringLiteral("playbook-runs"), QStringLiteral("playbook-run ID"));
    compare(QStringLiteral("library"));
}

TEST_P(Answers, OfRecords)
{
    for (const RecordType *type : allRecordTypes())
        ask(QStringLiteral("list ") + type->tableName().replace(u'_', u'-') +
            QStringLiteral(" --limit 1000"));
    askOfEach(QStringLiteral("accounts"), QStringLiteral("show account ID"));
    askOfEach(QStringLiteral("accounts"), QStringLiteral("history account ID"));
    ask(QStringLiteral("history"));
    ask(QStringLiteral("duplicates"));
    for (const char *words : {"search hz", "search 验收", "search price", "search chen"})
        ask(QString::fromUtf8(words));
    compare(QStringLiteral("records"));
}

INSTANTIATE_TEST_SUITE_P(Languages, Answers, testing::Values("zh_CN", "en"));

} // namespace
} // namespace attache
