#include "core/domain/buying_role.h"
#include "core/domain/custom_field.h"
#include "core/domain/not_duplicate.h"
#include "core/domain/product.h"
#include "core/domain/record_alias.h"
#include "core/domain/visit.h"
#include "core/exchange/duplicates.h"
#include "core/exchange/merge_offer.h"
#include "core/queries/known_records.h"
#include "tests/support/list_import.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

using namespace test;

class Duplicates : public testing::Test
{
protected:
    Account account(const char16_t *name, const char16_t *phone = u"", const char16_t *site = u"")
    {
        Account made;
        made.name = QString::fromUtf16(name);
        made.phone = QString::fromUtf16(phone);
        made.website = QString::fromUtf16(site);
        return m_file.insert(made);
    }
    template <typename T>
    std::vector<DuplicatePair> found()
    {
        auto pairs = findDuplicates(m_file.connection(), recordTypeOf<T>(), Progress());
        EXPECT_TRUE(pairs.has_value());
        return pairs ? *std::move(pairs) : std::vector<DuplicatePair>();
    }
    Result<void> merge(const RecordType &type, qint64 keep, qint64 other)
    {
        return m_file->perform(QStringLiteral("merge"), [&](Writer &writer) {
            return mergeRecords(writer, type, keep, other);
        });
    }

    TempWorkspace m_file;
};

TEST_F(Duplicates, OfAccountsAreFoundByNameSoundNumberAndSite)
{
    const Account a = account(u"青禾通信技术有限公司", u"0755-12345678");
    const Account b = account(u"青禾通信技术(集团)股份有限公司", u"+86 0755 1234 5678");
    const Account c = account(u"清河通信技术有限公司");
    const Account d = account(u"Acme Inc.", u"", u"https://www.acme.com/about");
    const Account e = account(u"Roadrunner Ltd", u"", u"acme.com");
    account(u"长安汽车");
    const auto pairs = found<Account>();
    const auto reasonsOf = [&](const Account &x, const Account &y) {
        for (const DuplicatePair &pair : pairs) {
            if (pair.first == x.id.value() && pair.second == y.id.value())
                return pair.reasons.join(u' ');
        }
        return QString();
    };
    EXPECT_EQ(reasonsOf(a, b), QStringLiteral("name phone"));
    EXPECT_EQ(reasonsOf(a, c), QStringLiteral("sound"));
    EXPECT_EQ(reasonsOf(d, e), QStringLiteral("domain"));
    EXPECT_EQ(pairs.front().second, b.id.value()) << "alike in most ways";
    EXPECT_EQ(pairs.size(), 4U);
}

TEST_F(Duplicates, ShortNumbersAndShortNamesTellNothing)
{
    account(u"Seven", u"876 5432");
    account(u"Other", u"8765432");
    account(u"Six", u"876 543");
    account(u"Another", u"876543");
    account(u"清河通信");
    account(u"青禾通信");
    account(u"清河铁");
    account(u"青禾铁");
    QStringList reasons;
    for (const DuplicatePair &pair : found<Account>())
        reasons.append(pair.reasons.join(u' '));
    reasons.sort();
    EXPECT_EQ(reasons, (QStringList{QStringLiteral("phone"), QStringLiteral("sound")}))
        << "seven digits and four characters are enough, fewer are not";
}

TEST_F(Duplicates, PeopleAreOneAtOneAccountOrUnderOneNumber)
{
    const Account a = account(u"青禾");
    const Account b = account(u"长安");
    const auto person = [&](Id<Account> at, const char16_t *mobile) {
        Contact made;
        made.account = at;
        made.name = QStringLiteral("张伟");
        made.mobile = QString::fromUtf16(mobile);
        return m_file.insert(made);
    };
    person(a.id, u"13800138000");
    person(a.id, u"");
    person(b.id, u"");
    EXPECT_EQ(found<Contact>().size(), 1U);
    person(b.id, u"138 0013 8000");
    EXPECT_EQ(found<Contact>().size(), 3U) << "at each account, and under the number";
}

