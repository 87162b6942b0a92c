#include "tests/fuzz/pptx_probe.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

namespace attache {
namespace {

TEST(DeckCorpus, NothingInItBreaksAPromise)
{
    const QDir folder(QStringLiteral(ATTACHE_FIXTURES_DIR "/pptx-corpus"));
    const QStringList names = folder.entryList(QDir::Files);
    ASSERT_GT(names.size(), 10);
    for (const QString &name : names) {
        SCOPED_TRACE(name.toStdString());
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        test::probePptx(file.readAll());
    }
}

TEST(DeckCorpus, TheDeckProbesStartFromIsSound)
{
    for (size_t part = 0; part < test::ProbeParts.size(); ++part) {
        const QByteArray deck = test::probeDeck(part, test::ProbeParts[part].content);
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(deck);
        buffer->open(QIODevice::ReadOnly);
        auto package = Package::open(std::move(buffer), QStringLiteral("probe"));
        ASSERT_TRUE(package);
        const auto presentation = Presentation::open(*std::move(package));
        ASSERT_TRUE(presentation);
        EXPECT_TRUE(DeckReader(*presentation).read());
        AssemblyRequest request;
        request.decks.push_back({&*presentation, QStringLiteral("probe")});
        request.slides.push_back({0, 0});
        request.leaveBlank = true;
        auto assembler = Assembler::prepare(std::move(request));
        ASSERT_TRUE(assembler);
        QBuffer target;
        ASSERT_TRUE(target.open(QIODevice::ReadWrite));
        const auto written = assembler->write(target);
        EXPECT_TRUE(written) << (written ? "" : qPrintable(written.error().message));
    }
}

} // namespace
} // namespace attache
