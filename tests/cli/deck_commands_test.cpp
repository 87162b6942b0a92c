#include "tests/cli/cli_run.h"
#include "tests/support/deck_fixture.h"
#include "tests/support/fake_soffice.h"

#include <QFile>

namespace attache {
namespace {

using test::DeckFixture;
using test::Outcome;

class DeckCommands : public test::Cli
{
protected:
    void SetUp() override
    {
        makeSample();
        DeckFixture first;
        first.addSlide(slide("For {{account.name}}", "hello"));
        first.addSlide(slide("Prices", "from {{me.name}}"));
        first.addSlide(slide("Thanks", "zebra"));
        first.save(path("first.pptx"));
        DeckFixture second;
        second.masterName = QStringLiteral("Other");
        second.addSlide(slide("Second one", "x"));
        second.addSlide(slide("Second two", "y"));
        second.save(path("second.pptx"));
    }

    static DeckFixture::Slide slide(const QByteArray &title, const QByteArray &text)
    {
        return {DeckFixture::shape(2, DeckFixture::paragraph({title}), "title") +
                    DeckFixture::shape(3, DeckFixture::paragraph({text})),
                "spoken",
                false,
                {},
                {}};
    }

    Outcome deck(const QStringList &words)
    {
        return at(QStringList{QStringLiteral("deck")} + words);
    }
    static QStringList words(const char *text)
    {
        return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
    }

    /// What is listed beside the decks of the sample, which are about its products.
    QJsonArray listed()
    {
        QJsonArray own;
        for (const auto each : deck(words("list --json")).array()) {
            if (each.toObject().value(QStringLiteral("products")).toString().isEmpty())
                own.append(each);
        }
        return own;
    }
};

TEST_F(DeckCommands, ImportListSlidesShowSearch)
{
    Outcome run = deck(words("import first.pptx second.pptx --audience decision_maker "
                             "--industry I65 --json"));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    ASSERT_EQ(run.array().size(), 2);
    EXPECT_EQ(at(words("undo")).status, 0); // both came in one step
    EXPECT_EQ(listed().size(), 0);
    EXPECT_EQ(at(words("redo")).status, 0);
    const QJsonObject first = run.array().at(0).toObject();
    EXPECT_EQ(first.value(QStringLiteral("name")).toString(), QStringLiteral("first"));
    EXPECT_EQ(first.value(QStringLiteral("file")).toString(), QStringLiteral("first.pptx"));
    EXPECT_EQ(first.value(QStringLiteral("slides")).toInt(), 3);
    EXPECT_TRUE(first.value(QStringLiteral("warnings")).toArray().isEmpty());

    ASSERT_EQ(listed().size(), 2);
    EXPECT_EQ(listed().at(0).toObject().value(QStringLiteral("audience")).toString(),
              QStringLiteral("decision_maker"));
    run = deck({QStringLiteral("slides"), first.value(QStringLiteral("id")).toString(),
                QStringLiteral("--json")});
    ASSERT_EQ(run.array().size(), 3);
    const QJsonObject third = run.array().at(2).toObject();
    EXPECT_EQ(third.value(QStringLiteral("title")).toString(), QStringLiteral("Thanks"));
    EXPECT_EQ(third.value(QStringLiteral("notes")).toString(), QStringLiteral("spoken"));
    run = deck({QStringLiteral("show"), third.value(QStringLiteral("id")).toString()});
    EXPECT_TRUE(run.out.contains("zebra"));
    EXPECT_EQ(deck(words("show first:3")).out, run.out);
    const QJsonObject shown = deck(words("show first:3 --json")).object();
    EXPECT_EQ(shown.value(QStringLiteral("deck_name")).toString(), QStringLiteral("first"));
    for (const char *key : {"links", "media", "charts", "diagrams", "alt_texts"})
        EXPECT_TRUE(shown.value(QLatin1String(key)).isArray()) << key;
    EXPECT_EQ(shown.value(QStringLiteral("master")).toString(), QStringLiteral("One"));
    run = at(words("search zebra --json"));
    EXPECT_TRUE(run.out.contains("Thanks")) << run.out.toStdString();
}

TEST_F(DeckCommands, ImportingAgainDiffAndRemove)
{
    ASSERT_EQ(deck(words("import first.pptx")).status, 0);
    DeckFixture changed;
    changed.addSlide(slide("Prices", "from you"));
    changed.addSlide(slide("Thanks", "zebra"));
    changed.save(path("first.pptx"));
    Outcome run = deck(words("diff first first.pptx --json"));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.object().value(QStringLiteral("unchanged")).toInt(), 1);
    EXPECT_EQ(run.object().value(QStringLiteral("changed")).toInt(), 1);
    EXPECT_EQ(run.object().value(QStringLiteral("removed")).toInt(), 1);
    run = deck(words("import first.pptx --json"));
    EXPECT_EQ(run.array().at(0).toObject().value(QStringLiteral("new")).toBool(true), false);
    EXPECT_EQ(deck(words("slides first --json")).array().size(), 2);
    EXPECT_EQ(deck(words("remove first")).status, 0);
    EXPECT_EQ(listed().size(), 0);
    EXPECT_EQ(at(words("undo")).status, 0);
    EXPECT_EQ(deck(words("slides first --json")).array().size(), 2);
    EXPECT_EQ(deck(words("clean")).status, 0);
}

TEST_F(DeckCommands, AssembleForAVisit)
{
    ASSERT_EQ(deck(words("import first.pptx second.pptx")).status, 0);
    Outcome run = deck(words("assemble --slides first:1,3-2 second:2 --out out.pptx"));
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("{{account.name}}")) << run.err.toStdString();
    EXPECT_FALSE(QFile::exists(path("out.pptx")));

