#include "core/domain/contact.h"
#include "core/domain/gate_evidence.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/stage_change.h"
#include "core/domain/visit.h"
#include "core/queries/full_text.h"
#include "core/record/field_writer.h"
#include "core/record/record_home.h"
#include "core/record/record_names.h"
#include "core/search/search.h"
#include "tests/support/record_maker.h"
#include "tests/support/temp_workspace.h"

#include <QSet>

namespace attache {
namespace {

/// Whatever holds for a record type holds for all of them.
class EveryType : public ::testing::TestWithParam<const RecordType *>
{
protected:
    const RecordType &type() const { return *GetParam(); }

    AnyRecord makeOne()
    {
        AnyRecord made;
        const Result<void> done =
            m_file->perform(QStringLiteral("make"), [&](Writer &writer) -> Result<void> {
                ATTACHE_TRY(made, test::RecordMaker(writer).make(type()));
                return {};
            });
        EXPECT_TRUE(done.has_value());
        return made;
    }

    test::TempWorkspace m_file;
};

TEST_P(EveryType, IsDescribedInFull)
{
    EXPECT_TRUE(type().isComplete());
    EXPECT_FALSE(type().fields.empty());
    EXPECT_EQ(recordTypeNamed(type().tableName()), &type());
    EXPECT_EQ(recordTypeNamed(QString::fromLatin1(type().key)), &type());
}

TEST_P(EveryType, HasAName)
{
    const AnyRecord made = makeOne();
    ASSERT_TRUE(made);
    RecordNames names(m_file.connection());
    const Caption caption = names.captionOf(type(), made.get());
    EXPECT_FALSE(caption.name.isEmpty());
    EXPECT_EQ(recordName(m_file.connection(), type(), type().id(made.get())), caption.name);
    ASSERT_OK(names.status());
    EXPECT_TRUE(recordName(m_file.connection(), type(), 12345).isEmpty());
}

TEST_P(EveryType, ReadsBackWhatWasWritten)
{
    const AnyRecord made = makeOne();
    ASSERT_TRUE(made);
    const auto read = type().load(m_file.connection(), type().id(made.get()));
    ASSERT_OK(read);
    for (const FieldInfo &field : type().fields)
        EXPECT_EQ(field.get(read->get()), field.get(made.get())) << qPrintable(field.key);
}

TEST_P(EveryType, IsFoundByItsWords)
{
    const AnyRecord made = makeOne();
    ASSERT_TRUE(made);
    for (const FieldInfo &field : type().fields) {
        const QString words = field.get(made.get()).toString();
        // What only the program fills in, as the text of a file, is empty here.
        if (!field.options.searchable || words.isEmpty())
            continue;
        const auto group = searchType(m_file.connection(), type().tableName(), words, 5);
        ASSERT_OK(group);
        ASSERT_EQ(group->hits.size(), 1U) << qPrintable(field.key);
        RecordNames names(m_file.connection());
        const Caption caption = names.captionOf(type(), made.get());
        EXPECT_EQ(group->hits[0].title, caption.full());
        EXPECT_EQ(group->hits[0].subtitle, caption.subtitle);
    }
}

TEST_P(EveryType, HasAPlaceWhereItIsShown)
{
    const AnyRecord made = makeOne();
    ASSERT_TRUE(made);
    const qint64 id = type().id(made.get());
    const auto place = placeOf(m_file.connection(), type(), id);
    ASSERT_OK(place);
    EXPECT_FALSE(place->page.isEmpty());
    const bool own = place->page == type().tableName() && place->id == id;
    EXPECT_EQ(place->anchor,
              own ? QString() : QStringLiteral("%1:%2").arg(type().tableName()).arg(id));
    const auto gone = placeOf(m_file.connection(), type(), 12345);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().kind, Error::Kind::NotFound);
}

TEST_P(EveryType, RefusesToLoseWhatIsRequired)
{
    const AnyRecord made = makeOne();
    ASSERT_TRUE(made);
    for (const FieldInfo &field : type().fields) {
        if (!field.options.required)
            continue;
        const AnyRecord emptied = type().copy(made.get());
        ASSERT_TRUE(field.set(
            emptied.get(), field.type == FieldType::Reference ? QVariant() : QVariant(QString())));
        const Result<void> done = m_file->perform(QStringLiteral("empty"), [&](Writer &writer) {
            return type().update(writer, emptied.get());
        });
        ASSERT_FALSE(done) << qPrintable(field.key);
        EXPECT_EQ(done.error().kind, Error::Kind::Invalid);
        EXPECT_EQ(done.error().field, field.key);
    }
}

INSTANTIATE_TEST_SUITE_P(Description, EveryType,
                         ::testing::ValuesIn(allRecordTypes().begin(), allRecordTypes().end()),
                         [](const auto &info) { return std::string(info.param->table); });

TEST(Descriptions, AreToldApart)
{
    QSet<QString> names;
    QSet<int> ranks;
    for (const RecordType *type : allRecordTypes()) {
        names.insert(type->tableName());
        names.insert(QString::fromLatin1(type->key));
        ranks.insert(type->rank);
    }
    EXPECT_EQ(names.size(), 2 * static_cast<qsizetype>(allRecordTypes().size()));
    EXPECT_EQ(ranks.size(), static_cast<qsizetype>(allRecordTypes().size()));
}

TEST(Descriptions, AnOpportunityWithoutAnAccountIsShownByItself)
{
    test::TempWorkspace file;
    Opportunity deal;
    deal.name = QStringLiteral("Deal");
    ASSERT_OK(file->perform(QStringLiteral("add"), [&](Writer &w) { return w.insert(deal); }));
    const auto place = placeOf(file.connection(), recordTypeOf<Opportunity>(), deal.id.value());
    ASSERT_OK(place);
    EXPECT_EQ(place->page, QLatin1String(tableOf<Opportunity>));
    EXPECT_EQ(place->id, deal.id.value());
}

TEST(Descriptions, FindWhatARecordBelongsTo)
{
    test::TempWorkspace file;
    AnyRecord change;
    ASSERT_OK(file->perform(QStringLiteral("add"), [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(change, test::RecordMaker(writer).make(recordTypeOf<StageChange>()));
        return {};
    }));
    const RecordType &type = recordTypeOf<StageChange>();
    const auto account =
        relatedId(file.connection(), type, type.id(change.get()), recordTypeOf<Account>());
    ASSERT_OK(account);
    EXPECT_NE(*account, 0);
    EXPECT_TRUE(*Store<Account>(file.connection()).find(Id<Account>(*account)));
}

TEST(Descriptions, ANameIsShownWithEightyCharactersAtMost)
{
    test::TempWorkspace file;
    const auto shown = [&](qsizetype length) {
        Account account;
        account.name = QString(length, u'a');
        account = file.insert(account);
        return recordName(file.connection(), recordTypeOf<Account>(), account.id.value());
    };
    EXPECT_EQ(shown(80), QString(80, u'a'));
    EXPECT_EQ(shown(81), QString(79, u'a') + QChar(u'…'));
}

TEST(FieldWriter, TakesSpaceAroundATextOffAndMakesNoStepOfTheSame)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    const RecordType &type = recordTypeOf<Account>();
    const FieldInfo &name = *type.field(u"name");
    const FieldWriter writer(*file.workspace, type);
    ASSERT_OK(writer.write(account.id.value(), name, QStringLiteral(" Acme ")));
    EXPECT_EQ(file->undoTitle(), QStringLiteral("insert"));
    ASSERT_OK(writer.write(account.id.value(), name, QStringLiteral("  Acme Ltd ")));
    EXPECT_EQ(Store<Account>(file.connection()).get(account.id)->name, QStringLiteral("Acme Ltd"));
    EXPECT_FALSE(writer.write(account.id.value(), name, QStringLiteral("  ")));
    // Said in the field, before anything is stored.
    for (const char *blank : {"", " ", " \t\n"})
        EXPECT_FALSE(writer.fault(name, QString::fromLatin1(blank), {}).isEmpty()) << blank;
}

