#pragma once

#include "core/deck/slide_recogniser.h"
#include "tests/core/assembler_fixture.h"
#include "tests/support/temp_workspace.h"

namespace attache::test {

inline DeckFixture::Slide slideOf(const QByteArray &title, const QByteArray &text,
                                  const QByteArray &notes = {})
{
    return {DeckFixture::shape(2, DeckFixture::paragraph({title}), "title") +
                DeckFixture::shape(3, DeckFixture::paragraph({text})),
            notes,
            false,
            {},
            {}};
}

/// Decks of a library that are sent and come back.
class SlideRecogniserTest : public ::testing::Test
{
protected:
    QString path(const QString &name) { return m_folder.filePath(name); }

    QString saved(const QString &name, const std::vector<DeckFixture::Slide> &slides)
    {
        DeckFixture fixture;
        for (const DeckFixture::Slide &slide : slides)
            fixture.addSlide(slide);
        fixture.save(path(name));
        return path(name);
    }

    Deck imported(const QString &file, const Deck &facts = {}, bool asNew = false)
    {
        auto result = m_library.import(file, facts, asNew);
        EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().message));
        return result ? result->deck : Deck();
    }

    /// All slides of @p decks as they are sent.
    QString sent(const QString &name, const std::vector<Deck> &decks, Id<Account> account = {})
    {
        AssemblyOrder order;
        order.account = account;
        order.leaveBlank = true;
        for (const Deck &deck : decks) {
            order.picks.push_back({deck.id, {}});
            const auto slides = m_library.slides(deck.id);
            for (size_t slide = 1; slide <= slides->size(); ++slide)
                order.picks.back().slides.push_back(int(slide));
        }
        const auto report = m_library.assemble(order, path(name));
        EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().message));
        return path(name);
    }

    std::vector<RecognisedSlide> recognised(const QString &file)
    {
        auto slides = SlideRecogniser(*m_file).recognise(file);
        EXPECT_TRUE(slides) << (slides ? "" : qPrintable(slides.error().message));
        return slides ? *std::move(slides) : std::vector<RecognisedSlide>();
    }

    QTemporaryDir m_folder;
    TempWorkspace m_file;
    DeckLibrary m_library{*m_file};
    const std::vector<DeckFixture::Slide> m_slides = {
        slideOf("For {{account.name}}", "A plan in three steps for the people of {{account.name}}",
                "spoken"),
        slideOf("Night upload", "From four hours to fifty minutes, measured in ninety days"),
        slideOf("Thanks", "Questions?")};
};

} // namespace attache::test
