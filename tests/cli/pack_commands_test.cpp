#include "core/deck/deck_reader.h"
#include "tests/cli/cli_run.h"
#include "tests/core/assembler_fixture.h"
#include "tests/support/deck_fixture.h"
#include "tests/support/fake_soffice.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace attache::test {
namespace {

/// Decks that come back, tags, recipes and packs as a person calls them.
class PackCommands : public Cli
{
protected:
    PackCommands() { language = QStringLiteral("en"); }

    void SetUp() override
    {
        ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
        DeckFixture fixture;
        fixture.addSlide(slide("For {{account.name}}", "A plan in three steps for your people"));
        fixture.addSlide(slide("Night upload", "From four hours to fifty minutes, measured"));
        fixture.addSlide(slide("Certificates", "Three of them, renewed every single year"));
        fixture.save(path("fleet.pptx"));
        ASSERT_EQ(deck("import fleet.pptx --edition v1").status, 0);
    }

    static DeckFixture::Slide slide(const QByteArray &title, const QByteArray &text)
    {
        return {DeckFixture::shape(2, DeckFixture::paragraph({title}), "title") +
                    DeckFixture::shape(3, DeckFixture::paragraph({text})),
                {},
                false,
                {},
                {}};
    }

    Outcome say(const QString &text) { return at(text.split(u' ', Qt::SkipEmptyParts)); }
    Outcome deck(const char *text)
    {
        return say(QStringLiteral("deck ") + QString::fromUtf8(text));
    }