    run = deck(words("assemble --slides first:1,3-2 second:2 --for next --out out.pptx --json"));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.object().value(QStringLiteral("slides")).toInt(), 4);
    run = attache(words("deck check out.pptx --json"));
    EXPECT_EQ(run.status, 0) << run.out.toStdString();
    EXPECT_TRUE(run.object().value(QStringLiteral("clean")).toBool());

    run = deck(words("assemble --slides first:1 --leave-blank --out blank.pptx"));
    EXPECT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(deck(words("assemble --slides first:9 --out no.pptx")).status, 1);
    EXPECT_EQ(deck(words("assemble --slides nowhere:1 --out no.pptx")).status, 1);
    EXPECT_EQ(deck(words("assemble --slides first:x --out no.pptx")).status, 2);
    EXPECT_EQ(deck(words("assemble --slides first:1")).status, 2);
}

TEST_F(DeckCommands, DifferentSlideSizesAreToldAndSizeDecides)
{
    DeckFixture narrow;
    narrow.width = 9144000;
    narrow.addSlide(slide("Narrow", "z"));
    narrow.save(path("narrow.pptx"));
    ASSERT_EQ(deck(words("import second.pptx narrow.pptx")).status, 0);
    Outcome run = deck(words("assemble --slides second:1 narrow:1 --out out.pptx"));
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("second: 16:9") && run.err.contains("narrow: 4:3"))
        << run.err.toStdString();
    EXPECT_FALSE(QFile::exists(path("out.pptx")));
    for (const char *size : {"16:9", "4:3"}) {
        run = deck(words("assemble --slides second:1 narrow:1 --out out.pptx --json --size") +
                   QStringList{QLatin1String(size)});
        ASSERT_EQ(run.status, 0) << run.err.toStdString();
        EXPECT_EQ(run.object().value(QStringLiteral("size")).toString(), QLatin1String(size));
        EXPECT_EQ(attache(words("deck check out.pptx")).status, 0);
    }
    EXPECT_EQ(deck(words("assemble --slides second:1 --size huge --out out.pptx")).status, 1);
}

