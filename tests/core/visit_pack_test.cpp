#include "core/brief/document_text.h"
#include "core/pack/visit_pack.h"

#include "core/deck/file_archive.h"
#include "core/domain/attachment.h"
#include "core/domain/attendee.h"
#include "core/domain/case_figure.h"
#include "core/pack/pack_documents.h"
#include "core/pack/record_slides.h"
#include "core/record/records_with.h"
#include "tests/core/visit_pack_fixture.h"

#include <QDir>

#include <gmock/gmock.h>

namespace attache {
namespace {

using test::DeckFixture;
using testing::ElementsAre;

class VisitPackTest : public test::VisitPackFixture
{
};

TEST_F(VisitPackTest, ProposesThreeCasesUntilAPersonChooses)
{
    for (const char *title : {"One", "Two", "Three", "Four"})
        study(title);
    EXPECT_EQ(cases().size(), 3);
    const CaseStudy far = study("Far", true, "J66");
    EXPECT_FALSE(cases().contains(QStringLiteral("Far"))) << "it suits too little";
    use(UseKind::Pinned, far.id);
    EXPECT_EQ(cases(), QStringList(QStringLiteral("Far"))) << "chosen whatever its score";
}

TEST_F(VisitPackTest, WhatMustNotBeShownStaysOutAndThatIsSaidOfWhatWasChosen)
{
    const CaseStudy secret = study("Secret", false);
    EXPECT_TRUE(cases().isEmpty());
    EXPECT_FALSE(pack().notes.join(u'|').contains(QStringLiteral("Secret")));
    use(UseKind::Pinned, secret.id);
    EXPECT_TRUE(cases().isEmpty());
    EXPECT_TRUE(pack().notes.contains(QStringLiteral("Not for customers, left out: Secret")));
    CaseStudy old = study("Old");
    old.reviewOn = m_file.clock.today();
    m_file.update(old);
    EXPECT_FALSE(pack().notes.contains(QStringLiteral("Expired: Old"))) << "its last day";
    old.reviewOn = m_file.clock.today().addDays(-1);
    m_file.update(old);
    EXPECT_TRUE(cases().isEmpty()) << "what has expired is not proposed";
    use(UseKind::Pinned, old.id);
    EXPECT_TRUE(pack().notes.contains(QStringLiteral("Expired: Old")));
    EXPECT_EQ(cases(), QStringList(QStringLiteral("Old")));
    use(UseKind::Rejected, old.id);
    EXPECT_TRUE(cases().isEmpty());
}

TEST_F(VisitPackTest, NobodyIsToldOfWhoRefusedAndWhoWasNotAskedIsSaid)
{
    CaseStudy told = study("Told");
    told.approval = Approval::Asked;
    m_file.update(told);
    EXPECT_EQ(cases(), QStringList(QStringLiteral("Told")));
    EXPECT_TRUE(pack().notes.contains(QStringLiteral("Not approved by the customer yet: Told")));
    told.approval = Approval::Refused;
    m_file.update(told);
    EXPECT_TRUE(cases().isEmpty());
    use(UseKind::Pinned, told.id);
    EXPECT_TRUE(cases().isEmpty());
    EXPECT_TRUE(
        pack().notes.contains(QStringLiteral("The customer refused approval, left out: Told")));
    told.anonymised = true;
    m_file.update(told);
    EXPECT_EQ(cases(), QStringList(QStringLiteral("Told"))) << "it says nothing of who it was";
    EXPECT_FALSE(pack().notes.join(u'|').contains(QStringLiteral("pproved")));
}

TEST_F(VisitPackTest, ACaseIsToldWithItsFiguresInOrderAndUnderTheNameItMayHave)
{
    CaseStudy told = study("Told");
    told.account = m_file
                       .insert([] {
                           Account other;
                           other.name = QStringLiteral("Calder");
                           return other;
                       }())
                       .id;
    m_file.update(told);
    for (const auto &[label, position] : {std::pair("second", 2), std::pair("first", 1)}) {
        CaseFigure figure;
        figure.caseStudy = told.id;
        figure.label = QLatin1String(label);
        figure.position = position;
        m_file.insert(figure);
    }
    const VisitPack made = pack();
    ASSERT_EQ(made.cases.size(), 1U);
    EXPECT_EQ(made.cases[0].customer, QStringLiteral("Calder"));
    ASSERT_EQ(made.cases[0].figures.size(), 2U);
    EXPECT_EQ(made.cases[0].figures[0].label, QStringLiteral("first"));
    told.anonymised = true;
    told.describedAs = QStringLiteral("a maker");
    m_file.update(told);
    EXPECT_EQ(pack().cases[0].customer, QStringLiteral("a maker"));
}

TEST_F(VisitPackTest, ANameTypedIntoAnAnonymisedCaseLaterDoesNotGoAlong)
{
    Account other;
    other.name = QStringLiteral("江苏锦旷新能源客车股份有限公司");
    other.province = QStringLiteral("江苏");
    other = m_file.insert(other);
    Account latin;
    latin.name = QStringLiteral("Calder Motors plc");
    latin = m_file.insert(latin);
    Contact person;
    person.account = latin.id;
    person.name = QStringLiteral("Richard Halloway");
    person.post = QStringLiteral("Head of data");
    m_file.insert(person);
    CaseStudy told = study("Told");
    told.account = other.id;
    told.anonymised = true;
    told.describedAs = QStringLiteral("a coach maker");
    m_file.update(told);
    told = *Store<CaseStudy>(m_file.connection()).get(told.id);
    told.title = QStringLiteral("Uploads at Calder Motors");
    told.challenge = QStringLiteral("锦旷的车夜里传不完。");
    told.result = QStringLiteral("Calder, says Richard Halloway, has it at eight. So has Data.");
    m_file.update(told);
    CaseFigure figure;
    figure.caseStudy = told.id;
    figure.label = QStringLiteral("CALDER MOTORS at night");
    m_file.insert(figure);

    const VisitPack made = pack();
    ASSERT_EQ(made.cases.size(), 1U);
    const QString booklet = toPlainText(makeBooklet(made.cases, {}, made.head));
    for (const char *name : {"锦旷", "Calder", "CALDER", "Halloway"})
        EXPECT_FALSE(booklet.contains(QString::fromUtf8(name))) << name;
    const auto papers = maker().papers(made, {});
    ASSERT_TRUE(papers);
    EXPECT_TRUE(papers->front().bytes.contains("Uploads at a customer"));
    for (const PackPaper &each : *papers)
        EXPECT_FALSE(each.bytes.contains("Calder")) << qPrintable(each.fileName);
    EXPECT_TRUE(booklet.contains(QStringLiteral("a customer的车夜里传不完")));
    EXPECT_TRUE(booklet.contains(QStringLiteral("So has Data.")));
    EXPECT_TRUE(made.notes.join(u'|').contains(QStringLiteral("names ")))
        << qPrintable(made.notes.join(u'|'));
    const auto slide = caseSlide(m_file.connection(), told.id);
    ASSERT_TRUE(slide);
    QStringList words{slide->title, slide->subtitle, slide->figures.at(0).label};
    for (const CaseSlide::Column &column : slide->columns)
        words.append(column.text);
    for (const char *name : {"锦旷", "Calder", "CALDER", "Halloway"})
        EXPECT_FALSE(words.join(u'|').contains(QString::fromUtf8(name))) << name;
}

TEST_F(VisitPackTest, ACustomerNamedByItsWebsiteAloneDoesNotGoAlongEither)
{
    Account other;
    other.name = QStringLiteral("Calder Motors plc");
    other.website = QStringLiteral("https://www.zs-drives.example/home");
    m_file.insert(other);
    CaseStudy told = study("Told");
    told.anonymised = true;
    told.challenge = QStringLiteral("As told on zs-drives.example, nights were short.");
    m_file.update(told);
    const VisitPack made = pack();
    ASSERT_EQ(made.cases.size(), 1U);
    const QString booklet = toPlainText(makeBooklet(made.cases, {}, made.head));
    EXPECT_TRUE(booklet.contains(QStringLiteral("nights were short")));
    EXPECT_FALSE(booklet.contains(QStringLiteral("zs-drives")));
}

TEST_F(VisitPackTest, TheBookletQuotesOnlyWhatMayBeQuoted)
{
    CaseStudy told = study("Told");
    told.quote = QStringLiteral("Done by lunch.");
    told.quotedPerson = QStringLiteral("Head of IT");
    const auto booklet = [&](Approval consent) {
        told.quoteConsent = consent;
        m_file.update(told);
        const VisitPack made = pack();
        return toPlainText(makeBooklet(made.cases, {}, made.head));
    };
    EXPECT_TRUE(booklet(Approval::Approved).contains(told.quote));
    for (const Choice<Approval> &each : choicesOf<Approval>) {
        if (each.value == Approval::Approved)
            continue;
        EXPECT_FALSE(booklet(each.value).contains(told.quote)) << each.key;
        EXPECT_FALSE(booklet(each.value).contains(told.quotedPerson)) << each.key;
    }
}

TEST_F(VisitPackTest, TheListOfHandoutsSaysHowManyCopiesAndWhereTheyAre)
{
    const auto handout = [&](const char *title, CollateralKind kind, const char *address) {
        Collateral made;
        made.title = QLatin1String(title);
        made.kind = kind;
        made.industry = QStringLiteral("C36");
        made.address = QLatin1String(address);
        return m_file.insert(made);
    };
    const Collateral paper = handout("Handbook", CollateralKind::Handbook, "");
    handout("Our page", CollateralKind::WebPage, "https://example.com");
    handout("Certificate", CollateralKind::Certificate, "");
    ASSERT_OK(m_file->perform(QStringLiteral("attach"), [&](Writer &writer) -> Result<void> {
        Attachment file;
        file.collateral = paper.id;
        file.name = QStringLiteral("handbook-v3.pdf");
        ATTACHE_TRY(file.file, writer.putBlob("pages"));
        return writer.insert(file);
    }));
    const auto list = [&] {
        const VisitPack made = pack();
        return toPlainText(makeHandoutList(made.handouts, made.head));
    };
    EXPECT_TRUE(list().contains(QStringLiteral("1 copy(ies)"))) << qPrintable(list());
    for (const char *name : {"Ann", "Ben", "Cy"}) {
        Contact contact;
        contact.account = m_account.id;
        contact.name = QLatin1String(name);
        Attendee attendee;
        attendee.visit = m_visit.id;
        attendee.contact = m_file.insert(contact).id;
        attendee.absent = contact.name == QLatin1String("Cy");
        m_file.insert(attendee);
    }
    Attendee ours;
    ours.visit = m_visit.id;
    ours.name = QStringLiteral("One of us");
    m_file.insert(ours);

    const QString said = list();
    ASSERT_EQ(pack().handouts.size(), 3U);
    EXPECT_EQ(said.count(QStringLiteral("2 copy(ies)")), 2) << qPrintable(said);
    EXPECT_TRUE(said.contains(QStringLiteral("handbook-v3.pdf"))) << qPrintable(said);
    EXPECT_TRUE(said.contains(QStringLiteral("example.com"))) << qPrintable(said);
    EXPECT_EQ(said.count(QStringLiteral("is not noted")), 1) << qPrintable(said);
}

TEST_F(VisitPackTest, TheDeckIsTheBestOneOrTheSlidesThatWereChosen)
{
    EXPECT_TRUE(pack().deck.picks.empty());
    EXPECT_TRUE(pack().notes.contains(QStringLiteral("No deck was chosen, and none fits.")));
    const Deck whole = deck("Whole", true, 3);
    VisitPack made = pack();
    ASSERT_EQ(made.deck.picks.size(), 1U);
    EXPECT_EQ(made.deck.picks[0].deck, whole.id);
    EXPECT_THAT(made.deck.picks[0].slides, ElementsAre(1, 2, 3));
    EXPECT_EQ(made.deckName, QStringLiteral("Whole"));
    EXPECT_TRUE(made.notes.isEmpty()) << made.notes.join(u'|').toStdString();

    const Deck inside = deck("Inside", false);
    const auto slides = [&](const Deck &of) { return *DeckLibrary(*m_file).slides(of.id); };
    use(UseKind::Pinned, {}, slides(inside).at(0).id);
    made = pack();
    EXPECT_EQ(made.deck.picks[0].deck, whole.id);
    EXPECT_TRUE(made.notes.contains(QStringLiteral("Not for customers, left out: Inside1")));
    use(UseKind::Shown, {}, slides(whole).at(0).id);
    EXPECT_EQ(pack().deck.picks[0].slides.size(), 3U) << "shown is not chosen";
    use(UseKind::Pinned, {}, slides(whole).at(2).id);
    use(UseKind::Pinned, {}, slides(whole).at(1).id);
    made = pack();
    ASSERT_EQ(made.deck.picks.size(), 2U);
    EXPECT_THAT(made.deck.picks[0].slides, ElementsAre(3)) << "in the order they were chosen in";
    EXPECT_THAT(made.deck.picks[1].slides, ElementsAre(2));
    EXPECT_EQ(made.deckName, m_account.name);
}

TEST_F(VisitPackTest, IsWrittenWholeAndRemembersWhatWentAlong)
{
    const CaseStudy told = study("Told");
    deck("Whole");
    const VisitPack made = pack();
    EXPECT_EQ(PackMaker::nameOf(made),
              made.head.day.toString(Qt::ISODate) + QStringLiteral(" Acme Motors plc"));
    const auto papers = maker().papers(made, {});
    ASSERT_TRUE(papers);
    QStringList names;
    for (const PackPaper &each : *papers)
        names.append(each.fileName);
    EXPECT_EQ(names.join(u'|'), QStringLiteral("Brief.md|Case studies.md"));

    // A folder with something in it, hidden or not, is somebody's.
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("taken")));
    QFile hidden(place("taken/.hidden"));
    ASSERT_TRUE(hidden.open(QIODevice::WriteOnly));
    hidden.close();
    const auto refused = maker().write(made, place("taken"), *papers, true);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Conflict);
    EXPECT_FALSE(maker().write(made, place("taken/.hidden"), *papers, true)) << "a file";
    EXPECT_TRUE(hidden.exists());
    EXPECT_TRUE(Store<MaterialUse>(m_file.connection()).list()->empty());

    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("empty")));
    const auto written = maker().write(made, place("empty"), *papers, true);
    ASSERT_TRUE(written) << test::said(written.error());
    QStringList there = QDir(place("empty")).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    QStringList said = written->files;
    said.sort();
    there.sort();
    EXPECT_EQ(there, said);
    EXPECT_EQ(there.size(), 4) << "two papers, the deck and the event";
    const auto uses = recordsWith(m_file.connection(), &MaterialUse::visit, m_visit.id);
    ASSERT_EQ(uses->size(), 2U);
    for (const MaterialUse &each : *uses) {
        EXPECT_EQ(each.use, UseKind::Packed);
        EXPECT_EQ(each.usedOn, m_file.clock.today());
    }
    EXPECT_EQ(uses->front().caseStudy, told.id);
    // Once more: it is still remembered once. And a ZIP takes the place of one there is.
    ASSERT_TRUE(maker().write(made, place("pack.zip"), *papers, true));
    ASSERT_TRUE(maker().write(made, place("pack.zip"), *papers, true));
    EXPECT_EQ(recordsWith(m_file.connection(), &MaterialUse::visit, m_visit.id)->size(), 2U);
    EXPECT_TRUE(QDir(m_folder.path())
                    .entryList({QStringLiteral(".pack*")}, QDir::AllEntries | QDir::Hidden)
                    .isEmpty());
}

