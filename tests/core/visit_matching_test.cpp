#include "core/domain/attachment.h"
#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/case_figure.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/need.h"
#include "core/match/visit_matches.h"
#include "core/queries/material_questions.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>

namespace attache {
namespace {

class VisitMatching : public ::testing::Test
{
protected:
    VisitMatching()
    {
        account.name = QStringLiteral("Calder Motors plc");
        account.shortName = QStringLiteral("Calder");
        account.industry = QStringLiteral("C36");
        account = file.insert(account);
        visit.account = account.id;
        visit.startsAt = file.clock.now();
        visit = file.insert(visit);
    }
    VisitMatches matches()
    {
        return *visitMatches(file.connection(), visit.id, file.clock.today(), Language::English);
    }

    test::TempWorkspace file;
    Account account;
    Visit visit;
};

TEST_F(VisitMatching, ReadsTheVisitAndForgetsNoChoice)
{
    CaseStudy study;
    study.title = QStringLiteral("Overnight uploads");
    study.industry = QStringLiteral("C36");
    study.shareable = true;
    study = file.insert(study);
    const VisitMatches found = matches();
    ASSERT_EQ(found.cases.matches.size(), 1U);
    ASSERT_OK(file->perform(QStringLiteral("leave out"), [&](Writer &writer) {
        return rememberUse(writer, visit.id, found.cases.matches[0], UseKind::Rejected);
    }));
    EXPECT_EQ(matches().cases.matches[0].choice, UseKind::Rejected);
    ASSERT_OK(file->perform(QStringLiteral("choose"), [&](Writer &writer) {
        return rememberUse(writer, visit.id, found.cases.matches[0], UseKind::Pinned);
    }));
    EXPECT_EQ(matches().cases.matches[0].choice, UseKind::Pinned);
    EXPECT_EQ(Store<MaterialUse>(file.connection()).list()->size(), 1U) << "in its place";
    ASSERT_OK(file->undo());
    EXPECT_EQ(matches().cases.matches[0].choice, UseKind::Rejected);
}

TEST_F(VisitMatching, WhatWentAlongIsAskedAboutAtTheNextVisit)
{
    CaseStudy study;
    study.title = QStringLiteral("Overnight uploads");
    study.version = QStringLiteral("v3");
    study = file.insert(study);
    Visit next;
    next.account = account.id;
    next.startsAt = visit.startsAt.addDays(20);
    next = file.insert(next);
    const auto asked = [&](Id<Visit> of) { return *materialsToAskAbout(file.connection(), of); };
    EXPECT_TRUE(asked(next.id).empty());
    Match match;
    match.type = &recordTypeOf<CaseStudy>();
    match.id = study.id.value();
    match.title = study.title;
    match.version = study.version;
    ASSERT_OK(file->perform(QStringLiteral("pack"), [&](Writer &writer) {
        return rememberUse(writer, visit.id, match, UseKind::Packed);
    }));
    // The case itself may go on; what went along was that version.
    study.version = QStringLiteral("v4");
    ASSERT_OK(file->perform(QStringLiteral("change"),
                            [&](Writer &writer) { return writer.update(study); }));
    ASSERT_EQ(asked(next.id).size(), 1U);
    EXPECT_EQ(asked(next.id)[0].version, QStringLiteral("v3"));
    EXPECT_EQ(asked(next.id)[0].visit, visit.id);
    EXPECT_TRUE(asked(visit.id).empty()) << "not at the same visit";
    ASSERT_OK(file->perform(QStringLiteral("shown"), [&](Writer &writer) {
        return rememberUse(writer, visit.id, match, UseKind::Shown);
    }));
    EXPECT_TRUE(asked(next.id).empty());
    ASSERT_OK(file->undo());
    EXPECT_EQ(asked(next.id).size(), 1U);
}

TEST_F(VisitMatching, WhatWasPackedCountsOnTheDayOfItsVisitUnlessThatWasCancelled)
{
    CaseStudy study;
    study.title = QStringLiteral("Overnight uploads");
    study.industry = QStringLiteral("C36");
    study = file.insert(study);
    Visit before;
    before.account = account.id;
    before.startsAt = visit.startsAt.addDays(-5);
    before = file.insert(before);
    MaterialUse packed;
    packed.visit = before.id;
    packed.use = UseKind::Packed;
    packed.caseStudy = study.id;
    packed.usedOn = file.clock.today().addDays(-9);
    file.insert(packed);
    const auto against = [&] { return matches().cases.matches[0].against.join(u'|'); };
    const QString day = before.startsAt.toLocalTime().date().toString(Qt::ISODate);
    EXPECT_TRUE(against().contains(QStringLiteral("this account saw it on ") + day));
    before.status = VisitStatus::Cancelled;
    file.update(before);
    EXPECT_FALSE(against().contains(QStringLiteral("saw it"))) << "nobody did";
}

TEST_F(VisitMatching, ALaterVersionReplacesACase)
{
    CaseStudy first;
    first.title = QStringLiteral("First");
    first.industry = QStringLiteral("C36");
    first = file.insert(first);
    CaseStudy second = first;
    second.id = {};
    second.title = QStringLiteral("Second");
    second.predecessor = first.id;
    second = file.insert(second);
    const VisitMatches found = matches();
    ASSERT_EQ(found.cases.matches.size(), 1U);
    EXPECT_EQ(found.cases.matches[0].title, QStringLiteral("Second"));
}

TEST_F(VisitMatching, AnAnonymisedCaseNamesTheCustomerNowhere)
{
    Contact person;
    person.account = account.id;
    person.name = QStringLiteral("Richard Halloway");
    person.post = QStringLiteral("Head of data");
    file.insert(person);
    CaseStudy study;
    study.title = QStringLiteral("CALDER: figures at eight");
    study.account = account.id;
    study.industry = QStringLiteral("C36");
    study.challenge = QStringLiteral("Calder Motors plc uploaded by hand.");
    study.quote = QStringLiteral("At Calder we stopped arguing.");
    study.quotedPerson = QStringLiteral("Richard Halloway, Calder");
    study = file.insert(study);
    CaseFigure figure;
    figure.caseStudy = study.id;
    figure.label = QStringLiteral("Upload at Calder");
    figure = file.insert(figure);

    study.anonymised = true;
    study.describedAs = QStringLiteral("a car maker");
    file.update(study);
    const CaseStudy kept = *Store<CaseStudy>(file.connection()).get(study.id);
    EXPECT_TRUE(kept.account.isNull());
    EXPECT_EQ(kept.title, QStringLiteral("a car maker: figures at eight"));
    EXPECT_EQ(kept.quotedPerson, QStringLiteral("Head of data, a car maker"));
    const RecordType &type = recordTypeOf<CaseStudy>();
    for (const FieldInfo &field : type.fields)
        EXPECT_FALSE(
            field.get(&kept).toString().contains(QStringLiteral("calder"), Qt::CaseInsensitive))
            << qPrintable(field.key);
    EXPECT_EQ(Store<CaseFigure>(file.connection()).get(figure.id)->label,
              QStringLiteral("Upload at a car maker"));
    EXPECT_EQ(matches().cases.matches[0].title, kept.title);
}

TEST_F(VisitMatching, ACaseAnonymisedAsItsCustomerIsClearedKeepsNoNameEither)
{
    account.shortName = QStringLiteral("C");
    file.update(account);
    Contact person;
    person.account = account.id;
    person.name = QStringLiteral("Ann Lee");
    file.insert(person);
    CaseStudy study;
    study.title = QStringLiteral("Calder Motors plc, Car data");
    study.account = account.id;
    study.quotedPerson = QStringLiteral("Ann Lee");
    study = file.insert(study);
    study.anonymised = true;
    study.account = {};
    study.describedAs = QStringLiteral("a maker");
    file.update(study);
    CaseStudy kept = *Store<CaseStudy>(file.connection()).get(study.id);
    EXPECT_EQ(kept.title, QStringLiteral("a maker, Car data"))
        << "one letter is part of too many other words";
    EXPECT_EQ(kept.quotedPerson, QStringLiteral("one of their people"));
    // Without words of one's own the trade stands there; a new one has them at once.
    CaseStudy next;
    next.title = QStringLiteral("At Calder Motors plc");
    next.account = account.id;
    next.industry = QStringLiteral("C36");
    next.anonymised = true;
    next = file.insert(next);
    kept = *Store<CaseStudy>(file.connection()).get(next.id);
    EXPECT_TRUE(kept.account.isNull());
    EXPECT_FALSE(kept.describedAs.isEmpty());
    EXPECT_EQ(kept.title, QStringLiteral("At ") + kept.describedAs);
}

TEST_F(VisitMatching, NoFieldFigureOrFileOfAnAnonymisedCaseKeepsTheName)
{
    account.shortName.clear();
    account.website = QStringLiteral("www.calder.example");
    file.update(account);
    CaseStudy study;
    study.title = QStringLiteral("Calder Motors: at eight");
    study.account = account.id;
    study.industry = QStringLiteral("C36");
    study.version = QStringLiteral("Calder 2");
    study.externalId = QStringLiteral("CALDER-7");
    study.challenge = QStringLiteral("See calder.example, says Calder.");
    study = file.insert(study);
    CaseFigure figure;
    figure.caseStudy = study.id;
    figure.label = QStringLiteral("Upload");
    figure.before = QStringLiteral("3 at Calder");
    figure.after = QStringLiteral("1 (Calder)");
    figure.unit = QStringLiteral("per Calder car");
    figure = file.insert(figure);
    Id<Attachment> letter;
    ASSERT_OK(file->perform(QStringLiteral("attach"), [&](Writer &writer) -> Result<void> {
        Attachment made;
        made.caseStudy = study.id;
        made.name = QStringLiteral("Calder Motors letter.pdf");
        made.text = QStringLiteral("Calder Motors plc is glad");
        ATTACHE_TRY(made.file, writer.putBlob("pages"));
        ATTACHE_CHECK(writer.insert(made));
        letter = made.id;
        return {};
    }));
    study.anonymised = true;
    study.describedAs = QStringLiteral("Calder Motors, a maker");
    file.update(study);

    const auto silent = [](const RecordType &type, const void *record) {
        for (const FieldInfo &field : type.fields)
            EXPECT_FALSE(field.get(record).toString().contains(QStringLiteral("calder"),
                                                               Qt::CaseInsensitive))
                << qPrintable(field.key) << ": " << qPrintable(field.get(record).toString());
    };
    const CaseStudy kept = *Store<CaseStudy>(file.connection()).get(study.id);
    silent(recordTypeOf<CaseStudy>(), &kept);
    EXPECT_TRUE(kept.describedAs.endsWith(QStringLiteral(", a maker")));
    const CaseFigure shown = *Store<CaseFigure>(file.connection()).get(figure.id);
    silent(recordTypeOf<CaseFigure>(), &shown);
    const Attachment attached = *Store<Attachment>(file.connection()).get(letter);
    silent(recordTypeOf<Attachment>(), &attached);
    EXPECT_TRUE(attached.name.endsWith(QStringLiteral(" letter.pdf")));
}

TEST_F(VisitMatching, AnAnonymisedCaseNamesAChineseCustomerByNoShortWordEither)
{
    account.name = QStringLiteral("北京佰邻便利店有限公司");
    account.shortName = QStringLiteral("佰邻便利");
    file.update(account);
    CaseStudy study;
    study.title = QStringLiteral("佰邻便利：换班不停票");
    study.account = account.id;
    study.challenge = QStringLiteral("佰邻原来用手工");
    study = file.insert(study);
    study.anonymised = true;
    study.describedAs = QStringLiteral("某连锁");
    file.update(study);
    const CaseStudy kept = *Store<CaseStudy>(file.connection()).get(study.id);
    EXPECT_EQ(kept.title, QStringLiteral("某连锁：换班不停票"));
    EXPECT_EQ(QString(kept.challenge), QStringLiteral("某连锁原来用手工"));
}

TEST_F(VisitMatching, ASightingBelongsToTheAccountOfItsVisitOrElseItsDeal)
{
    Account other;
    other.name = QStringLiteral("Other");
    other = file.insert(other);
    Opportunity deal;
    deal.name = QStringLiteral("Deal");
    deal.account = other.id;
    deal = file.insert(deal);
    Competitor rival;
    rival.name = QStringLiteral("Rival");
    rival = file.insert(rival);
    const auto accountOf = [&](Id<Visit> at, Id<Opportunity> of, Id<Account> given = {}) {
        CompetitorSighting made;
        made.competitor = rival.id;
        made.visit = at;
        made.opportunity = of;
        made.account = given;
        return file.insert(made).account;
    };
    EXPECT_EQ(accountOf(visit.id, deal.id), account.id);
    EXPECT_EQ(accountOf({}, deal.id), other.id);
    EXPECT_EQ(accountOf(visit.id, {}, other.id), other.id) << "what was said stands";
    EXPECT_TRUE(accountOf({}, {}).isNull());
}

TEST_F(VisitMatching, TheQuestionIsOfItsDealItsOpenNeedsAndWhoAttends)
{
    const auto deal = [&](Stage stage) {
        Opportunity made;
        made.name = QStringLiteral("Deal");
        made.account = account.id;
        made.stage = stage;
        made.product = QStringLiteral("Fleet, Map");
        return file.insert(made).id;
    };
    const Id<Opportunity> here = deal(Stage::Won);
    const Id<Opportunity> elsewhere = deal(Stage::Lead);
    const auto need = [&](const char *text, Id<Opportunity> of, bool settled) {
        Need made;
        made.account = account.id;
        made.text = QString::fromLatin1(text);
        made.opportunity = of;
        made.settled = settled;
        file.insert(made);
    };
    need("general", {}, false);
    need("of this deal", here, false);
    need("of another", elsewhere, false);
    need("settled", here, true);
    const auto attend = [&](RoleKind kind) {
        Contact person;
        person.account = account.id;
        person.name = QStringLiteral("Person");
        person = file.insert(person);
        BuyingRole role;
        role.account = account.id;
        role.contact = person.id;
        role.role = kind;
        file.insert(role);
        Attendee attendee;
        attendee.visit = visit.id;
        attendee.contact = person.id;
        file.insert(attendee);
    };
    visit.opportunity = here;
    file.update(visit);
    for (const RoleKind kind : {RoleKind::User, RoleKind::Unknown, RoleKind::User})
        attend(kind);
    const auto question = [&] {
        return *matchQuestion(file.connection(), visit.id, file.clock.today(), Language::English);
    };
    EXPECT_EQ(question().needs.join(u'|'), QStringLiteral("general|of this deal"));
    EXPECT_EQ(question().audience, std::vector{RoleKind::User});
    EXPECT_EQ(question().stage, Stage::Negotiation) << "the last before it closed";
    EXPECT_EQ(question().products.join(u'|'), QStringLiteral("Fleet|Map"));
    visit.opportunity = {};
    file.update(visit);
    EXPECT_EQ(question().needs.size(), 3);
    EXPECT_EQ(question().stage, Stage::Lead);
    EXPECT_TRUE(question().products.isEmpty());
}

TEST_F(VisitMatching, WhatWasChosenStaysWhenANewerVersionReplacesItAndSaysSo)
{
    CaseStudy study;
    study.title = QStringLiteral("Overnight uploads");
    study.industry = QStringLiteral("C36");
    study.shareable = true;
    study.approval = Approval::Approved;
    study = file.insert(study);
    ASSERT_OK(file->perform(QStringLiteral("choose"), [&](Writer &writer) {
        return rememberUse(writer, visit.id, matches().cases.matches.at(0), UseKind::Pinned);
    }));
    CaseStudy next = study;
    next.id = {};
    next.title = QStringLiteral("Uploads within the hour");
    next.predecessor = study.id;
    next = file.insert(next);

    const MatchList found = matches().cases;
    ASSERT_EQ(found.matches.size(), 2U);
    EXPECT_EQ(found.matches[0].id, study.id.value()) << "what a person chose stands first";
    EXPECT_TRUE(found.matches[0].superseded);
    EXPECT_TRUE(found.matches[0].against.contains(QStringLiteral("there is a newer version")));
    EXPECT_EQ(found.matches[1].id, next.id.value());
    EXPECT_FALSE(found.matches[1].superseded);

    // Where nobody chose it, the newest stands alone.
    Visit other = visit;
    other.id = {};
    other = file.insert(other);
    const auto there =
        *visitMatches(file.connection(), other.id, file.clock.today(), Language::English);
    ASSERT_EQ(there.cases.matches.size(), 1U);
    EXPECT_EQ(there.cases.matches[0].id, next.id.value());
}

TEST_F(VisitMatching, AnswersRivalsAndTalkTracksAreThoseNoLaterVersionReplaces)
{
    Product product;
    product.name = QStringLiteral("Fleet");
    product = file.insert(product);
    Opportunity deal;
    deal.account = account.id;
    deal.name = QStringLiteral("Fleet");
    deal.product = product.name;
    deal = file.insert(deal);
    visit.opportunity = deal.id;
    file.update(visit);
    const auto pair = [&](auto record) {
        record = file.insert(record);
        auto next = record;
        next.id = {};
        next.version = QStringLiteral("2");
        next.predecessor = record.id;
        return file.insert(next).id.value();
    };
    Faq faq;
    faq.question = QStringLiteral("Where is the data kept?");
    faq.answer = QStringLiteral("With you");
    faq.products = product.name;
    const qint64 answer = pair(faq);
    Competitor competitor;
    competitor.name = QStringLiteral("Rivalsoft");
    competitor.products = product.name;
    competitor.industry = account.industry;
    const qint64 rival = pair(competitor);
    // It was met before anybody wrote it down anew.
    CompetitorSighting met;
    met.competitor = Store<Competitor>(file.connection()).list()->front().id;
    met.account = account.id;
    met.seenOn = file.clock.today().addDays(-9);
    file.insert(met);
    TalkTrack track;
    track.language = QStringLiteral("en");
    track.product = product.id;
    track.stage = Stage::Lead;
    const qint64 talk = pair(track);
    const VisitMatches found = matches();
    ASSERT_EQ(found.questions.matches.size(), 1U);
    EXPECT_EQ(found.questions.matches[0].id, answer);
    EXPECT_EQ(found.questions.matches[0].version, QStringLiteral("2"));
    ASSERT_EQ(found.competitors.matches.size(), 1U);
    EXPECT_EQ(found.competitors.matches[0].id, rival);
    EXPECT_GT(found.competitors.matches[0].pointsOf(MatchPart::Met), 0);
    const auto tracks = talkTrackFacts(file.connection(), QStringLiteral("en"));
    ASSERT_OK(tracks);
    ASSERT_EQ(tracks->size(), 1U);
    EXPECT_EQ(tracks->front().id, talk);
}

} // namespace
} // namespace attache