    /// Adds a record; its id.
    QString add(const QStringList &words)
    {
        const Outcome run =
            at(QStringList{QStringLiteral("add")} + words + QStringList{QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.object().value(QStringLiteral("id")).toString();
    }

    QString addAccount()
    {
        return add({QStringLiteral("account"), QStringLiteral("name=Acme Motors"),
                    QStringLiteral("industry=C36"), QStringLiteral("tier=A")});
    }

    QJsonObject slideOf(const Outcome &run, int position)
    {
        return run.object().value(QStringLiteral("slides")).toArray().at(position - 1).toObject();
    }
};

TEST_F(PackCommands, ADeckThatComesBackIsRecognised)
{
    addAccount();
    ASSERT_EQ(
        at({QStringLiteral("deck"), QStringLiteral("assemble"), QStringLiteral("--slides"),
            QStringLiteral("fleet:3,1"), QStringLiteral("--account"), QStringLiteral("Acme Motors"),
            QStringLiteral("--out"), QStringLiteral("sent.pptx")})
            .status,
        0);
    Outcome run = deck("recognise sent.pptx --json");
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.object().value(QStringLiteral("current")).toInt(), 2);
    EXPECT_EQ(run.object().value(QStringLiteral("foreign")).toInt(), 0);
    const QJsonObject from = slideOf(run, 1).value(QStringLiteral("from")).toObject();
    EXPECT_EQ(from.value(QStringLiteral("position")).toInt(), 3);
    EXPECT_EQ(from.value(QStringLiteral("deck_name")).toString(), QStringLiteral("fleet"));
    EXPECT_EQ(from.value(QStringLiteral("version")).toString(), QStringLiteral("v1"));
    EXPECT_TRUE(deck("recognise sent.pptx").out.contains("fleet v1, slide 3"));

    // The next version of the file says something else on its third slide.
    DeckFixture fixture;
    fixture.addSlide(slide("For {{account.name}}", "A plan in three steps for your people"));
    fixture.addSlide(slide("Certificates", "Four of them, renewed every single year"));
    fixture.save(path("fleet.pptx"));
    ASSERT_EQ(deck("import fleet.pptx --new --predecessor fleet --edition v2 --name fleet2").status,
              0);
    run = deck("recognise sent.pptx --json");
    EXPECT_EQ(run.object().value(QStringLiteral("current")).toInt(), 1);
    EXPECT_EQ(slideOf(run, 1).value(QStringLiteral("standing")).toString(),
              QStringLiteral("outdated"));
    EXPECT_EQ(slideOf(run, 1)
                  .value(QStringLiteral("newest"))
                  .toObject()
                  .value(QStringLiteral("position"))
                  .toInt(),
              2);
    EXPECT_NE(deck("recognise nothing.pptx").status, 0);
}

TEST_F(PackCommands, OutdatedSlidesOfADeckThatCameBackAreReplaced)
{
    addAccount();
    const auto sent = [&] {
        return at({QStringLiteral("deck"), QStringLiteral("assemble"), QStringLiteral("--slides"),
                   QStringLiteral("fleet:3,1,2"), QStringLiteral("--account"),
                   QStringLiteral("Acme Motors"), QStringLiteral("--out"),
                   QStringLiteral("sent.pptx")});
    };
    ASSERT_EQ(sent().status, 0);
    EXPECT_EQ(deck("recognise sent.pptx --replace out.pptx").status, 1) << "nothing is outdated";
    EXPECT_FALSE(QFile::exists(path("out.pptx")));
    DeckFixture fixture;
    fixture.addSlide(slide("For {{account.name}}", "A plan in four steps for your people"));
    fixture.addSlide(slide("Night upload", "From four hours to fifty minutes, measured"));
    fixture.addSlide(slide("Certificates", "Four of them at {{account.name}}, every single year"));
    fixture.save(path("fleet.pptx"));
    ASSERT_EQ(deck("import fleet.pptx --new --predecessor fleet --edition v2 --name fleet2").status,
              0);
    Outcome run = deck("recognise sent.pptx --replace out.pptx --only 1 --json");
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.object().value(QStringLiteral("replaced")).toInt(), 1);
    EXPECT_EQ(run.object().value(QStringLiteral("filled_for")).toString(),
              QStringLiteral("Acme Motors"));
    run = deck("recognise out.pptx --json");
    EXPECT_EQ(run.object().value(QStringLiteral("current")).toInt(), 2);
    EXPECT_EQ(run.object().value(QStringLiteral("outdated")).toInt(), 1);
    run = deck("recognise sent.pptx --replace sent.pptx");
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_TRUE(run.err.contains("Replaced 2 slides")) << run.err.toStdString();
    run = deck("recognise sent.pptx");
    EXPECT_TRUE(run.out.contains("1  current  Certificates  ← fleet2 v2, slide 3"))
        << run.out.toStdString();
    EXPECT_EQ(deck("check sent.pptx").status, 0);
    EXPECT_EQ(deck("recognise sent.pptx --replace out.pptx --adopt").status, 2);
    EXPECT_EQ(deck("recognise sent.pptx --replace out.pptx --only x").status, 2);
}

TEST_F(PackCommands, EditedSlidesOfADeckThatCameBackAreAdopted)
{
    addAccount();
    ASSERT_EQ(
        at({QStringLiteral("deck"), QStringLiteral("assemble"), QStringLiteral("--slides"),
            QStringLiteral("fleet"), QStringLiteral("--account"), QStringLiteral("Acme Motors"),
            QStringLiteral("--out"), QStringLiteral("sent.pptx")})
            .status,
        0);
    EXPECT_EQ(deck("recognise sent.pptx --adopt").status, 1) << "nothing was edited";
    replaceInEntry(path("sent.pptx"), "ppt/slides/slide1.xml", "three steps", "four steps");
    Outcome run = deck("recognise sent.pptx --adopt --json");
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.object().value(QStringLiteral("adopted")).toInt(), 1);
    const QString id = run.object()
                           .value(QStringLiteral("decks"))
                           .toArray()
                           .at(0)
                           .toObject()
                           .value(QStringLiteral("deck"))
                           .toString();
    run = say(QStringLiteral("deck slides %1 --json").arg(id));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    ASSERT_EQ(run.array().size(), 3);
    const QJsonObject first = run.array().at(0).toObject();
    EXPECT_EQ(first.value(QStringLiteral("title")).toString(),
              QStringLiteral("For {{account.name}}"));
    EXPECT_EQ(first.value(QStringLiteral("body")).toString(),
              QStringLiteral("A plan in four steps for your people"));
    EXPECT_EQ(deck("recognise sent.pptx --json").object().value(QStringLiteral("current")).toInt(),
              3);
    ASSERT_EQ(say(QStringLiteral("undo")).status, 0);
    EXPECT_EQ(deck("list --json").array().size(), 1);
    EXPECT_EQ(deck("recognise sent.pptx --json").object().value(QStringLiteral("edited")).toInt(),
              1);
}