TEST_F(VisitPackTest, TheTargetMayEndInASlashOrBeALinkButIsNobodyElsesFile)
{
    const VisitPack made = pack();
    ASSERT_TRUE(maker().write(made, place("slash/"), {}, true));
    EXPECT_FALSE(QDir(place("slash")).isEmpty());
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("real")));
    ASSERT_TRUE(maker().write(made, place("real/"), {}, true));
    EXPECT_FALSE(QDir(place("real")).isEmpty());
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("far")));
    ASSERT_TRUE(QFile::link(place("far"), place("near")));
    ASSERT_TRUE(maker().write(made, place("near"), {}, true));
    EXPECT_TRUE(QFileInfo(place("near")).isSymLink());
    EXPECT_FALSE(QDir(place("far")).isEmpty());

    QFile other(place("other.zip"));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write("somebody's notes");
    other.close();
    const auto refused = maker().write(made, place("other.zip"), {}, true);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Conflict);
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("folder.zip")));
    EXPECT_FALSE(maker().write(made, place("folder.zip"), {}, true));
    ASSERT_TRUE(other.open(QIODevice::ReadOnly));
    EXPECT_EQ(other.readAll(), "somebody's notes");
}

TEST_F(VisitPackTest, AZipOfSomebodyElseIsNoPack)
{
    const VisitPack made = pack();
    const auto zipOf = [&](const QStringList &names) {
        QFile::remove(place("some.zip"));
        for (const QString &name : names) {
            QFile file(m_folder.filePath(name));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write("theirs");
        }
        ASSERT_TRUE(archiveFiles(m_folder.path(), names, place("some.zip")));
    };
    for (const QStringList &names :
         {QStringList{QStringLiteral("photo.jpg")}, QStringList{QStringLiteral("letter.pdf")},
          QStringList{QStringLiteral("a.ics"), QStringLiteral("b.ics")}}) {
        zipOf(names);
        const auto refused = maker().write(made, place("some.zip"), {}, true);
        ASSERT_FALSE(refused) << qPrintable(names.front());
        EXPECT_EQ(refused.error().kind, Error::Kind::Conflict);
        EXPECT_EQ(archivedNames(place("some.zip")), names);
    }
}