TEST_F(DeckCommands, WhatDoesNotComeAlongAndWhatIsNotClosedIsTold)
{
    DeckFixture source;
    DeckFixture::Slide linked = slide("Linked", "to {{account.name");
    linked.relationships = {
        DeckFixture::external("rId7", "hyperlink", QStringLiteral("file:///C:/list.xlsx"))};
    source.addSlide(linked);
    source.width = 9144000;
    source.height = 5143500;
    source.save(path("linked.pptx"));
    ASSERT_EQ(deck(words("import second.pptx linked.pptx")).status, 0);
    EXPECT_EQ(listed().at(0).toObject().value(QStringLiteral("slides")), QJsonValue(1));
    const QStringList assemble =
        words("assemble --slides second:1 linked:1 --for next --out out.pptx --json");
    Outcome run = deck(assemble);
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("{{account.name")) << run.err.toStdString();
    EXPECT_FALSE(QFile::exists(path("out.pptx")));
    run = deck(assemble + words("--leave-blank"));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject unfilled =
        run.object().value(QStringLiteral("unfilled")).toArray().at(0).toObject();
    EXPECT_EQ(unfilled.value(QStringLiteral("key")).toString(), QStringLiteral("account.name"));
    EXPECT_EQ(unfilled.value(QStringLiteral("why")).toString(), QStringLiteral("unclosed"));
    const QJsonArray warnings = run.object().value(QStringLiteral("warnings")).toArray();
    ASSERT_EQ(warnings.size(), 2);
    EXPECT_TRUE(warnings.at(0).toString().contains(QStringLiteral("25.40 × 14.29 cm")));
    EXPECT_TRUE(warnings.at(1).toString().contains(QStringLiteral("file:///C:/list.xlsx")));
}