TEST_F(Duplicates, AMergedAccountKeepsWhatBothHadAndIsOneStep)
{
    Account keep = account(u"青禾通信", u"1234567");
    Account other = account(u"青禾通信技术有限公司", u"7654321", u"qinghe.example");
    other.externalId = QStringLiteral("C-9");
    other.notes = QStringLiteral("老客户");
    other.parent = keep.id;
    m_file.update(other);
    Contact person;
    person.account = other.id;
    person.name = QStringLiteral("李四");
    person = m_file.insert(person);
    Visit visit;
    visit.account = other.id;
    visit.startsAt = QDateTime(QDate(2030, 1, 1), QTime(8, 0), Qt::UTC);
    visit = m_file.insert(visit);
    Opportunity deal;
    deal.account = other.id;
    deal.name = QStringLiteral("呼叫中心");
    deal = m_file.insert(deal);
    Account child = account(u"青禾云");
    child.parent = other.id;
    m_file.update(child);
    for (const Id<Account> at : {keep.id, other.id}) {
        BuyingRole role;
        role.account = at;
        role.contact = person.id;
        m_file.insert(role);
    }
    ASSERT_OK(merge(recordTypeOf<Account>(), keep.id.value(), other.id.value()));
    const Account merged = *Store<Account>(m_file.connection()).get(keep.id);
    EXPECT_EQ(merged.name, keep.name);
    EXPECT_EQ(merged.phone, QStringLiteral("1234567"));
    EXPECT_EQ(merged.website, QStringLiteral("qinghe.example"));
    EXPECT_EQ(merged.externalId, QStringLiteral("C-9"));
    EXPECT_TRUE(merged.parent.isNull());
    for (const char16_t *said : {u"老客户", u"青禾通信技术有限公司", u"7654321"})
        EXPECT_TRUE(merged.notes.contains(QString::fromUtf16(said)));
    EXPECT_FALSE(Store<Account>(m_file.connection()).get(other.id).has_value());
    EXPECT_EQ(Store<Contact>(m_file.connection()).get(person.id)->account, keep.id);
    EXPECT_EQ(Store<Visit>(m_file.connection()).get(visit.id)->account, keep.id);
    EXPECT_EQ(Store<Opportunity>(m_file.connection()).get(deal.id)->account, keep.id);
    EXPECT_EQ(Store<Account>(m_file.connection()).get(child.id)->parent, keep.id);
    EXPECT_EQ(*countRecords(m_file.connection(), recordTypeOf<BuyingRole>()), 1)
        << "they say the same";
    ASSERT_OK(m_file->undo());
    EXPECT_EQ(Store<Contact>(m_file.connection()).get(person.id)->account, other.id);
    EXPECT_EQ(Store<Account>(m_file.connection()).get(other.id)->phone, other.phone);
    EXPECT_EQ(Store<Account>(m_file.connection()).get(keep.id)->notes, keep.notes);
    EXPECT_FALSE(merge(recordTypeOf<Account>(), keep.id.value(), keep.id.value()).has_value());
    EXPECT_FALSE(merge(recordTypeOf<Account>(), keep.id.value(), 17).has_value());
}

TEST_F(Duplicates, TwoThatWereSaidToBeTwoCanStillBecomeOne)
{
    const Account a = account(u"长安汽车");
    const Account b = account(u"长安汽车");
    const Account c = account(u"长安汽车");
    const RecordType &type = recordTypeOf<Account>();
    ASSERT_OK(m_file->perform(QStringLiteral("two"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(sayNotDuplicate(writer, type, b.id.value(), a.id.value()));
        return sayNotDuplicate(writer, type, b.id.value(), c.id.value());
    }));
    EXPECT_EQ(found<Account>().size(), 1U) << "the first and the last";
    ASSERT_OK(merge(type, a.id.value(), b.id.value()));
    const auto said = Store<NotDuplicate>(m_file.connection()).list();
    ASSERT_OK(said);
    ASSERT_EQ(said->size(), 1U) << "of one record nothing can be said";
    EXPECT_EQ(said->front().first, a.id.toString());
    EXPECT_EQ(said->front().second, c.id.toString());
    EXPECT_TRUE(found<Account>().empty());
}

