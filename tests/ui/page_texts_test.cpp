/// What every page says, in both languages, against the texts in tests/fixtures/page_texts. A page
/// that changes on purpose changes its text as well: ./dev texts writes them anew, and the
/// difference is looked at and committed with the change.

#include "core/base/language.h"
#include "tests/shots/sample_places.h"
#include "tests/support/window_session.h"
#include "tests/ui/accessible_text.h"
#include "ui/desk/page.h"
#include "ui/shell/top_bar.h"

#include <QDir>
#include <QLineEdit>

namespace attache {
namespace {

/// Places that say how large files are, what was done at what minute of the real day, or what is
/// installed on this machine.
const QStringList NotTheSameEverywhere = {QStringLiteral("settings-backups"),
                                          QStringLiteral("settings")};

/// The first line in which @p now differs from @p before, with the one above.
QString firstDifference(const QString &before, const QString &now)
{
    const QStringList old = before.split(u'\n');
    const QStringList made = now.split(u'\n');
    qsizetype line = 0;
    while (line < old.size() && line < made.size() && old[line] == made[line])
        ++line;
    return QStringLiteral("line %1:\n  was: %2\n  is:  %3")
        .arg(QString::number(line + 1), old.value(line), made.value(line));
}

class PageTexts : public testing::TestWithParam<const char *>, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        m_zone = qgetenv("TZ");
        qputenv("TZ", "Asia/Shanghai");
        const QString name = QLatin1String(GetParam());
        preferences.setLanguage(name);
        begin();
        language.use(name);
        clock.set(QDateTime(test::SampleDay, test::SampleMorning).toUTC());
        makeSampleIn(languageOf(QLocale()));
        session->start(samplePath());
        ASSERT_NE(session->mainWindow(), nullptr);
        window().resize(1440, 900);
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
        m_folder.setPath(QStringLiteral(ATTACHE_FIXTURES_DIR "/page_texts/") + name);
    }

    void TearDown() override
    {
        session.reset();
        m_zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", m_zone);
    }

    void makeSampleIn(Language words)
    {
        const test::ManualClock earlier(clock.now().addSecs(-1));
        auto created = createWorkspace(samplePath(), earlier);
        ASSERT_TRUE(created.has_value());
        const Result<void> filled = fillSample(**created, words);
        ASSERT_TRUE(filled.has_value()) << qPrintable(filled.error().detail);
        const Result<void> sent = test::sendMinutes(**created);
        ASSERT_TRUE(sent.has_value()) << qPrintable(sent.error().message);
    }

    /// Until nothing is left to do: meters are filled in one by one, figures are read beside.
    void settle()
    {
        do {
            for (int round = 0; round < 60; ++round)
                QCoreApplication::processEvents();
        } while (main().desk().tasks().isRunning());
    }

    QString textOf(const test::SamplePlace &place)
    {
        clock.set(QDateTime(test::SampleDay, place.at).toUTC());
        const Result<void> prepared = test::prepare(main().desk().workspace(), place);
        EXPECT_TRUE(prepared.has_value());
        main().open(place.link);
        settle();
        QString text = test::accessibleText(window().currentPage());
        return text.replace(directory.path(), QStringLiteral("FOLDER"));
    }

    void compare(const QString &name, const QString &text)
    {
        QFile file(m_folder.filePath(name + QStringLiteral(".txt")));
        if (qEnvironmentVariableIsSet("ATTACHE_WRITE_PAGE_TEXTS")) {
            ASSERT_TRUE(m_folder.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
            return;
        }
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
        const QString before = QString::fromUtf8(file.readAll());
        EXPECT_TRUE(text == before)
            << qPrintable(name) << ", " << qPrintable(firstDifference(before, text));
    }

    QByteArray m_zone;
    QDir m_folder;
};

TEST_P(PageTexts, AreWhatWasLookedAt)
{
    for (const test::SamplePlace &place : test::samplePlaces(connection())) {
        if (place.searching || NotTheSameEverywhere.contains(place.name))
            continue;
        const QString text = textOf(place);
        EXPECT_FALSE(text.isEmpty()) << qPrintable(place.name);
        compare(place.name, text);
    }
}

INSTANTIATE_TEST_SUITE_P(InBothLanguages, PageTexts, testing::Values("zh_CN", "en"),
                         [](const auto &tested) { return std::string(tested.param); });

} // namespace
} // namespace attache
