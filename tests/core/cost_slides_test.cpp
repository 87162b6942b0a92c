#include "core/brief/document_text.h"
#include "core/deck/deck_reader.h"
#include "core/domain/competitor_sighting.h"
#include "core/pack/cost_slides.h"
#include "tests/core/assembler_fixture.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

using test::DeckFixture;

/// A deal with what it costs and a rival, and a deck whose look slides can have.
class CostSlides : public ::testing::Test
{
protected:
    void SetUp() override
    {
        Account account;
        account.name = QStringLiteral("Acme Motors");
        account = m_file.insert(account);
        m_deal.name = QStringLiteral("Fleet at Acme");
        m_deal.account = account.id;
        m_deal = m_file.insert(m_deal);
        DeckFixture fixture;
        fixture.masterName = QStringLiteral("House");
        fixture.addSlide(test::slideWith("Cover"));
        const QString path = m_folder.filePath(QStringLiteral("look.pptx"));
        fixture.save(path);
        const auto imported = m_library.import(path, Deck());
        ASSERT_TRUE(imported);
        m_look = imported->deck.id;
    }

    void line(CostKind kind, const char *text, std::optional<qint64> amount, CostPeriod period,
              CostSource source)
    {
        CostLine made;
        made.opportunity = m_deal.id;
        made.position = m_lines++;
        made.kind = kind;
        made.text = QLatin1String(text);
        if (amount)
            made.amount = Money::fromMajor(*amount);
        made.period = period;
        made.source = source;
        made.note = QStringLiteral("what we think of it ourselves");
        m_file.insert(made);
    }

    Competitor rival(const char *name)
    {
        Competitor made;
        made.name = QLatin1String(name);
        made = m_file.insert(made);
        CompetitorSighting sighting;
        sighting.competitor = made.id;
        sighting.opportunity = m_deal.id;
        m_file.insert(sighting);
        return made;
    }

    void function(const Competitor &of, const char *name, const char *claimed)
    {
        RivalFunction made;
        made.competitor = of.id;
        made.name = QLatin1String(name);
        made.valueClaimed = QString::fromLatin1(claimed);
        made.source = QStringLiteral("their price list");
        made.seenOn = QDate(2025, 6, 3);
        m_file.insert(made);
    }

    CostPage page()
    {
        auto read = readCostPage(m_file.connection(), m_deal.id, m_file.clock.today(), 3);
        EXPECT_TRUE(read);
        return read ? *std::move(read) : CostPage();
    }

    /// What the presentation says, slide by slide; the checker must find it clean.
    std::vector<QString> madeSlides()
    {
        const QString out = m_folder.filePath(QStringLiteral("out.pptx"));
        const auto order = costPresentation(page(), m_look, Language::English);
        EXPECT_TRUE(order) << (order ? "" : test::said(order.error()));
        if (!order)
            return {};
        const auto report = m_library.assemble(*order, out);
        EXPECT_TRUE(report) << (report ? "" : test::said(report.error()));
        EXPECT_EQ(test::errorsIn(out).join(u'\n').toStdString(), "");
        const auto written = Presentation::open(out);
        EXPECT_TRUE(written);
        std::vector<QString> words;
        const auto outline = DeckReader(*written).read();
        EXPECT_TRUE(outline);
        for (const SlideOutline &slide : outline->slides)
            words.push_back(slide.searchText());
        return words;
    }

    QTemporaryDir m_folder;
    test::TempWorkspace m_file;
    DeckLibrary m_library{*m_file};
    Opportunity m_deal;
    Id<Deck> m_look;
    int m_lines = 0;
};

TEST_F(CostSlides, SayEachNumberWithWhoseItIs)
{
    line(CostKind::Benefit, "Fewer hours at night", 90, CostPeriod::PerYear, CostSource::Theirs);
    line(CostKind::Visible, "Licence", 100, CostPeriod::OneOff, CostSource::Ours);
    line(CostKind::Migration, "Old data", 20, CostPeriod::OneOff, CostSource::Assumed);
    line(CostKind::Maintenance, "Upkeep", std::nullopt, CostPeriod::PerYear, CostSource::Assumed);
    const std::vector<TableSlide> slides = costSlides(page());
    ASSERT_EQ(slides.size(), 1U);
    const auto row = [&](size_t at) { return slides[0].rows.at(at).join(u'|').toStdString(); };
    EXPECT_EQ(slides[0].rows.size(), 6U);
    EXPECT_EQ(row(1), "Visible cost|Licence|¥100||¥100|Our figure");
    EXPECT_EQ(row(2), "Hidden maintenance|Upkeep||?|?|Assumed");
    EXPECT_EQ(row(3), "Migration|Old data|¥20||¥20|Assumed");
    EXPECT_EQ(row(4), "Benefit|Fewer hours at night||¥90|¥270|Customer's figure");
    EXPECT_EQ(row(5), "Net||||¥150|");
    EXPECT_TRUE(slides[0].subtitle.contains(QStringLiteral("Paid back after 16 month")))
        << qPrintable(slides[0].subtitle);
    EXPECT_TRUE(slides[0].subtitle.contains(QStringLiteral("1 of 3")))
        << qPrintable(slides[0].subtitle);
}

