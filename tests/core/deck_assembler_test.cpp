#include "core/deck/assembler.h"

#include "core/deck/package_checker.h"
#include "tests/support/deck_fixture.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace attache {
namespace {

using test::DeckFixture;

std::string said(const Error &error)
{
    return (error.message + QStringLiteral(" | ") + error.detail).toStdString();
}

/// The findings of the checker, errors only, as lines.
QStringList errorsIn(const QString &path)
{
    const auto findings = PackageChecker().check(path);
    if (!findings)
        return {findings.error().message};
    QStringList lines;
    for (const PackageFinding &each : *findings) {
        if (each.severity == PackageFinding::Severity::Error)
            lines.append(each.part + QStringLiteral(": ") + each.message);
    }
    return lines;
}

QStringList sharedDecks()
{
    QStringList result;
    QDirIterator files(QStringLiteral(ATTACHE_SHARED_DIR "/data/pptx"), {QStringLiteral("*.pptx")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        result.append(files.next());
    result.sort();
    return result;
}

class DeckAssemblerTest : public ::testing::Test
{
protected:
    QString path(const char *name) { return m_folder.filePath(QLatin1String(name)); }

    /// Opens @p file and keeps it open for the test.
    size_t use(const QString &file)
    {
        auto opened = Presentation::open(file);
        EXPECT_TRUE(opened) << (opened ? "" : said(opened.error()));
        if (!opened)
            return 0;
        m_decks.push_back(std::make_unique<Presentation>(*std::move(opened)));
        m_request.decks.push_back({m_decks.back().get(), QFileInfo(file).completeBaseName()});
        return m_request.decks.size() - 1;
    }

    /// Assembles and opens the result; the checker must find it clean.
    std::unique_ptr<Presentation> assemble(const QString &target)
    {
        auto assembler = Assembler::prepare(m_request);
        EXPECT_TRUE(assembler) << (assembler ? "" : said(assembler.error()));
        if (!assembler)
            return nullptr;
        m_report = assembler->report();
        const auto written = assembler->write(target);
        EXPECT_TRUE(written) << (written ? "" : said(written.error()));
        if (!written)
            return nullptr;
        EXPECT_EQ(errorsIn(target).join(u'\n').toStdString(), "");
        auto opened = Presentation::open(target);
        EXPECT_TRUE(opened) << (opened ? "" : said(opened.error()));
        return opened ? std::make_unique<Presentation>(*std::move(opened)) : nullptr;
    }

    static QStringList names(const Presentation &presentation)
    {
        QStringList result;
        for (const Part &part : presentation.package().parts())
            result.append(part.name);
        result.sort();
        return result;
    }

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Presentation>> m_decks;
    AssemblyRequest m_request;
    AssemblyReport m_report;
};

TEST_F(DeckAssemblerTest, AllSlidesOfEachSharedDeck)
{
    const QStringList files = sharedDecks();
    if (files.isEmpty())
        GTEST_SKIP();
    for (const QString &file : files) {
        SCOPED_TRACE(file.toStdString());
        m_decks.clear();
        m_request = {};
        const size_t deck = use(file);
        if (m_decks.back()->slides().empty())
            continue; // there are decks without slides
        for (size_t slide = 0; slide < m_decks.back()->slides().size(); ++slide)
            m_request.slides.push_back({deck, slide});
        const auto result = assemble(path("all.pptx"));
        ASSERT_TRUE(result);
        EXPECT_EQ(result->slides().size(), m_decks.back()->slides().size());
        EXPECT_LE(QFileInfo(path("all.pptx")).size(), QFileInfo(file).size());
    }
}

TEST_F(DeckAssemblerTest, RandomMixturesOfTheSharedDecks)
{
    const QStringList files = sharedDecks();
    if (files.isEmpty())
        GTEST_SKIP();
    for (const QString &file : files)
        use(file);
    for (quint32 seed = 1; seed <= 30; ++seed) {
        SCOPED_TRACE(seed);
        QRandomGenerator random(seed);
        m_request.slides.clear();
        m_request.size = SlideSize{12192000, 6858000};
        while (m_request.slides.size() < 12) {
            const size_t deck = size_t(random.bounded(int(m_decks.size())));
            const int slides = int(m_decks[deck]->slides().size());
            if (slides > 0)
                m_request.slides.push_back({deck, size_t(random.bounded(slides))});
        }
        const auto result = assemble(path("mixture.pptx"));
        ASSERT_TRUE(result);
        EXPECT_EQ(result->slides().size(), m_request.slides.size());
    }
}

} // namespace
} // namespace attache