TEST_F(Duplicates, AFieldOfOnesOwnIsTakenOnlyWhereTheKeptRecordSaysNothing)
{
    std::vector<qint64> fields;
    for (const char16_t *label : {u"Fleet", u"Region"}) {
        CustomField field;
        field.recordType = QStringLiteral("account");
        field.label = QString::fromUtf16(label);
        fields.push_back(m_file.insert(field).id.value());
    }
    Account keep = account(u"青禾通信");
    keep.custom.setValue(fields[0], QStringLiteral("12"));
    m_file.update(keep);
    Account other = account(u"青禾通信技术有限公司");
    other.custom.setValue(fields[0], QStringLiteral("40"));
    other.custom.setValue(fields[1], QStringLiteral("south"));
    m_file.update(other);
    ASSERT_OK(merge(recordTypeOf<Account>(), keep.id.value(), other.id.value()));
    const Account merged = *Store<Account>(m_file.connection()).get(keep.id);
    EXPECT_EQ(merged.custom.value(fields[0]), QStringLiteral("12"));
    EXPECT_EQ(merged.custom.value(fields[1]), QStringLiteral("south"));
}

TEST_F(Duplicates, AMergedRecordSaysWhatWasChosen)
{
    Account keep = account(u"Acme", u"0755-1111111");
    Account other = account(u"Acme Inc.", u"0755-2222222", u"acme.com");
    Contact person;
    person.name = QStringLiteral("Ann");
    person.account = other.id;
    m_file.insert(person);
    const auto parts = mergedParts(m_file.connection(), recordTypeOf<Account>(), keep.id.value(),
                                   other.id.value());
    ASSERT_TRUE(parts);
    ASSERT_EQ(parts->size(), 1U);
    EXPECT_EQ(parts->front().type, &recordTypeOf<Contact>());
    EXPECT_EQ(parts->front().ofKept, 0);
    EXPECT_EQ(parts->front().ofOther, 1);
    const auto merged = m_file->perform(QStringLiteral("merge"), [&](Writer &writer) {
        return mergeRecords(writer, recordTypeOf<Account>(), keep.id.value(), other.id.value(),
                            {QStringLiteral("name"), QStringLiteral("phone")});
    });
    ASSERT_TRUE(merged);
    keep = *Store<Account>(m_file.connection()).get(keep.id);
    EXPECT_EQ(keep.name, QStringLiteral("Acme Inc."));
    EXPECT_EQ(keep.phone, QStringLiteral("0755-2222222"));
    EXPECT_EQ(keep.website, QStringLiteral("acme.com"));
    EXPECT_TRUE(keep.notes.contains(QStringLiteral("0755-1111111"))) << "what was not chosen stays";
    EXPECT_TRUE(found<Account>().empty());
}

TEST_F(Duplicates, WhatListsCalledTheOtherOneIsNotedOnceAndOnlyWhereItDiffers)
{
    Account keep = account(u"Acme", u"0755-1111111");
    Account other = account(u"Acme Inc.", u"0755-1111111");
    other.externalId = QStringLiteral("C-9");
    m_file.update(other);
    const auto aliases = [&] {
        QStringList said;
        const auto all = Store<RecordAlias>(m_file.connection()).list("ORDER BY id");
        for (const RecordAlias &each : *all)
            said.append(QStringLiteral("%1 %2 %3").arg(keyOf(each.kind), each.record, each.value));
        return said;
    };
    const RecordType &type = recordTypeOf<Account>();
    ASSERT_OK(merge(type, keep.id.value(), other.id.value()));
    const QString id = keep.id.toString();
    QStringList expected{
        QStringLiteral("%1 %2 %3").arg(keyOf(AliasKind::OwnNumber), id, other.id.toString()),
        QStringLiteral("%1 %2 Acme Inc.").arg(keyOf(AliasKind::Name), id),
        QStringLiteral("%1 %2 C-9").arg(keyOf(AliasKind::Number), id)};
    QStringList said = aliases();
    // The number moved to the kept one; it need not be known twice.
    said.removeAll(expected.takeLast());
    said.sort();
    expected.sort();
    EXPECT_EQ(said, expected) << "the telephone number is that of both";
    // Merged on, what was known leads to the last one.
    const Account last = account(u"Acme Group");
    ASSERT_OK(merge(type, last.id.value(), keep.id.value()));
    for (const QString &each : aliases())
        EXPECT_TRUE(each.contains(last.id.toString())) << each.toStdString();
    EXPECT_TRUE(aliases().contains(
        QStringLiteral("%1 %2 Acme").arg(keyOf(AliasKind::Name), last.id.toString())));
}