TEST(FieldWriter, WhatIsTypedUnderOneKeyIsTakenBackAtOnce)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    const RecordType &type = recordTypeOf<Account>();
    const FieldWriter writer(*file.workspace, type);
    const auto typed = [&](const char *text, const char *key) {
        return writer.write(account.id.value(), *type.field(u"name"), QLatin1String(text),
                            QLatin1String(key));
    };
    for (const char *text : {"Acme L", "Acme Lt", "Acme Ltd"})
        ASSERT_OK(typed(text, "name"));
    ASSERT_OK(typed("Acme Limited", "another"));
    const auto name = [&] { return Store<Account>(file.connection()).get(account.id)->name; };
    ASSERT_OK(file->undo());
    EXPECT_EQ(name(), QStringLiteral("Acme Ltd")) << "another key is another step";
    ASSERT_OK(file->undo());
    EXPECT_EQ(name(), QStringLiteral("Acme"));
}

TEST(UnknownKeys, StayWhatTheyAre)
{
    test::TempWorkspace file;
    Opportunity deal;
    deal.name = QStringLiteral("Deal");
    ASSERT_OK(file->perform(QStringLiteral("add"), [&](Writer &w) { return w.insert(deal); }));
    ASSERT_OK(file->perform(QStringLiteral("newer"), [&](Writer &writer) {
        return writer.connection().run("UPDATE opportunity SET stage = 'dreaming' WHERE id = ?",
                                       deal.id);
    }));
    const auto read = Store<Opportunity>(file.connection()).get(deal.id);
    ASSERT_OK(read);
    EXPECT_FALSE(isKnown(read->stage));
    EXPECT_EQ(keyOf(read->stage), QStringLiteral("dreaming"));
    EXPECT_EQ(labelOf(read->stage), QStringLiteral("dreaming"));
    Opportunity renamed = *read;
    renamed.name = QStringLiteral("Renamed");
    ASSERT_OK(file->perform(QStringLiteral("edit"), [&](Writer &w) { return w.update(renamed); }));
    const auto kept = file.connection().integer(
        "SELECT count(*) FROM opportunity WHERE stage = 'dreaming' AND name = 'Renamed'");
    ASSERT_OK(kept);
    EXPECT_EQ(*kept, 1);
    const FieldInfo *stage = recordTypeOf<Opportunity>().field(u"stage");
    EXPECT_FALSE(stage->set(&renamed, QStringLiteral("never seen in any file")));
}

TEST(Descriptions, WhatARecordBelongsToIsFoundByTheFirstReferenceThatLeadsThere)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    Contact person;
    person.account = account.id;
    person.name = QStringLiteral("Ann");
    person = file.insert(person);
    Opportunity deal; // of nobody yet
    deal.name = QStringLiteral("Deal");
    deal = file.insert(deal);
    GateEvidence evidence;
    evidence.opportunity = deal.id;
    evidence.condition = QStringLiteral("Budget approved");
    evidence = file.insert(evidence);
    const auto owner = [&] {
        return *relatedId(file.connection(), recordTypeOf<GateEvidence>(), evidence.id.value(),
                          recordTypeOf<Account>());
    };
    EXPECT_EQ(owner(), 0);
    evidence.contact = person.id;
    file.update(evidence);
    EXPECT_EQ(owner(), account.id.value());
}

} // namespace
} // namespace attache
