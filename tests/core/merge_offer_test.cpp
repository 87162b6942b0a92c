#include "core/domain/buying_role.h"
#include "core/domain/placement.h"
#include "core/domain/product.h"
#include "core/domain/tier_assessment.h"
#include "core/domain/tier_criterion.h"
#include "core/domain/tier_evidence.h"
#include "core/domain/visit.h"
#include "core/exchange/duplicates.h"
#include "core/exchange/merge_offer.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

using namespace test;
using Reason = MergeChoice::Reason;

const QDateTime March(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
const QDateTime June(QDate(2026, 6, 2), QTime(8, 0), Qt::UTC);
const QDate Today(2026, 7, 1);

/// Which side of two accounts is proposed, without a file.
class MergeChoosing : public testing::Test
{
protected:
    MergeChoices choices() const
    {
        return mergeChoices(recordTypeOf<Account>(), &kept, &other, ofKept, ofOther);
    }
    /// "address other newer"; empty where the field does not differ.
    std::string said(const char *key) const
    {
        const MergeChoices all = choices();
        for (const MergeChoice &choice : all.differing) {
            if (choice.field->key != QLatin1String(key))
                continue;
            static constexpr const char *Reasons[] = {"stays", "only",   "grounds",
                                                      "newer", "visits", "with"};
            return std::string(choice.side == MergeSide::Kept ? "kept " : "other ") +
                   Reasons[static_cast<int>(choice.reason)];
        }
        return {};
    }

    Account kept;
    Account other;
    MergeStanding ofKept;
    MergeStanding ofOther;
};

TEST_F(MergeChoosing, WhatOneSideAloneSaysIsTaken)
{
    kept.phone = QStringLiteral("1234567");
    other.website = QStringLiteral("acme.com");
    kept.source = QStringLiteral("  ");
    other.source = QStringLiteral("fair");
    kept.city = other.city = QStringLiteral("Bonn");
    EXPECT_EQ(said("phone"), "kept only");
    EXPECT_EQ(said("website"), "other only");
    EXPECT_EQ(said("source"), "other only");
    EXPECT_EQ(said("city"), "");
    const MergeChoices all = choices();
    EXPECT_EQ(all.fromOther(), (QStringList{QStringLiteral("website"), QStringLiteral("source")}));
    QStringList same;
    for (const FieldInfo *field : all.same)
        same.append(field->key);
    EXPECT_EQ(same, (QStringList{QStringLiteral("tier"), QStringLiteral("lifecycle"),
                                 QStringLiteral("city")}))
        << "what both leave empty is not the same";
}

TEST_F(MergeChoosing, TheValueChangedLaterIsTakenAndOneThatCameWithItsRecordIsNot)
{
    for (Account *each : {&kept, &other}) {
        each->address = each == &kept ? QStringLiteral("1 Quay") : QStringLiteral("2 Quay");
        each->name = each == &kept ? QStringLiteral("Acme") : QStringLiteral("Acme Inc.");
    }
    ofKept.times.created = March;
    ofOther.times.created = June;
    EXPECT_EQ(said("address"), "kept stays");
    EXPECT_FALSE(choices().differing.back().newer.has_value());
    ofOther.times.changed.insert(QStringLiteral("address"), June.addDays(2));
    ofOther.times.changed.insert(QStringLiteral("name"), June.addDays(2));
    EXPECT_EQ(said("address"), "other newer");
    EXPECT_EQ(choices().differing.back().newerOn, June.addDays(2).toLocalTime().date());
    EXPECT_EQ(said("name"), "kept stays") << "names are chosen by a person";
    ofKept.times.changed.insert(QStringLiteral("address"), June.addDays(3));
    EXPECT_EQ(said("address"), "kept newer");
    ofOther.times.changed.clear();
    ofKept.times.changed.insert(QStringLiteral("address"), March.addDays(1));
    EXPECT_EQ(said("address"), "kept stays") << "the other came later";
    EXPECT_FALSE(choices().differing.back().newer.has_value());
}

TEST_F(MergeChoosing, ATierGoesByWhatItStandsOn)
{
    other.tier = Tier::B;
    ofOther.times.changed.insert(QStringLiteral("tier"), June);
    EXPECT_EQ(said("tier"), "other newer");
    ofKept.evidenceOn = QDate(2026, 1, 5);
    EXPECT_EQ(said("tier"), "kept grounds");
    ofOther.assessedOn = QDate(2026, 1, 5);
    EXPECT_EQ(said("tier"), "other newer") << "on the same day";
    ofOther.assessedOn = QDate(2026, 1, 6);
    EXPECT_EQ(said("tier"), "other grounds");
    ofKept.assessedOn = QDate(2026, 2, 1);
    EXPECT_EQ(said("tier"), "kept grounds");
}

TEST_F(MergeChoosing, TheOwnerIsWhoWasThereMoreOften)
{
    kept.owner = QStringLiteral("Ann");
    other.owner = QStringLiteral("Bob");
    ofOther.times.changed.insert(QStringLiteral("owner"), June);
    EXPECT_EQ(said("owner"), "other newer");
    ofKept.visits = 2;
    ofOther.visits = 1;
    EXPECT_EQ(said("owner"), "kept visits");
    ofOther.visits = 3;
    EXPECT_EQ(said("owner"), "other visits");
}

TEST_F(MergeChoosing, ACityGoesWithItsProvinceAndACurrencyWithItsAmount)
{
    kept.province = QStringLiteral("浙江");
    kept.city = QStringLiteral("宁波");
    other.province = QStringLiteral("江苏");
    other.city = QStringLiteral("南京");
    ofOther.times.changed.insert(QStringLiteral("province"), June);
    EXPECT_EQ(said("province"), "other newer");
    EXPECT_EQ(said("city"), "other with");
    ofOther.times.changed = {{QStringLiteral("city"), June}};
    EXPECT_EQ(said("city"), "kept stays");
    kept.currency = QStringLiteral("EUR");
    EXPECT_EQ(said("annual_revenue"), "") << "there is no amount";
    other.annualRevenue = kept.annualRevenue = Money{100};
    EXPECT_EQ(said("annual_revenue"), "kept stays");
    EXPECT_EQ(said("currency"), "");
    kept.annualRevenue.reset();
    EXPECT_EQ(said("annual_revenue"), "other only");
    EXPECT_EQ(choices().fromOther(),
              (QStringList{QStringLiteral("annual_revenue"), QStringLiteral("currency")}));
}

/// Two accounts in a file.
class MergeOffers : public testing::Test
{
protected:
    void SetUp() override
    {
        file.clock.set(March);
        kept.name = QStringLiteral("Acme");
        kept = file.insert(kept);
        file.clock.set(June);
        other.name = QStringLiteral("Acme Inc.");
        other.tier = Tier::B;
        Account third;
        third.name = QStringLiteral("Someone else");
        ASSERT_OK(file->perform(QStringLiteral("Import \"list.csv\""), [&](Writer &writer) {
            const Result<void> done = writer.insert(other);
            return done ? writer.insert(third) : done;
        }));
    }

    QHash<qint64, RecordTimes> times()
    {
        auto read = recordTimes(file.connection(), recordTypeOf<Account>(),
                                {kept.id.value(), other.id.value()});
        EXPECT_TRUE(read.has_value());
        return read ? *std::move(read) : QHash<qint64, RecordTimes>();
    }
    MergeOffer offer()
    {
        auto read = mergeOffer(file.connection(), recordTypeOf<Account>(), kept.id.value(),
                               other.id.value(), times(), Today);
        EXPECT_TRUE(read.has_value());
        return read ? *std::move(read) : MergeOffer();
    }

    TempWorkspace file;
    Account kept;
    Account other;
};

TEST_F(MergeOffers, KnowWhenEachRecordCameAndWasChanged)
{
    file.clock.set(June.addDays(1));
    other.address = QStringLiteral("2 Quay");
    file.update(other);
    other.phone = QStringLiteral("1234567");
    file.update(other);
    file.clock.set(June.addDays(2));
    other.address = QStringLiteral("3 Quay");
    file.update(other);
    const auto known = times();
    const RecordTimes &mine = known[kept.id.value()];
    const RecordTimes &theirs = known[other.id.value()];
    EXPECT_EQ(mine.created, March);
    EXPECT_EQ(mine.createdBy, QString()) << "by itself";
    EXPECT_EQ(mine.changes, 0);
    EXPECT_EQ(theirs.created, June);
    EXPECT_EQ(theirs.createdBy, QStringLiteral("Import \"list.csv\""));
    EXPECT_EQ(theirs.changes, 3);
    EXPECT_EQ(theirs.changed.value(QStringLiteral("address")), June.addDays(2));
    EXPECT_EQ(theirs.changed.value(QStringLiteral("phone")), June.addDays(1));
    EXPECT_FALSE(theirs.changed.contains(QStringLiteral("name")));
    ASSERT_OK(file->undo());
    EXPECT_EQ(times()[other.id.value()].changes, 2) << "what was undone did not happen";
}

TEST_F(MergeOffers, FindTheTimesInALargeStepToo)
{
    ASSERT_OK(file->perform(QStringLiteral("large"), [&](Writer &writer) -> Result<void> {
        for (qint64 i = 0; i <= IndexedRecords; ++i) {
            Account each;
            each.name = QString::number(i);
            ATTACHE_CHECK(writer.insert(each));
        }
        kept.phone = QStringLiteral("1234567");
        return writer.update(kept);
    }));
    const RecordTimes mine = times()[kept.id.value()];
    EXPECT_EQ(mine.created, March);
    EXPECT_EQ(mine.changed.keys(), QStringList{QStringLiteral("phone")});
}

TEST_F(MergeOffers, CountWhatComesTogetherAndWhatBecomesOne)
{
    Contact ann;
    ann.account = kept.id;
    ann.name = QStringLiteral("Ann");
    ann = file.insert(ann);
    Contact bob = ann;
    bob.id = {};
    bob.account = other.id;
    bob.name = QStringLiteral("Bob");
    file.insert(bob);
    for (const Id<Account> at : {kept.id, other.id, other.id}) {
        BuyingRole role;
        role.account = at;
        role.contact = ann.id;
        role.role = at == kept.id ? RoleKind::User : role.role;
        file.insert(role);
    }
    BuyingRole role;
    role.account = other.id;
    role.contact = ann.id;
    role.role = RoleKind::User;
    file.insert(role);
    other.parent = kept.id;
    file.update(other);
    const auto parts =
        mergedParts(file.connection(), recordTypeOf<Account>(), kept.id.value(), other.id.value());
    ASSERT_OK(parts);
    QStringList said;
    for (const MergedPart &part : *parts)
        said.append(QStringLiteral("%1 %2+%3=%4 (%5)")
                        .arg(part.type->tableName())
                        .arg(part.ofKept)
                        .arg(part.ofOther)
                        .arg(part.together)
                        .arg(part.equal));
    EXPECT_EQ(said, (QStringList{QStringLiteral("contact 1+1=2 (0)"),
                                 QStringLiteral("buying_role 1+3=3 (1)")}))
        << "the two themselves are not counted";
    ASSERT_OK(file->perform(QStringLiteral("merge"), [&](Writer &writer) {
        return mergeRecords(writer, recordTypeOf<Account>(), kept.id.value(), other.id.value());
    }));
    EXPECT_EQ(file.connection().integer("SELECT count(*) FROM buying_role").value_or(-1), 3);
}

TEST_F(MergeOffers, SayWhatTheTierStandsOnAndWhatIsKnownOfTheOneRecord)
{
    TierAssessment assessment;
    assessment.account = kept.id;
    assessment.tier = Tier::C;
    assessment.assessedOn = QDate(2026, 5, 1);
    file.insert(assessment);
    assessment.id = {};
    assessment.account = other.id;
    assessment.assessedOn = QDate(2026, 6, 20);
    file.insert(assessment);
    other = *Store<Account>(file.connection()).get(other.id);
    other.tier = Tier::B;
    other.externalId = QStringLiteral("CRM-2");
    file.update(other);
    kept.externalId = QStringLiteral("A-1");
    file.update(kept);
    Product product;
    product.name = QStringLiteral("Suite");
    product = file.insert(product);
    for (const auto &[at, learnt, end] :
         {std::tuple(kept.id, QDate(2026, 1, 1), QDate(2026, 9, 1)),
          std::tuple(kept.id, QDate(2026, 2, 1), QDate(2027, 9, 1)),
          std::tuple(other.id, QDate(2026, 1, 1), QDate(2027, 3, 31))}) {
        Placement placement;
        placement.account = at;
        placement.product = product.id;
        placement.learntOn = learnt;
        placement.contractEnd = end;
        file.insert(placement);
    }
    Visit visit;
    visit.account = other.id;
    visit.startsAt = March;
    visit.status = VisitStatus::Done;
    file.insert(visit);
    const MergeOffer read = offer();
    EXPECT_EQ(read.kept.standing.groundsOn(), QDate(2026, 5, 1));
    EXPECT_FALSE(read.other.standing.groundsOn().isValid()) << "it was assessed to be C, not B";
    EXPECT_EQ(read.choices.differing[1].reason, Reason::Grounds);
    EXPECT_EQ(read.choices.differing[1].side, MergeSide::Kept);
    EXPECT_EQ(read.outcome.contractEnd, QDate(2027, 3, 31)) << "by what was learnt last of each";
    EXPECT_EQ(read.outcome.last.last(), March.toLocalTime().date());
    EXPECT_EQ(read.outcome.numbers, (QStringList{QStringLiteral("A-1"), QStringLiteral("CRM-2")}));
    EXPECT_EQ(read.kept.standing.visits, 0);
    EXPECT_EQ(read.other.standing.visits, 1);
    TierEvidence evidence;
    evidence.account = other.id;
    TierCriterion criterion;
    criterion.name = QStringLiteral("Share");
    evidence.criterion = file.insert(criterion).id;
    evidence.learntOn = QDate(2026, 5, 2);
    file.insert(evidence);
    EXPECT_EQ(offer().choices.differing[1].side, MergeSide::Other);
}

TEST_F(MergeOffers, ShowTheRecordThatMergingMakes)
{
    kept.parent = other.id;
    kept.notes = QStringLiteral("old");
    other.phone = QStringLiteral("1234567");
    other.annualRevenue = Money{500};
    other.currency = QStringLiteral("EUR");
    file.update(kept);
    file.update(other);
    const QStringList chosen{QStringLiteral("name")};
    const RecordType &type = recordTypeOf<Account>();
    const AnyRecord shown = mergedRecord(type, &kept, &other, chosen);
    ASSERT_OK(file->perform(QStringLiteral("merge"), [&](Writer &writer) {
        return mergeRecords(writer, type, kept.id.value(), other.id.value(), chosen);
    }));
    const auto made = type.load(file.connection(), kept.id.value());
    ASSERT_OK(made);
    for (const FieldInfo &field : type.fields)
        EXPECT_EQ(field.get(shown.get()), field.get(made->get())) << qPrintable(field.key);
    const auto &merged = *static_cast<const Account *>(made->get());
    EXPECT_EQ(merged.name, QStringLiteral("Acme Inc."));
    EXPECT_EQ(merged.currency, QStringLiteral("EUR")) << "an amount keeps its currency";
}

} // namespace
} // namespace attache