TEST_F(Duplicates, ARowUnderTheNameOfTheOtherOneRenamesNothing)
{
    test::ListImport into(recordTypeOf<Product>());
    Product keep;
    keep.name = QStringLiteral("Fleet");
    keep = into.file.insert(keep);
    Product other;
    other.name = QStringLiteral("Fleet Data Platform");
    other = into.file.insert(other);
    ASSERT_OK(into.file->perform(QStringLiteral("merge"), [&](Writer &writer) {
        return mergeRecords(writer, recordTypeOf<Product>(), keep.id.value(), other.id.value());
    }));
    into << "Product name,One-liner\nFLEET data platform,All vehicles on one map\n";
    EXPECT_EQ(into.report.updated, 1);
    EXPECT_EQ(into.report.created, 0);
    const auto all = *Store<Product>(into.file.connection()).list();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].name, QStringLiteral("Fleet"));
    EXPECT_EQ(all[0].oneLiner, QStringLiteral("All vehicles on one map"));
}

TEST_F(Duplicates, ARowWithTheNumberOfTheOtherOneRenamesNothingEither)
{
    test::ListImport into(recordTypeOf<Account>());
    into << "External number,Account name\nN1,Alpha\nN2,Beta\n";
    const auto keep = into.named<Account>("Alpha");
    const auto other = into.named<Account>("Beta");
    ASSERT_OK(into.file->perform(QStringLiteral("merge"), [&](Writer &writer) {
        return mergeRecords(writer, recordTypeOf<Account>(), keep.id.value(), other.id.value());
    }));
    into << "External number,Account name,Phone\nN2,Beta Holding,010-2\n";
    EXPECT_EQ(into.report.updated, 1);
    EXPECT_EQ(into.named<Account>("Alpha").phone, QStringLiteral("010-2"));
    EXPECT_EQ(into.named<Account>("Alpha").externalId, QStringLiteral("N1"));
    into << "External number,Account name\nN1,Alpha Group\n";
    EXPECT_EQ(into.named<Account>("Alpha Group").id, keep.id) << "under its own it is renamed";
}

TEST_F(Duplicates, ARowOfTheOtherOneTakesNothingFromTheNotesOfBoth)
{
    test::ListImport into(recordTypeOf<Account>());
    Account keep;
    keep.name = QStringLiteral("青禾通信技术有限公司");
    keep.notes = QStringLiteral("甲的备注");
    keep = into.file.insert(keep);
    Account other;
    other.name = QStringLiteral("青禾通信科技有限公司");
    other.phone = QStringLiteral("0755-2222222");
    other.notes = QStringLiteral("乙的备注");
    other = into.file.insert(other);
    ASSERT_OK(into.file->perform(QStringLiteral("merge"), [&](Writer &writer) {
        return mergeRecords(writer, recordTypeOf<Account>(), keep.id.value(), other.id.value());
    }));
    const QString both = Store<Account>(into.file.connection()).get(keep.id)->notes;
    into << "Account name,Notes\n青禾通信科技有限公司,乙的备注\n青禾通信技术有限公司,甲的备注\n";
    EXPECT_EQ(into.report.updated, 2);
    EXPECT_EQ(Store<Account>(into.file.connection()).get(keep.id)->notes, both);
    into << "Account name,Notes\n青禾通信技术有限公司,something new\n";
    EXPECT_TRUE(Store<Account>(into.file.connection())
                    .get(keep.id)
                    ->notes.contains(QStringLiteral("something new")));
}

} // namespace
} // namespace attache
