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

    /// The same for each record of @p type, or one in @p step of them, in place of "ID".
    void askOfEach(const QString &type, const QString &words, qsizetype step = 1)
    {
        for (const QString &id : idsOf(type, step))
            ask(QString(words).replace(QStringLiteral("ID"), id));
    }

    /// Asks for the paper @p words and keeps what its page shows beside the words.
    void askForPage(const QString &words)
    {
        const QString path = m_folder.filePath(QStringLiteral("page"));
        ask(words + QStringLiteral(" --pdf ") + path);
        QFile page(path);
        ASSERT_TRUE(page.open(QIODevice::ReadOnly)) << qPrintable(words);
        m_text += QString::fromUtf8(page.readAll());
        page.remove();
    }

    void askForPageOfEach(const QString &type, const QString &words, qsizetype step = 1)
    {
        for (const QString &id : idsOf(type, step))
            askForPage(QString(words).replace(QStringLiteral("ID"), id));
    }

    /// All fields of each record of @p type that hold something, a record a line.
    void askForFields(const QString &type)
    {
        m_text += QStringLiteral("# ") + type + QLatin1Char('\n');
        for (const QJsonValue &record : recordsOf(type)) {
            QJsonObject fields = record.toObject();
            for (const QString &key : fields.keys()) {
                const QJsonValue value = fields.value(key);
                if (value.isNull() || value == QJsonValue(QString()) ||
                    value == QJsonValue(QJsonObject()))
                    fields.remove(key);
            }
            m_text += QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)) +
                      QLatin1Char('\n');
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

    QJsonArray recordsOf(const QString &type)
    {
        const QByteArray list = answerTo({QStringLiteral("list"), type, QStringLiteral("--limit"),
                                          QStringLiteral("1000"), QStringLiteral("--json")})
                                    .toUtf8();
        return QJsonDocument::fromJson(list).array();
    }

    QStringList idsOf(const QString &type, qsizetype step)
    {
        QStringList ids;
        const QJsonArray records = recordsOf(type);
        for (qsizetype place = 0; place < records.size(); place += step)
            ids.append(records.at(place).toObject().value(QStringLiteral("id")).toString());
        EXPECT_FALSE(ids.isEmpty() || ids.contains(QString())) << qPrintable(type);
        return ids;
    }

    QString answerTo(const QStringList &words)
    {
        const StartRequest request =
            StartRequest::read(QStringList{QStringLiteral("--workspace"), workspace()} + words);
        EXPECT_EQ(request.mode, StartRequest::Mode::Command) << qPrintable(words.join(u' '));
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        {
            Console console;
            EXPECT_EQ(runCommand(request, languageOf(QLocale()), m_clock, console),
                      ExitStatus::Done)
                << qPrintable(words.join(u' '));
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

/// One in so many visits: a paper of each would say little more.
constexpr qsizetype VisitStep = 7;

TEST_P(Answers, OfVisits)
{
    for (const char *words : {"brief ID --markdown", "minutes ID --markdown --edition external",
                              "minutes ID --markdown --edition internal", "match ID --json"})
        askOfEach(QStringLiteral("visits"), QLatin1String(words), VisitStep);
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
        ask(QStringLiteral("list ") + QLatin1String(type->key) + QStringLiteral(" --limit 1000"));
    askOfEach(QStringLiteral("accounts"), QStringLiteral("show account ID"), 4);
    askOfEach(QStringLiteral("accounts"), QStringLiteral("history account ID"), 4);
    ask(QStringLiteral("history"));
    ask(QStringLiteral("duplicates"));
    for (const char *words : {"search hz", "search 验收", "search price", "search chen"})
        ask(QString::fromUtf8(words));
    compare(QStringLiteral("records"));
}

/// What is stored has no language but that of its texts: once is enough.
TEST_P(Answers, OfEveryField)
{
    if (QLocale().language() != QLocale::Chinese)
        return;
    for (const RecordType *type : allRecordTypes())
        askForFields(QLatin1String(type->key));
    compare(QStringLiteral("fields"));
}

TEST_P(Answers, OfPages)
{
    askForPageOfEach(QStringLiteral("visits"), QStringLiteral("brief ID"), VisitStep);
    for (const char *edition : {"external", "internal"}) {
        const QString asked = QStringLiteral(" ID --edition ") + QLatin1String(edition);
        askForPageOfEach(QStringLiteral("visits"), QStringLiteral("minutes") + asked, VisitStep);
        askForPageOfEach(QStringLiteral("opportunities"), QStringLiteral("joint-plan") + asked);
    }
    askForPageOfEach(QStringLiteral("opportunities"), QStringLiteral("cost-return ID"));
    askForPageOfEach(QStringLiteral("trainings"), QStringLiteral("assessment ID --answers"));
    askForPageOfEach(QStringLiteral("playbooks"), QStringLiteral("playbook-evidence ID"));
    for (const char *words : {"report weekly", "report monthly", "tiers", "chains", "needs",
                              "product-map", "plan", "gaps"})
        askForPage(QLatin1String(words));
    compare(QStringLiteral("pages"));
}

INSTANTIATE_TEST_SUITE_P(Languages, Answers, testing::Values("zh_CN", "en"));

} // namespace
} // namespace attache