TEST_F(PackCommands, TagsAreGivenToManyAtOnce)
{
    // Commas as an input method for Chinese writes them, too.
    ASSERT_EQ(deck("tag fleet:1，3 --add pain,cars --audience decision_maker").status, 0);
    ASSERT_EQ(deck("tag fleet:3 --drop pain --add proof").status, 0);
    Outcome run = deck("slides fleet --json");
    const auto field = [&](int slide, const char *name) {
        return run.array().at(slide).toObject().value(QLatin1String(name)).toString();
    };
    EXPECT_EQ(field(0, "tags"), QStringLiteral("pain, cars"));
    EXPECT_EQ(field(0, "audience"), QStringLiteral("decision_maker"));
    EXPECT_EQ(field(1, "tags"), QString());
    EXPECT_EQ(field(2, "tags"), QStringLiteral("cars, proof"));
    ASSERT_EQ(say(QStringLiteral("undo")).status, 0);
    ASSERT_EQ(say(QStringLiteral("undo")).status, 0);
    run = deck("slides fleet --json");
    EXPECT_EQ(field(0, "tags"), QString());
    EXPECT_EQ(field(2, "audience"), QString());
    ASSERT_EQ(deck("tag fleet --audience user --stage lead --add base").status, 0);
    run = deck("list --json");
    EXPECT_EQ(field(0, "audience"), QStringLiteral("user"));
    EXPECT_EQ(field(0, "tags"), QStringLiteral("base"));
    EXPECT_EQ(deck("tag fleet:1").status, 2);
    EXPECT_EQ(deck("tag fleet:1 --audience king").status, 2);
    EXPECT_NE(deck("tag fleet:9 --add x").status, 0);
}

TEST_F(PackCommands, ARecipeYieldsTheVersionOfATrade)
{
    const QString account = addAccount();
    add({QStringLiteral("opportunity"), QStringLiteral("name=Fleet"),
         QStringLiteral("account=") + account, QStringLiteral("product=Fleet")});
    add({QStringLiteral("product"), QStringLiteral("name=Fleet"),
         QStringLiteral("one_liner=All vehicles on one map"),
         QStringLiteral("for_whom=car makers")});
    const QString deckId =
        deck("list --json").array().at(0).toObject().value(QStringLiteral("id")).toString();
    const QString first =
        deck("slides fleet --json").array().at(0).toObject().value(QStringLiteral("id")).toString();
    const QString recipe = add(
        {QStringLiteral("recipe"), QStringLiteral("name=trade"), QStringLiteral("deck=") + deckId});
    const auto addSlot = [&](int position, const char *kind, const QStringList &more = {}) {
        add(QStringList{QStringLiteral("recipe_slot"), QStringLiteral("recipe=") + recipe,
                        QStringLiteral("position=%1").arg(position),
                        QStringLiteral("kind=") + QLatin1String(kind)} +
            more);
    };
    addSlot(1, "slide", {QStringLiteral("slide=") + first});
    addSlot(2, "product");
    addSlot(3, "case", {QStringLiteral("title=Proof")});
    Outcome run = say(QStringLiteral("deck recipe trade --json --account ") + account);
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.object().value(QStringLiteral("filled")).toInt(), 2);
    // A slot that must be filled stops the making, and says which.
    run = say(QStringLiteral("deck recipe trade --out out.pptx --account ") + account);
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("Proof")) << run.err.toStdString();
    EXPECT_FALSE(QFile::exists(path("out.pptx")));
    run = say(QStringLiteral("deck recipe trade --leave-blank --keep --out out.pptx --json "
                             "--account ") +
              account);
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.object().value(QStringLiteral("slots")).toArray().size(), 3);
    EXPECT_EQ(run.object().value(QStringLiteral("slides")).toInt(), 2);
    EXPECT_EQ(deck("check out.pptx").status, 0);
    run = deck("versions --json");
    ASSERT_EQ(run.status, 0);
    const QJsonObject cell = run.object()
                                 .value(QStringLiteral("decks"))
                                 .toArray()
                                 .at(0)
                                 .toObject()
                                 .value(QStringLiteral("cells"))
                                 .toArray()
                                 .at(0)
                                 .toObject();
    EXPECT_EQ(cell.value(QStringLiteral("industry")).toString(), QStringLiteral("C36"));
    EXPECT_EQ(cell.value(QStringLiteral("state")).toString(), QStringLiteral("valid"));
    EXPECT_TRUE(deck("recipes").out.contains("trade"));
}

