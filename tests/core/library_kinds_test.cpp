#include "core/domain/library_kinds.h"

#include "core/domain/faq.h"
#include "core/domain/material_use.h"
#include "core/domain/record_types.h"
#include "core/files/attachments.h"
#include "core/queries/library_counts.h"
#include "core/queries/library_standing.h"
#include "core/queries/record_list.h"
#include "core/search/search.h"
#include "tests/support/record_maker.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>

namespace attache {
namespace {

/// Every type with one of the marks of the library: it must have all of them.
std::vector<const RecordType *> kinds()
{
    std::vector<const RecordType *> kinds;
    for (const RecordType *type : allRecordTypes()) {
        if (type->field(QString(PredecessorField)) || type->field(u"shareable"))
            kinds.push_back(type);
    }
    return kinds;
}

class EveryLibraryKind : public ::testing::TestWithParam<const RecordType *>
{
protected:
    const RecordType &type() const { return *GetParam(); }
    const FieldInfo &field(QLatin1String key) const { return *type().field(QString(key)); }

    /// A record of the kind with @p tags, due for review on @p review, that follows @p before.
    qint64 make(const QString &tags, QDate review, qint64 before = 0)
    {
        qint64 id = 0;
        const Result<void> done =
            file->perform(QStringLiteral("make"), [&](Writer &writer) -> Result<void> {
                ATTACHE_TRY(const AnyRecord record, test::RecordMaker(writer).make(type()));
                field(QLatin1String("tags")).set(record.get(), tags);
                field(QLatin1String("version")).set(record.get(), tags);
                field(ReviewField).set(record.get(), review);
                field(PredecessorField)
                    .set(record.get(), before == 0 ? QVariant() : QVariant(qlonglong(before)));
                id = type().id(record.get());
                return type().update(writer, record.get());
            });
        EXPECT_TRUE(done) << qPrintable(done ? QString() : done.error().detail);
        return id;
    }
    LibraryStanding standing(qint64 id)
    {
        const auto record = type().load(file.connection(), id);
        EXPECT_TRUE(record);
        return *libraryStanding(file.connection(), type(), record->get(), today);
    }
    std::vector<qint64> listed(const QString &facet, const QString &value)
    {
        ListQuery query;
        query.setFacet(facet, {value});
        return *recordIds(file.connection(), type(), type().fields, query);
    }