TEST_F(CostSlides, TheSumsAreOnePartOfALineAndNoSentence)
{
    line(CostKind::Benefit, "Fewer hours at night", 90, CostPeriod::PerYear, CostSource::Theirs);
    line(CostKind::Visible, "Licence", 100, CostPeriod::OneOff, CostSource::Ours);
    const QString subtitle = costSlides(page()).front().subtitle;
    EXPECT_TRUE(subtitle.contains(QStringLiteral("net ¥170"))) << qPrintable(subtitle);
    EXPECT_FALSE(subtitle.contains(QStringLiteral("¥170."))) << qPrintable(subtitle);
}

TEST_F(CostSlides, StandInTheLookOfADeckAndAreClean)
{
    line(CostKind::Visible, "Licence <&> set-up", 100, CostPeriod::OneOff, CostSource::Ours);
    const Competitor other = rival("Rivalsoft");
    function(other, "Map", "Every minute");
    function(rival("Otherware"), "Map", "Every hour");
    function(other, "Alarms", "By mail");
    const std::vector<QString> slides = madeSlides();
    ASSERT_EQ(slides.size(), 2U);
    for (const char *each : {"Cost and return", "Licence <&> set-up", "Our figure"})
        EXPECT_TRUE(slides[0].contains(QString::fromUtf8(each))) << each;
    EXPECT_FALSE(slides[0].contains(QStringLiteral("what we think")));
    for (const char *each : {"function by function", "Rivalsoft", "Otherware", "Every minute",
                             "By mail", "their price list", "3 Jun 2025"})
        EXPECT_TRUE(slides[1].contains(QString::fromUtf8(each))) << each;
}

TEST_F(CostSlides, RivalsStandBesideEachOtherAndEmptyColumnsAreLeftOut)
{
    const Competitor other = rival("Rivalsoft");
    function(other, "Map", "Every minute");
    function(rival("Otherware"), "Map", "Every hour");
    function(other, "Alarms", "By mail");
    const std::vector<TableSlide> slides = rivalSlides(page(), Language::English);
    ASSERT_EQ(slides.size(), 1U);
    ASSERT_EQ(slides[0].rows.size(), 4U);
    // Nothing is noted of prices and users.
    EXPECT_EQ(slides[0].rows[0].join(u'|').toStdString(),
              "Function|Competitor|Value claimed|Source");
    EXPECT_EQ(slides[0].rows[1].value(0), QStringLiteral("Alarms"));
    EXPECT_EQ(slides[0].rows[2].value(0), QStringLiteral("Map"));
    EXPECT_EQ(slides[0].rows[3].value(0), QString()) << "the same function again";
    EXPECT_EQ(slides[0].rows[3].value(1), QStringLiteral("Rivalsoft"));
}

TEST_F(CostSlides, ManyLinesBecomeSeveralSlidesThatAllSayTheirKind)
{
    for (int number = 0; number < 19; ++number)
        line(CostKind::Visible, "Licence", 1, CostPeriod::OneOff, CostSource::Ours);
    const std::vector<TableSlide> slides = costSlides(page());
    ASSERT_EQ(slides.size(), 3U);
    size_t rows = 0;
    for (const TableSlide &slide : slides) {
        EXPECT_EQ(slide.rows.at(1).front(), QStringLiteral("Visible cost"));
        rows += slide.rows.size() - 1;
    }
    EXPECT_EQ(rows, 20U);
    EXPECT_TRUE(slides[2].title.endsWith(QStringLiteral("3/3"))) << qPrintable(slides[2].title);
    EXPECT_EQ(madeSlides().size(), 3U);
}

TEST_F(CostSlides, WithNothingNotedThereAreNone)
{
    EXPECT_TRUE(costSlides(page()).empty());
    EXPECT_TRUE(rivalSlides(page(), Language::English).empty());
    const auto order = costPresentation(page(), m_look, Language::English);
    ASSERT_FALSE(order);
    EXPECT_EQ(order.error().kind, Error::Kind::Invalid);
}

TEST_F(CostSlides, OursStandsBesideThoseOfRivalsThatMayBeShown)
{
    const Competitor shown = rival("Rivalsoft");
    Competitor internal = rival("Secretsoft");
    internal.shareable = false;
    m_file.update(internal);
    function(shown, "Night upload", "eight hours");
    function(internal, "Night upload", "five hours");
    RivalFunction noted = Store<RivalFunction>(m_file.connection()).list()->front();
    noted.ours = QStringLiteral("within the hour");
    m_file.update(noted);
    const auto page = readCostPage(m_file.connection(), m_deal.id, m_file.clock.today());
    ASSERT_TRUE(page);
    EXPECT_EQ(rivalNames(*page), QStringList{QStringLiteral("Rivalsoft")});
    const auto slides = rivalSlides(*page, Language::English);
    ASSERT_EQ(slides.size(), 1U);
    EXPECT_EQ(slides[0].rows[0].at(1), QStringLiteral("Ours"));
    EXPECT_EQ(slides[0].rows[1].at(1), QStringLiteral("within the hour"));
    const QString words = toMarkdown(costPageDocument(*page, Language::English));
    EXPECT_TRUE(words.contains(QStringLiteral("within the hour")));
    EXPECT_FALSE(words.contains(QStringLiteral("Secretsoft")));

    // A newer version of what is known of the rival takes its place.
    Competitor next = shown;
    next.id = {};
    next.predecessor = shown.id;
    next = m_file.insert(next);
    function(next, "Night upload", "two hours");
    const auto later = readCostPage(m_file.connection(), m_deal.id, m_file.clock.today());
    ASSERT_EQ(later->rivals.size(), 1U);
    EXPECT_EQ(later->rivals[0].function.valueClaimed, QStringLiteral("two hours"));
}

} // namespace
} // namespace attache
