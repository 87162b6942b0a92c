/// What every page says, in both languages, against the texts in tests/fixtures/page_texts. A page
/// that changes on purpose changes its text as well: ./dev texts writes them anew, and the
/// difference is looked at and committed with the change.

#include "tests/shots/sample_list.h"
#include "tests/support/fake_soffice.h"
#include "tests/ui/accessible_text.h"
#include "tests/ui/page_walk.h"

#include <QDir>
#include <QRegularExpression>

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

class PageTexts : public test::PageWalk
{
protected:
    void compare(const QString &name, const QString &text)
    {
        const QDir folder(QStringLiteral(ATTACHE_FIXTURES_DIR "/page_texts/") + languageName());
        QFile file(folder.filePath(name + QStringLiteral(".txt")));
        if (qEnvironmentVariableIsSet("ATTACHE_WRITE_PAGE_TEXTS")) {
            ASSERT_TRUE(folder.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
            return;
        }
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
        const QString before = QString::fromUtf8(file.readAll());
        EXPECT_TRUE(text == before)
            << qPrintable(name) << ", " << qPrintable(firstDifference(before, text));
    }

    test::FakeSoffice m_soffice; // none that could be started: what a pack has depends on it
};

TEST_P(PageTexts, AreWhatWasLookedAt)
{
    for (const test::SamplePlace &place : test::samplePlaces(connection())) {
        if (place.searching || NotTheSameEverywhere.contains(place.name))
            continue;
        QString text = test::accessibleText(show(place));
        text.replace(directory.path(), QStringLiteral("FOLDER"));
        EXPECT_FALSE(text.isEmpty()) << qPrintable(place.name);
        compare(place.name, text);
    }
}

TEST_P(PageTexts, TheImportOfAListIsWhatWasLookedAt)
{
    const QString list = path(QStringLiteral("list.xlsx"));
    ASSERT_TRUE(test::writeSampleList(list, languageName() == QLatin1String("en")));
    // The screen may be small.
    window().setWindowState(Qt::WindowNoState);
    window().resize(1440, 900);
    main().importTable(list);
    settle();
    QString text = test::accessibleText(window().currentPage());
    // How long it took, and how large the file is.
    static const QRegularExpression measured(QStringLiteral("[\\d.,]+ (s|秒|kB)(?=\\s|$)"));
    text.replace(measured, QStringLiteral("N \\1"));
    compare(QStringLiteral("import"), text);
}

ATTACHE_IN_BOTH_LANGUAGES(PageTexts);

} // namespace
} // namespace attache