TEST_F(PackCommands, APackIsWholeOrNotThere)
{
    FakeSoffice soffice; // none that could be started, so that the deck has no PDF
    const QString account = addAccount();
    const QString visit =
        add({QStringLiteral("visit"), QStringLiteral("account=") + account,
             QStringLiteral("starts_at=2030-01-02 10:00"), QStringLiteral("title=Demo")});
    const QString study =
        add({QStringLiteral("case_study"), QStringLiteral("title=Coach maker"),
             QStringLiteral("industry=C36"), QStringLiteral("shareable=yes"),
             QStringLiteral("approval=approved"), QStringLiteral("challenge=Four hours")});
    add({QStringLiteral("case_figure"), QStringLiteral("case_study=") + study,
         QStringLiteral("label=Upload"), QStringLiteral("value_before=240"),
         QStringLiteral("value_after=52"), QStringLiteral("unit=min")});
    add({QStringLiteral("material_use"), QStringLiteral("visit=") + visit,
         QStringLiteral("use=pinned"), QStringLiteral("case_study=") + study});
    const QString cover =
        deck("slides fleet --json").array().at(0).toObject().value(QStringLiteral("id")).toString();
    add({QStringLiteral("material_use"), QStringLiteral("visit=") + visit,
         QStringLiteral("use=pinned"), QStringLiteral("slide=") + cover});

    Outcome run = say(QStringLiteral("pack %1 out --json").arg(visit));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QDir out(path("out"));
    const QStringList files = out.entryList(QDir::Files);
    EXPECT_EQ(run.object().value(QStringLiteral("files")).toArray().size(), files.size());
    EXPECT_EQ(out.entryList({QStringLiteral("*.pptx")}).size(), 1);
    EXPECT_EQ(out.entryList({QStringLiteral("*.ics")}).size(), 1);
    EXPECT_EQ(out.entryList({QStringLiteral("Brief.*")}).size(), 1);
    EXPECT_EQ(out.entryList({QStringLiteral("Case studies.*")}).size(), 1);
    run = at({QStringLiteral("deck"), QStringLiteral("recognise"),
              out.filePath(out.entryList({QStringLiteral("*.pptx")}).first()),
              QStringLiteral("--json")});
    EXPECT_EQ(run.object().value(QStringLiteral("current")).toInt(), 1);
    EXPECT_EQ(slideOf(run, 1).value(QStringLiteral("title")).toString(),
              QStringLiteral("For Acme Motors"));
    // What went along is remembered, and stays chosen.
    run = say(QStringLiteral("list material_use --json"));
    int packed = 0;
    for (const auto each : run.array())
        packed += each.toObject().value(QStringLiteral("use")) == QStringLiteral("packed") ? 1 : 0;
    EXPECT_EQ(packed, 2);
    EXPECT_EQ(run.array().size(), 4);

    EXPECT_EQ(say(QStringLiteral("pack %1 out").arg(visit)).status, 1) << "it is not empty";
    run = say(QStringLiteral("pack %1 out.zip").arg(visit));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_TRUE(QFile::exists(path("out.zip")));
    // A placeholder without a value stops it, and nothing is left behind.
    DeckFixture fixture;
    fixture.addSlide(slide("Ask {{pilot.model}}", "which one"));
    fixture.save(path("more.pptx"));
    ASSERT_EQ(deck("import more.pptx").status, 0);
    const QString open =
        deck("slides more --json").array().at(0).toObject().value(QStringLiteral("id")).toString();
    add({QStringLiteral("material_use"), QStringLiteral("visit=") + visit,
         QStringLiteral("use=pinned"), QStringLiteral("slide=") + open});
    const QStringList before = QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
    run = say(QStringLiteral("pack %1 other").arg(visit));
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("pilot.model")) << run.err.toStdString();
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    EXPECT_EQ(say(QStringLiteral("pack %1 other --leave-blank").arg(visit)).status, 0);
}