    test::TempWorkspace file;
    const QDate today = file.clock.today();
};

TEST_P(EveryLibraryKind, HasEachFieldOfTheLibrary)
{
    for (const QLatin1String key : LibraryFields) {
        ASSERT_NE(type().field(QString(key)), nullptr) << type().table << " has no " << key.data();
        EXPECT_FALSE(field(key).options.hidden) << key.data();
    }
    EXPECT_TRUE(isLibraryKind(type()));
    EXPECT_EQ(field(QLatin1String("industry")).options.editor, Editor::IndustryTree);
    EXPECT_EQ(field(QLatin1String("owner")).options.editor, Editor::Person);
    EXPECT_EQ(field(ReviewField).type, FieldType::Date);
    EXPECT_EQ(&field(PredecessorField).target(), &type());
    EXPECT_EQ(field(QLatin1String("shareable")).type, FieldType::Boolean);
    EXPECT_TRUE(field(QLatin1String("tags")).options.searchable);
    EXPECT_NE(attachmentOwner(type()), nullptr) << "takes no files";
}

TEST_P(EveryLibraryKind, IsFoundByItsTags)
{
    const qint64 id = make(QStringLiteral("nightshift"), today.addDays(30));
    const auto group =
        searchType(file.connection(), type().tableName(), QStringLiteral("nightshift"), 10);
    ASSERT_TRUE(group);
    ASSERT_EQ(group->hits.size(), 1U);
    EXPECT_EQ(group->hits[0].id, id);
}

TEST_P(EveryLibraryKind, TakesFiles)
{
    const qint64 id = make(QStringLiteral("a"), today.addDays(30));
    ASSERT_OK(attachBytes(*file, type(), id, QStringLiteral("plan.txt"), "One plan for all"));
    const auto rows = attachmentsOf(file.connection(), type(), id);
    ASSERT_OK(rows);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().name, QStringLiteral("plan.txt"));
}

TEST_P(EveryLibraryKind, SaysThatItExpiredAndWhatReplacesIt)
{
    const qint64 first = make(QStringLiteral("1"), today.addDays(-3));
    const qint64 second = make(QStringLiteral("2"), today.addDays(30), first);
    const qint64 third = make(QStringLiteral("3"), today, second);
    EXPECT_EQ(standing(first).expiredOn, today.addDays(-3));
    EXPECT_EQ(standing(first).newer, third) << "the newest, not the next";
    EXPECT_EQ(standing(second).newer, third);
    EXPECT_FALSE(standing(second).expiredOn.isValid());
    EXPECT_TRUE(standing(third).holds());

    const std::array types{&type()};
    EXPECT_EQ(libraryCounts(file.connection(), types, today)->front().expired, 1);
    EXPECT_EQ(listed(QString(ReviewField), today.toString(Qt::ISODate)),
              std::vector<qint64>{first});
    const std::vector<qint64> old = listed(QString(PredecessorField), QStringLiteral("1"));
    EXPECT_EQ(old, (std::vector<qint64>{second, first}));
}

TEST_P(EveryLibraryKind, IsSaidToBeStaleWhereverAnotherRecordRefersToIt)
{
    const qint64 first = make(QStringLiteral("1"), today.addDays(-3));
    const qint64 second = make(QStringLiteral("2"), today.addDays(30), first);
    for (const RecordType *other : allRecordTypes()) {
        const FieldInfo *reference = other->referenceTo(type());
        if (!reference || reference->key == PredecessorField)
            continue;
        const AnyRecord record = other->create();
        reference->set(record.get(), QVariant(qlonglong(first)));
        const auto stale = staleReferences(file.connection(), *other, record.get(), today);
        ASSERT_OK(stale);
        ASSERT_EQ(stale->size(), 1U) << other->table;
        EXPECT_EQ(stale->front().newer, second) << other->table;
        reference->set(record.get(), QVariant(qlonglong(second)));
        EXPECT_TRUE(staleReferences(file.connection(), *other, record.get(), today)->empty())
            << other->table;
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, EveryLibraryKind, ::testing::ValuesIn(kinds()),
                         [](const auto &info) { return std::string(info.param->table); });

TEST(LibraryKinds, ARingOfPredecessorsStillHasAnEnd)
{
    test::TempWorkspace file;
    Faq one;
    one.question = QStringLiteral("One?");
    one = file.insert(one);
    Faq two;
    two.question = QStringLiteral("Two?");
    two.predecessor = one.id;
    two = file.insert(two);
    one.predecessor = two.id;
    ASSERT_OK(
        file->perform(QStringLiteral("ring"), [&](Writer &writer) { return writer.update(one); }));
    ASSERT_OK(newestVersion(file.connection(), recordTypeOf<Faq>(), one.id.value()));
}

TEST(LibraryKinds, ASlideStandsAsItsDeckDoes)
{
    test::TempWorkspace file;
    Deck deck;
    deck.name = QStringLiteral("Pitch");
    deck.reviewOn = file.clock.today().addDays(-1);
    deck = file.insert(deck);
    Slide slide;
    slide.deck = deck.id;
    slide.title = QStringLiteral("Cover");
    slide = file.insert(slide);
    MaterialUse use;
    use.slide = slide.id;
    const auto stale =
        staleReferences(file.connection(), recordTypeOf<MaterialUse>(), &use, file.clock.today());
    ASSERT_OK(stale);
    ASSERT_EQ(stale->size(), 1U);
    EXPECT_EQ(stale->front().name, QStringLiteral("Pitch"));
}

} // namespace
} // namespace attache