TEST_F(VisitPackTest, AFolderIsOpenToNobodyElseThanUsual)
{
    const QFile::Permissions all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                   QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                   QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("shared")));
    ASSERT_TRUE(QFile::setPermissions(place("shared"), all));
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("usual")));
    ASSERT_TRUE(maker().write(pack(), place("shared/pack"), {}, true));
    EXPECT_EQ(QFile::permissions(place("shared/pack")), QFile::permissions(place("usual")));
}

TEST_F(VisitPackTest, MadeAgainItHoldsWhatWasChosenAndTakesThePlaceOfTheOneBefore)
{
    study("One");
    study("Two");
    const CaseStudy far = study("Far", true, "J66");
    ASSERT_TRUE(maker().write(pack(), place("first"), {}, true));
    use(UseKind::Pinned, far.id);
    const auto packed = [&] {
        QStringList titles;
        const auto uses = recordsWith(m_file.connection(), &MaterialUse::visit, m_visit.id);
        for (const MaterialUse &each : *uses) {
            if (each.use == UseKind::Packed)
                titles.append(each.title);
        }
        titles.sort();
        return titles;
    };
    EXPECT_EQ(packed(), QStringList({QStringLiteral("One"), QStringLiteral("Two")}));
    ASSERT_TRUE(maker().write(pack(), place("second"), {}, true));
    EXPECT_EQ(packed(), QStringList(QStringLiteral("Far")));
    EXPECT_EQ(cases(), QStringList(QStringLiteral("Far"))) << "it was chosen all the same";
    // What went along to a visit that was held did so.
    m_file.clock.set(m_visit.startsAt.addDays(1));
    use(UseKind::Pinned, study("Late").id);
    ASSERT_TRUE(maker().write(pack(), place("third"), {}, true));
    EXPECT_EQ(packed(), QStringList({QStringLiteral("Far"), QStringLiteral("Late")}));
}