TEST_F(PackCommands, ThePapersOfAPackGetTheirPassword)
{
    FakeSoffice soffice;
    const QString visit =
        add({QStringLiteral("visit"), QStringLiteral("account=") + addAccount(),
             QStringLiteral("starts_at=2030-01-02 10:00"), QStringLiteral("title=Demo")});
    const QStringList before = QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
    const auto packed = [&](const char *name, const QStringList &options) {
        return at(QStringList{QStringLiteral("pack"), visit, path(name),
                              QStringLiteral("--leave-blank")} +
                  options);
    };
    Outcome run = packed("empty", {QStringLiteral("--password"), QString()});
    EXPECT_EQ(run.status, 1);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before)
        << "what should have a password is not written without";
    run = packed("locked", {QStringLiteral("--password"), QStringLiteral("open sesame")});
    if (!QFile::exists(path("locked/Brief.pdf"))) {
        EXPECT_EQ(run.status, 2) << "Markdown has no password";
        return;
    }
    EXPECT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_TRUE(run.err.contains("The papers have the password.")) << run.err.toStdString();
    ASSERT_EQ(packed("open", {}).status, 0);
    const auto isLocked = [&](const char *name) {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        return file.readAll().contains("/Encrypt");
    };
    EXPECT_TRUE(isLocked("locked/Brief.pdf"));
    EXPECT_FALSE(isLocked("open/Brief.pdf"));
}

