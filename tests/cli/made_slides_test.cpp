#include "core/domain/deck.h"
#include "core/store/blob_device.h"
#include "core/workspace/open_workspace.h"
#include "tests/cli/cli_run.h"
#include "tests/core/assembler_fixture.h"

#include <QRegularExpression>
#include <QStandardPaths>

namespace attache::test {
namespace {

/// Slides that the program lays out from records, sent and coming back.
class MadeSlides : public Cli
{
protected:
    MadeSlides() { language = QStringLiteral("en"); }

    void SetUp() override
    {
        ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
        DeckFixture fixture;
        fixture.addSlide(
            {DeckFixture::shape(2, DeckFixture::paragraph({"For {{account.name}}"}), "title"),
             {},
             false,
             {},
             {}});
        fixture.save(path("fleet.pptx"));
        ASSERT_EQ(at({QStringLiteral("deck"), QStringLiteral("import"), path("fleet.pptx")}).status,
                  0);
        addRecords();
        addRecipe();
    }

    QString add(const QStringList &words)
    {
        const Outcome run =
            at(QStringList{QStringLiteral("add")} + words + QStringList{QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.object().value(QStringLiteral("id")).toString();
    }

    void set(const QString &type, const QString &id, const QString &value)
    {
        const Outcome run = at({QStringLiteral("set"), type, id, value});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
    }

    void addRecords()
    {
        account = add({QStringLiteral("account"), QStringLiteral("name=Acme Motors"),
                       QStringLiteral("industry=C36"), QStringLiteral("tier=A")});
        const QString deal =
            add({QStringLiteral("opportunity"), QStringLiteral("name=Fleet at Acme"),
                 QStringLiteral("account=") + account, QStringLiteral("product=Fleet")});
        cost =
            add({QStringLiteral("cost_line"), QStringLiteral("opportunity=") + deal,
                 QStringLiteral("text=Licence for all vehicles"), QStringLiteral("amount=120000")});
        add({QStringLiteral("product"), QStringLiteral("name=Fleet"),
             QStringLiteral("one_liner=All vehicles on one map, day and night"),
             QStringLiteral("for_whom=car makers with more than a thousand vehicles")});
        const QString rival =
            add({QStringLiteral("competitor"), QStringLiteral("name=Rivalsoft"),
                 QStringLiteral("weaknesses=It has no map and no service at night")});
        add({QStringLiteral("competitor_sighting"), QStringLiteral("competitor=") + rival,
             QStringLiteral("account=") + account, QStringLiteral("opportunity=") + deal});
        add({QStringLiteral("rival_function"), QStringLiteral("competitor=") + rival,
             QStringLiteral("name=Map of all vehicles"),
             QStringLiteral("value_claimed=Every vehicle in ten seconds"),
             QStringLiteral("source=trade fair in Hanover")});
        maker = add({QStringLiteral("account"), QStringLiteral("name=Brightwater Coaches Ltd")});
        study = add({QStringLiteral("case_study"),
                     QStringLiteral("title=Upload in 52 minutes at Brightwater"),
                     QStringLiteral("account=") + maker, QStringLiteral("industry=C36"),
                     QStringLiteral("shareable=yes"), QStringLiteral("approval=approved"),
                     QStringLiteral("challenge=The upload took four hours each night"),
                     QStringLiteral("solution=Split by vehicle, first on one line at Brightwater"),
                     QStringLiteral("result=Figures of last night at eight in the morning")});
        add({QStringLiteral("case_figure"), QStringLiteral("case_study=") + study,
             QStringLiteral("label=Upload"), QStringLiteral("value_before=240"),
             QStringLiteral("value_after=52"), QStringLiteral("unit=min")});
    }

    void addRecipe()
    {
        const auto firstId = [&](const QStringList &words) {
            const Outcome run = at(words + QStringList{QStringLiteral("--json")});
            return run.array().at(0).toObject().value(QStringLiteral("id")).toString();
        };
        const QString recipe = add(
            {QStringLiteral("recipe"), QStringLiteral("name=trade"),
             QStringLiteral("deck=") + firstId({QStringLiteral("deck"), QStringLiteral("list")})});
        int position = 0;
        for (const char *kind :
             {"slide", "case", "product", "competitor", "cost_return", "rivals"}) {
            QStringList words{QStringLiteral("recipe_slot"), QStringLiteral("recipe=") + recipe,
                              QStringLiteral("position=%1").arg(++position),
                              QStringLiteral("kind=") + QLatin1String(kind)};
            if (position == 1)
                words.append(QStringLiteral("slide=") +
                             firstId({QStringLiteral("deck"), QStringLiteral("slides"),
                                      QStringLiteral("fleet")}));
            add(words);
        }
    }

    /// Six slides: one of the deck, the case, the product, the competitor, the cost, the functions.
    QString sent()
    {
        const Outcome run =
            at({QStringLiteral("deck"), QStringLiteral("recipe"), QStringLiteral("trade"),
                QStringLiteral("--account"), account, QStringLiteral("--out"), path("sent.pptx")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return path("sent.pptx");
    }

    QJsonArray recognised(const QString &file)
    {
        const Outcome run = at(
            {QStringLiteral("deck"), QStringLiteral("recognise"), file, QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.object().value(QStringLiteral("slides")).toArray();
    }

    /// "current outdated …", slide by slide.
    static QString standings(const QJsonArray &slides)
    {
        QStringList words;
        for (const auto each : slides)
            words.append(each.toObject().value(QStringLiteral("standing")).toString());
        return words.join(u' ');
    }

    static QString fromOf(const QJsonArray &slides, int slide, const char *what)
    {
        return slides.at(slide)
            .toObject()
            .value(QStringLiteral("from"))
            .toObject()
            .value(QLatin1String(what))
            .toString();
    }

    QString account;
    QString maker;
    QString study;
    QString cost;
};

TEST_F(MadeSlides, AreCurrentWhileTheirRecordsSayTheSame)
{
    const QString file = sent();
    QJsonArray slides = recognised(file);
    ASSERT_EQ(standings(slides), QStringLiteral("current current current current current current"));
    EXPECT_EQ(fromOf(slides, 0, "deck_name"), QStringLiteral("fleet"));
    EXPECT_EQ(fromOf(slides, 1, "type"), QStringLiteral("case_study"));
    EXPECT_EQ(fromOf(slides, 1, "id"), study);
    EXPECT_EQ(fromOf(slides, 1, "title"), QStringLiteral("Upload in 52 minutes at Brightwater"));
    EXPECT_EQ(fromOf(slides, 2, "type"), QStringLiteral("product"));
    EXPECT_EQ(fromOf(slides, 3, "type"), QStringLiteral("competitor"));
    EXPECT_EQ(fromOf(slides, 4, "type"), QStringLiteral("opportunity"));
    EXPECT_EQ(fromOf(slides, 5, "type"), QStringLiteral("opportunity"));
    EXPECT_TRUE(slides.at(1).toObject().value(QStringLiteral("marked")).toBool());
    // The headings are of the language in which they were made.
    language = QStringLiteral("zh_CN");
    EXPECT_EQ(standings(recognised(file)),
              QStringLiteral("current current current current current current"));
    language = QStringLiteral("en");

    set(QStringLiteral("case_study"), study, QStringLiteral("challenge=It took five hours"));
    set(QStringLiteral("cost_line"), cost, QStringLiteral("amount=130000"));
    slides = recognised(file);
    EXPECT_EQ(standings(slides),
              QStringLiteral("current outdated current current outdated current"));
    EXPECT_TRUE(slides.at(1).toObject().value(QStringLiteral("newer")).toBool());
    const Outcome told = at({QStringLiteral("deck"), QStringLiteral("recognise"), file});
    EXPECT_TRUE(
        told.out.contains("Case study · Upload in 52 minutes at Brightwater  changed since"))
        << told.out.toStdString();
    at({QStringLiteral("undo")});
    at({QStringLiteral("undo")});
    EXPECT_EQ(standings(recognised(file)),
              QStringLiteral("current current current current current current"));
    ASSERT_EQ(at({QStringLiteral("remove"), QStringLiteral("case_study"), study}).status, 0);
    EXPECT_EQ(standings(recognised(file)),
              QStringLiteral("current foreign current current current current"));
}

TEST_F(MadeSlides, ThatSomebodyChangedAreEditedAndSayHow)
{
    const QString file = sent();
    replaceInEntry(file, "ppt/slides/slide2.xml", "four hours each night", "nine hours each night");
    // A slide of which most is left is still the same.
    replaceInEntry(file, "ppt/slides/slide3.xml", "<a:t>", "<a:t>Quite another topic, ");
    const QJsonArray slides = recognised(file);
    EXPECT_EQ(standings(slides).section(u' ', 0, 1), QStringLiteral("current edited"));
    const QJsonArray removed = slides.at(1).toObject().value(QStringLiteral("removed")).toArray();
    const QJsonArray added = slides.at(1).toObject().value(QStringLiteral("added")).toArray();
    ASSERT_EQ(removed.size(), 1) << QJsonDocument(slides).toJson().toStdString();
    ASSERT_EQ(added.size(), 1);
    EXPECT_TRUE(added.at(0).toString().contains(QStringLiteral("ninehours")));
    EXPECT_EQ(slides.at(2).toObject().value(QStringLiteral("standing")).toString(),
              QStringLiteral("edited"));
}

/// A copy over which something else was written still has the mark of what it was.
TEST_F(MadeSlides, ThatSayNothingOfTheirRecordsAnyMoreAreForeign)
{
    const QString file = sent();
    const QString entry = QStringLiteral("ppt/slides/slide3.xml");
    QString xml;
    {
        const auto opened = Presentation::open(file);
        ASSERT_TRUE(opened);
        xml = QString::fromUtf8(contentOf(*opened, entry));
    }
    static const QRegularExpression text(QStringLiteral("<a:t>[^<]*</a:t>"));
    xml.replace(text, QStringLiteral("<a:t>Xyz</a:t>"));
    tamper(file,
           [&](zip_t *archive) { putEntry(archive, entry.toUtf8().constData(), xml.toUtf8()); });
    EXPECT_EQ(standings(recognised(file)),
              QStringLiteral("current current foreign current current current"));
}

TEST_F(MadeSlides, AreKnownAfterLibreOfficeSavedThem)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (program.isEmpty())
        GTEST_SKIP() << "LibreOffice is not installed";
    const QString untouched = sent();
    QProcess process;
    process.start(program, {QStringLiteral("-env:UserInstallation=file://%1").arg(path("profile")),
                            QStringLiteral("--headless"), QStringLiteral("--norestore"),
                            QStringLiteral("--convert-to"), QStringLiteral("pptx"),
                            QStringLiteral("--outdir"), path("anew"), untouched});
    constexpr int Minute = 60'000;
    ASSERT_TRUE(process.waitForFinished(5 * Minute));
    const QString file = path("anew/sent.pptx");
    ASSERT_TRUE(QFile::exists(file));
    QJsonArray slides = recognised(file);
    EXPECT_EQ(standings(slides), QStringLiteral("current current current current current current"));
    EXPECT_FALSE(slides.at(1).toObject().value(QStringLiteral("marked")).toBool());
    EXPECT_EQ(fromOf(slides, 1, "id"), study);

    replaceInEntry(file, "ppt/slides/slide2.xml", "four hours each night", "nine hours each night");
    EXPECT_EQ(standings(recognised(file)),
              QStringLiteral("current edited current current current current"));
    set(QStringLiteral("cost_line"), cost, QStringLiteral("amount=130000"));
    slides = recognised(file);
    EXPECT_EQ(standings(slides), QStringLiteral("current edited current current outdated current"));
}

/// All that stands in the parts of the presentation at @p path, and their names.
QByteArray contentOf(const QString &path)
{
    QByteArray all;
    zip_t *archive = zip_open(path.toUtf8().constData(), ZIP_RDONLY, nullptr);
    EXPECT_NE(archive, nullptr);
    for (zip_int64_t index = 0; archive && index < zip_get_num_entries(archive, 0); ++index) {
        zip_stat_t stat;
        zip_stat_index(archive, zip_uint64_t(index), 0, &stat);
        QByteArray content(qsizetype(stat.size), '\0');
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(index), 0);
        zip_fread(file, content.data(), stat.size);
        zip_fclose(file);
        all += stat.name + ('\n' + content);
    }
    zip_discard(archive);
    return all;
}

TEST_F(MadeSlides, OfACaseThatIsAnonymisedNameTheCustomerInNoKeptDeckEither)
{
    const QByteArray name = "Brightwater";
    Outcome run = at({QStringLiteral("deck"), QStringLiteral("recipe"), QStringLiteral("trade"),
                      QStringLiteral("--account"), account, QStringLiteral("--keep"),
                      QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QString deck = run.object().value(QStringLiteral("deck")).toString();
    set(QStringLiteral("deck"), deck, QStringLiteral("name=As shown by Brightwater"));
    const auto kept = [&](const char *field) {
        const Outcome shown =
            at({QStringLiteral("show"), QStringLiteral("deck"), deck, QStringLiteral("--json")});
        return shown.object().value(QLatin1String(field)).toString();
    };
    /// The file as whoever opens the deck gets it.
    const auto file = [&](const char *target) {
        const auto opened = openWorkspace(workspace(), Workspace::Mode::ReadOnly, SystemClock());
        EXPECT_TRUE(opened);
        const auto record = Store<Deck>((*opened)->connection()).get(Id<Deck>::fromString(deck));
        EXPECT_TRUE(record);
        EXPECT_TRUE(saveBlob((*opened)->connection(), record->file, path(target)));
        return path(target);
    };
    const auto slides = [&] {
        return at({QStringLiteral("list"), QStringLiteral("slides"), QStringLiteral("--json")}).out;
    };
    ASSERT_TRUE(contentOf(file("before.pptx")).contains(name));
    ASSERT_TRUE(slides().contains(name));

    set(QStringLiteral("case_study"), study, QStringLiteral("anonymised=true"));
    const QString after = file("after.pptx");
    EXPECT_FALSE(contentOf(after).contains(name));
    EXPECT_TRUE(contentOf(after).contains("The upload took four hours each night"));
    EXPECT_EQ(errorsIn(after), QStringList());
    EXPECT_FALSE(slides().contains(name));
    EXPECT_FALSE(kept("name").contains(QString::fromUtf8(name))) << kept("name").toStdString();
    // The other slides are what they were, and placeholders still wait for whom it is shown to.
    const auto deckThen = Presentation::open(file("again.pptx"));
    ASSERT_TRUE(deckThen);
    EXPECT_EQ(deckThen->slides().size(), 5U) << "what one deal costs is not kept";
    EXPECT_TRUE(contentOf(after).contains("{{account.name}}"));
    EXPECT_TRUE(contentOf(after).contains("All vehicles on one map"));
    // What is sent from it is silent as well.
    ASSERT_EQ(at({QStringLiteral("deck"), QStringLiteral("assemble"), QStringLiteral("--slides"),
                  deck + QStringLiteral(":1,2"), QStringLiteral("--account"), account,
                  QStringLiteral("--out"), path("sent.pptx")})
                  .status,
              0);
    EXPECT_FALSE(contentOf(path("sent.pptx")).contains(name));

    // Back and forth: the deck is a step of its own.
    ASSERT_EQ(at({QStringLiteral("undo")}).status, 0);
    ASSERT_EQ(at({QStringLiteral("undo")}).status, 0);
    EXPECT_TRUE(contentOf(file("undone.pptx")).contains(name));
    ASSERT_EQ(at({QStringLiteral("redo")}).status, 0);
    EXPECT_FALSE(contentOf(file("redone.pptx")).contains(name));
}

TEST_F(MadeSlides, OfAnAnonymisedCaseStayAsTheyWereKept)
{
    set(QStringLiteral("case_study"), study, QStringLiteral("anonymised=true"));
    const Outcome run =
        at({QStringLiteral("deck"), QStringLiteral("recipe"), QStringLiteral("trade"),
            QStringLiteral("--account"), account, QStringLiteral("--keep")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    set(QStringLiteral("case_study"), study, QStringLiteral("challenge=It took five hours"));
    const Outcome list =
        at({QStringLiteral("list"), QStringLiteral("slides"), QStringLiteral("--json")});
    EXPECT_TRUE(list.out.contains("four hours each night")) << list.out.toStdString();
    EXPECT_FALSE(list.out.contains("five hours")) << "a version that was kept is what was kept";
}

} // namespace
} // namespace attache::test