TEST_F(VisitPackTest, OnlyWhatGoesAlongIsSaidToHaveExpired)
{
    const auto expired = [&](const char *name, const QString &products) {
        Deck made = deck(name);
        made.reviewOn = m_file.clock.today().addDays(-1);
        made.products = products;
        m_file.update(made);
        return made;
    };
    deck("Fresh");
    const Deck old = expired("Old", {});
    VisitPack made = pack();
    ASSERT_EQ(made.deckName, QStringLiteral("Fresh"));
    EXPECT_FALSE(made.notes.join(u'|').contains(QStringLiteral("Expired")));
    const auto slides = DeckLibrary(*m_file).slides(old.id);
    ASSERT_TRUE(slides);
    use(UseKind::Pinned, {}, slides->front().id);
    made = pack();
    EXPECT_TRUE(made.notes.contains(QStringLiteral("Expired: ") + slides->front().title));
    m_visit.status = VisitStatus::Cancelled;
    m_file.update(m_visit);
    EXPECT_TRUE(pack().notes.contains(QStringLiteral("This visit was cancelled.")));
}

TEST_F(VisitPackTest, HiddenSlidesGoAlongAndAreSaid)
{
    const Deck made = deck("Deck");
    const auto slides = DeckLibrary(*m_file).slides(made.id);
    ASSERT_TRUE(slides);
    const auto saysHidden = [&] {
        return pack().notes.contains(
            QStringLiteral("Hidden in the deck, but included in the file: ") +
            slides->back().title);
    };
    EXPECT_FALSE(saysHidden());
    Slide hidden = slides->back();
    hidden.hidden = true;
    m_file.update(hidden);
    EXPECT_TRUE(saysHidden());
    use(UseKind::Pinned, {}, slides->front().id);
    EXPECT_FALSE(saysHidden()) << "only the first one goes along";
}