TEST_F(PackCommands, APackHasTheCostPageOfItsDealAndTheListOfHandouts)
{
    const QString toText = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    FakeSoffice soffice;
    const QString account = addAccount();
    const QString deal = add({QStringLiteral("opportunity"), QStringLiteral("name=Fleet"),
                              QStringLiteral("account=") + account});
    const QString visit =
        add({QStringLiteral("visit"), QStringLiteral("account=") + account,
             QStringLiteral("opportunity=") + deal, QStringLiteral("starts_at=2030-01-02 10:00"),
             QStringLiteral("status=planned"), QStringLiteral("title=Numbers")});
    add({QStringLiteral("collateral"), QStringLiteral("title=Handbook of the fleet"),
         QStringLiteral("kind=handbook"), QStringLiteral("industry=C36"),
         QStringLiteral("address=shelf 3")});
    Outcome run = say(QStringLiteral("pack %1 without --json --leave-blank").arg(visit));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_TRUE(QDir(path("without")).entryList({QStringLiteral("Cost and return.*")}).isEmpty());
    add({QStringLiteral("cost_line"), QStringLiteral("opportunity=") + deal,
         QStringLiteral("text=Licence for three years"), QStringLiteral("amount=120000"),
         QStringLiteral("source=theirs")});
    const QString rival = add({QStringLiteral("competitor"), QStringLiteral("name=Rivalsoft")});
    add({QStringLiteral("competitor_sighting"), QStringLiteral("competitor=") + rival,
         QStringLiteral("opportunity=") + deal});
    add({QStringLiteral("rival_function"), QStringLiteral("competitor=") + rival,
         QStringLiteral("name=Map"), QStringLiteral("value_claimed=Every minute")});

    run = say(QStringLiteral("pack %1 out --json --leave-blank").arg(visit));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QDir out(path("out"));
    const auto words = [&](const QString &name) {
        const QStringList found = out.entryList({name + QStringLiteral(".*")});
        EXPECT_EQ(found.size(), 1) << qPrintable(out.entryList().join(u' '));
        if (found.size() != 1)
            return QString();
        QFile file(out.filePath(found.front()));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        if (found.front().endsWith(QLatin1String(".md")))
            return QString::fromUtf8(file.readAll());
        EXPECT_TRUE(file.peek(5) == "%PDF-");
        QProcess process;
        process.start(toText, {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    const QString cost = words(QStringLiteral("Cost and return"));
    const QString list = words(QStringLiteral("To take along"));
    QFile event(out.filePath(QStringLiteral("Visit.ics")));
    ASSERT_TRUE(event.open(QIODevice::ReadOnly));
    EXPECT_EQ(event.readAll().count("BEGIN:VALARM"), 2);
    if (toText.isEmpty())
        GTEST_SKIP() << "poppler-utils is not installed";
    for (const char *each :
         {"Licence for three years", "120,000", "Customer's figure", "Rivalsoft", "Every minute"})
        EXPECT_TRUE(cost.contains(QString::fromUtf8(each))) << each << cost.toStdString();
    for (const char *each : {"Handbook of the fleet", "shelf 3", "1 copy"})
        EXPECT_TRUE(list.contains(QString::fromUtf8(each))) << each << list.toStdString();
}

/// The pack of the sample's next visit, as a person gets it.
class SamplePack : public Cli
{
protected:
    SamplePack() { language = QStringLiteral("zh_CN"); }

    void SetUp() override
    {
        makeSample();
        const Outcome run = at({QStringLiteral("pack"), demonstration(), path("out"),
                                QStringLiteral("--leave-blank"), QStringLiteral("--json")});
        ASSERT_EQ(run.status, 0) << run.err.toStdString();
    }

    /// A visit that has a deck: which one is next depends on the hour.
    QString demonstration()
    {
        const Outcome visits =
            at({QStringLiteral("list"), QStringLiteral("visits"), QStringLiteral("--where"),
                QStringLiteral("status=planned"), QStringLiteral("--json")});
        for (const QJsonValue &visit : visits.array()) {
            if (QJsonDocument(visit.toObject()).toJson().contains("骁岭"))
                return visit.toObject().value(QStringLiteral("id")).toVariant().toString();
        }
        return QStringLiteral("next");
    }

    QByteArray bytesOf(const QString &name) const
    {
        QFile file(QDir(path("out")).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// What @p words print of the PDF @p name.
    QByteArray printed(const QString &program, const QStringList &words, const QString &name) const
    {
        QStringList all = words + QStringList{QDir(path("out")).filePath(name)};
        // The one writes to its output by itself, the other where it is told to.
        if (program == toText)
            all.append(QStringLiteral("-"));
        QProcess process;
        process.start(program, all);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    // Found before the path leads to no program any more.
    const QString toText = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    const QString toPicture = QStandardPaths::findExecutable(QStringLiteral("pdftoppm"));
    FakeSoffice soffice;
};

TEST_F(SamplePack, HasTheDeckAndTheEventWithItsGuests)
{
    EXPECT_EQ(QDir(path("out")).entryList({QStringLiteral("*.pptx")}).size(), 1);
    const QString event = QString::fromUtf8(bytesOf(QStringLiteral("拜访.ics")));
    const QRegularExpression guest(QStringLiteral("ATTENDEE;CN=\"(.)"));
    const QRegularExpressionMatch match = guest.match(event);
    ASSERT_TRUE(match.hasMatch()) << qPrintable(event);
    EXPECT_EQ(match.captured(1).at(0).script(), QChar::Script_Han) << qPrintable(event);
}

TEST_F(SamplePack, DrawsWhatACaseAchieved)
{
    if (toPicture.isEmpty() || toText.isEmpty())
        GTEST_SKIP() << "poppler-utils is not installed";
    const QString booklet = QStringLiteral("成功案例.pdf");
    if (!QFile::exists(QDir(path("out")).filePath(booklet)))
        GTEST_SKIP() << "this build draws no pages";
    const QByteArray page =
        printed(toPicture,
                {QStringLiteral("-f"), QStringLiteral("2"), QStringLiteral("-l"),
                 QStringLiteral("2"), QStringLiteral("-r"), QStringLiteral("40")},
                booklet);
    ASSERT_TRUE(page.startsWith("P6"));
    // The bars of what came after are in the accent colour; of words next to nothing is.
    int drawn = 0;
    for (qsizetype at = page.size() % 3; at + 2 < page.size(); at += 3) {
        const auto red = uchar(page[at]);
        const auto green = uchar(page[at + 1]);
        const auto blue = uchar(page[at + 2]);
        drawn += red < 60 && green > 70 && green < 130 && blue > 160 ? 1 : 0;
    }
    constexpr int AFewLetters = 150;
    EXPECT_GT(drawn, AFewLetters);
    const QString text =
        QString::fromUtf8(printed(toText, {QStringLiteral("-f"), QStringLiteral("2")}, booklet));
    const QString head =
        QString::fromUtf8(printed(toText, {QStringLiteral("-l"), QStringLiteral("1")}, booklet));
    EXPECT_TRUE(head.contains(QStringLiteral("目录"))) << qPrintable(head);
    EXPECT_TRUE(text.contains(QStringLiteral("上线前后对比"))) << qPrintable(text);
    // Nobody is shown what they did themselves.
    const QString account =
        head.section(QStringLiteral("供"), 1).section(QStringLiteral("参考"), 0, 0).trimmed();
    EXPECT_FALSE(account.isEmpty());
    EXPECT_FALSE(text.contains(account)) << qPrintable(account);
}

/// Nothing that leaves the house names the customer of an anonymised case.
TEST_F(SamplePack, AnAnonymisedCaseIsNamedInNothingThatGoesAlong)
{
    const QString name = QStringLiteral("锦旷");
    const auto one = [&](const QString &type, const QString &where) {
        const Outcome run = at({QStringLiteral("list"), type, QStringLiteral("--where"), where,
                                QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.array().at(0).toObject();
    };
    const QString study =
        one(QStringLiteral("cases"), QStringLiteral("account=江苏锦旷客车有限公司"))
            .value(QStringLiteral("id"))
            .toString();
    ASSERT_EQ(at({QStringLiteral("set"), QStringLiteral("case_study"), study,
                  QStringLiteral("anonymised=true"), QStringLiteral("described_as=某客车厂")})
                  .status,
              0);
    const QString visit = one(QStringLiteral("visits"), QStringLiteral("status=planned"))
                              .value(QStringLiteral("id"))
                              .toString();
    ASSERT_EQ(
        at({QStringLiteral("add"), QStringLiteral("material_use"), QStringLiteral("visit=") + visit,
            QStringLiteral("use=pinned"), QStringLiteral("case_study=") + study})
            .status,
        0);
    Outcome run = at({QStringLiteral("pack"), visit, path("silent"), QStringLiteral("--json"),
                      QStringLiteral("--leave-blank")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_FALSE(QString::fromUtf8(run.out).contains(name));
    const QDir folder(path("silent"));
    const QStringList files = folder.entryList(QDir::Files);
    ASSERT_TRUE(files.join(u' ').contains(QStringLiteral("成功案例")))
        << qPrintable(files.join(u' '));
    EXPECT_FALSE(files.join(u' ').contains(name));
    bool isTold = false;
    for (const QString &file : files) {
        QProcess process;
        process.start(toText, {folder.filePath(file), QStringLiteral("-")});
        process.waitForFinished();
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        EXPECT_FALSE(text.contains(name)) << qPrintable(file);
        isTold |= text.contains(QStringLiteral("某客车厂"));
    }
    EXPECT_EQ(isTold, !toText.isEmpty() && files.contains(QStringLiteral("成功案例.pdf")));
    // The same case as a slide.
    run = at({QStringLiteral("deck"), QStringLiteral("recipe"), QStringLiteral("车联网行业版"),
              QStringLiteral("--account"), QStringLiteral("骁岭汽车"), QStringLiteral("--out"),
              path("trade.pptx"), QStringLiteral("--leave-blank"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const auto deck = Presentation::open(path("trade.pptx"));
    ASSERT_TRUE(deck.has_value());
    const auto outline = DeckReader(*deck).read();
    ASSERT_TRUE(outline.has_value());
    QString words;
    for (const SlideOutline &slide : outline->slides)
        words += slide.searchText() + u'\n';
    EXPECT_TRUE(words.contains(QStringLiteral("早上八点，看到昨晚的数"))) << qPrintable(words);
    EXPECT_TRUE(words.contains(QStringLiteral("某客车厂")));
    EXPECT_FALSE(words.contains(name));
}

} // namespace
} // namespace attache::test