TEST_F(DeckCommands, ALogoGoesWithItsAccount)
{
    QFile logo(path("logo.png"));
    ASSERT_TRUE(logo.open(QIODevice::WriteOnly));
    logo.write(DeckFixture::png(40, 20) + QByteArray("\0\0\0\0IEND", 8));
    logo.close();
    DeckFixture fixture;
    fixture.addSlide(
        {DeckFixture::picture(5, "rId5", "{{account.logo}}"),
         {},
         false,
         {},
         {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/image1.png"))}});
    fixture.addPart(QStringLiteral("ppt/media/image1.png"), QStringLiteral("image/png"),
                    DeckFixture::png(10, 10));
    fixture.save(path("logo.pptx"));
    ASSERT_EQ(deck(words("import logo.pptx")).status, 0);
    const QString account = at(words("list accounts --limit 1 --json"))
                                .array()
                                .at(0)
                                .toObject()
                                .value(QStringLiteral("id"))
                                .toString();
    const QStringList assemble =
        words("assemble --slides logo:1 --out out.pptx --account") + QStringList{account};
    EXPECT_EQ(deck(assemble).status, 1); // no logo yet
    EXPECT_EQ(deck({QStringLiteral("logo"), account, QStringLiteral("logo.pptx")}).status, 1);
    ASSERT_EQ(deck({QStringLiteral("logo"), account, QStringLiteral("logo.png")}).status, 0);
    Outcome run = deck(assemble);
    EXPECT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(at(words("undo")).status, 0);
    EXPECT_EQ(deck(assemble).status, 1);
}

TEST_F(DeckCommands, InterruptedDrawingEndsLibreOfficeToo)
{
    ASSERT_EQ(deck(words("import first.pptx")).status, 0);
    test::FakeSoffice soffice;
    soffice.hang();
    QProcess process;
    start(process,
          QStringList{QStringLiteral("--workspace"), workspace()} + words("deck pictures first"));
    soffice.waitUntilRunning();
    ASSERT_EQ(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    ASSERT_TRUE(process.waitForFinished(120'000));
    EXPECT_EQ(outcomeOf(process).status, 1);
    soffice.waitUntilGone();
}

TEST_F(DeckCommands, HostileFilesAreRefusedWithinTwoSecondsAndTwoHundredMegabytes)
{
#ifdef ATTACHE_SANITIZED
    GTEST_SKIP() << "a sanitizer takes more";
#endif
    const auto file = [&](const char *name, const QByteArray &part, const QByteArray &bytes) {
        PackageWriter writer;
        writer.relate({}, {DeckFixture::internal("rId1", "officeDocument",
                                                 QStringLiteral("ppt/presentation.xml"))});
        writer.make(QStringLiteral("ppt/presentation.xml"),
                    QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml."
                                   "presentation.main+xml"),
                    [&]() -> Result<QByteArray> {
                        return part.isEmpty() ? bytes : QByteArray("<p:presentation/>");
                    });
        if (!part.isEmpty())
            writer.make(QString::fromLatin1(part), QStringLiteral("image/png"),
                        [&]() -> Result<QByteArray> { return bytes; });
        ASSERT_TRUE(writer.save(path(name)));
    };
    file("nested.pptx", {}, QByteArray("<a>").repeated(1'000'000));
    file("slides.pptx", {},
         "<p:presentation " + DeckFixture::Namespaces + "><p:sldIdLst>" +
             QByteArray("<p:sldId id=\"256\" r:id=\"rId1\"/>").repeated(1'000'000) +
             "</p:sldIdLst></p:presentation>");
    file("entities.pptx", {},
         "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>");
    file("bomb.pptx", "ppt/media/image1.png", QByteArray(64 << 20, '\0'));
    for (const char *name : {"nested.pptx", "slides.pptx", "entities.pptx", "bomb.pptx"}) {
        SCOPED_TRACE(name);
        QProcess process;
        process.setChildProcessModifier([] {
            const rlimit seconds{2, 2};
            const rlimit memory{200 << 20, 200 << 20};
            if (setrlimit(RLIMIT_CPU, &seconds) != 0 || setrlimit(RLIMIT_DATA, &memory) != 0)
                _exit(99);
        });
        start(process,
              QStringList{QStringLiteral("--workspace"), workspace(), QStringLiteral("deck"),
                          QStringLiteral("import"), QLatin1String(name)});
        ASSERT_TRUE(process.waitForFinished(120'000));
        const Outcome run = outcomeOf(process);
        EXPECT_EQ(run.status, 1) << run.err.toStdString();
        EXPECT_TRUE(run.err.contains(name) || run.err.contains("presentation.xml"))
            << run.err.toStdString();
    }
}

TEST_F(DeckCommands, RefusalsSayWhatIsWrong)
{
    QFile broken(path("broken.pptx"));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("no deck");
    broken.close();
    Outcome run = deck(words("import broken.pptx first.pptx --json"));
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("not a ZIP file"));
    EXPECT_EQ(run.array().size(), 1); // the other one came in
    run = attache(words("deck check broken.pptx --json"));
    EXPECT_EQ(run.status, 1);
    EXPECT_FALSE(run.object().value(QStringLiteral("clean")).toBool(true));
    DeckFixture bomb;
    bomb.addSlide({"<!DOCTYPE x>", {}, false, {}, {}});
    bomb.save(path("bomb.pptx"));
    run = deck(words("import bomb.pptx"));
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("slide1.xml")) << run.err.toStdString();
    EXPECT_FALSE(run.err.contains("backup")); // it is not the workspace that is damaged
    EXPECT_EQ(attache(words("deck check missing.pptx")).status, 1);
    EXPECT_EQ(attache(words("deck list")).status, 2);
    EXPECT_EQ(deck(words("dance")).status, 2);
    EXPECT_EQ(deck({}).status, 2);
}

} // namespace
} // namespace attache