TEST_F(VisitPackTest, ALongNameOfADeckLeavesTheDay)
{
    deck("A deck whose name says at great length whom it is meant for");
    const auto written = maker().write(pack(), place("out"), {}, true);
    ASSERT_TRUE(written) << test::said(written.error());
    const QString day = m_visit.startsAt.toLocalTime().date().toString(QStringLiteral("_MMdd"));
    EXPECT_EQ(written->files.filter(day).size(), 1) << qPrintable(written->files.join(u'|'));
}

TEST_F(VisitPackTest, NamesOfFilesAreGoodOnAnySystem)
{
    VisitPack made = pack();
    const auto nameFor = [&](const QString &account) {
        made.account.name = account;
        return PackMaker::nameOf(made).mid(11);
    };
    EXPECT_EQ(nameFor(QStringLiteral("A\\B/C:D*E?F\"G<H>I|J\t\nK")),
              QStringLiteral("A B C D E F G H I J K"));
    EXPECT_EQ(nameFor(QStringLiteral("Acme Inc. . ")), QStringLiteral("Acme Inc"))
        << "a point at the end gets lost";
    EXPECT_EQ(nameFor(QStringLiteral("a\u0001b\u202ec")), QStringLiteral("a b c"));
    const QString smile = QString::fromUtf8("\xf0\x9f\x98\x80");
    const QString cut = nameFor(smile.repeated(60));
    EXPECT_EQ(cut, smile.repeated(cut.size() / 2)) << "no half of a character";
    EXPECT_LE(nameFor(QString(300, u'\u540d')).size(), 60);
}

TEST_F(VisitPackTest, CancelledItLeavesNothingBehind)
{
    study("Told");
    const VisitPack made = pack();
    const auto papers = maker().papers(made, {});
    ASSERT_TRUE(papers);
    Progress progress;
    progress.cancel();
    const auto written = maker().write(made, place("out"), *papers, true, progress);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, Error::Kind::Cancelled);
    EXPECT_TRUE(QDir(m_folder.path())
                    .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                    .isEmpty());
    EXPECT_TRUE(Store<MaterialUse>(m_file.connection()).list()->empty());
}

} // namespace
} // namespace attache
