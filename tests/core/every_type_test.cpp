#include "tests/support/random_records.h"
#include "tests/support/temp_workspace.h"

#include <QSet>

namespace attache {
namespace {

using test::RandomRecords;
using test::userContent;

/// A rule or the schema may refuse a random record; nothing else may fail.
bool isRefusal(const Error &error)
{
    return error.kind == Error::Kind::Constraint || error.kind == Error::Kind::Invalid;
}

/// One record of every type in the file, those referred to before those that refer.
void insertOneOfEach(test::TempWorkspace &file, RandomRecords &records)
{
    std::vector<const RecordType *> missing(allRecordTypes().begin(), allRecordTypes().end());
    for (int round = 0; round < 40 && !missing.empty(); ++round) {
        std::vector<const RecordType *> still;
        for (const RecordType *type : missing) {
            const AnyRecord record = records.make(file.connection(), *type);
            const Result<void> done =
                file->perform(QStringLiteral("one of each"),
                              [&](Writer &writer) { return type->insert(writer, record.get()); });
            if (!done) {
                EXPECT_TRUE(isRefusal(done.error()))
                    << type->table << ' ' << qPrintable(done.error().detail);
                still.push_back(type);
            }
        }
        missing = still;
    }
    for (const RecordType *type : missing)
        ADD_FAILURE() << "no " << type->table << " could be made";
}

class EveryTypeIsKept : public ::testing::TestWithParam<const RecordType *>
{
protected:
    EveryTypeIsKept()
        : records(7)
    {
        insertOneOfEach(file, records);
    }

    /// What the fields of @p record hold.
    static QVariantList valuesOf(const RecordType &type, const void *record)
    {
        QVariantList values;
        for (const FieldInfo &field : type.fields)
            values.append(field.get(record));
        return values;
    }

    test::TempWorkspace file;
    RandomRecords records;
};

/// Fields that the rules of a type bring into step with another one; tests/core/rules_test.cpp
/// holds them.
bool followsAnother(const RecordType &type, const FieldInfo &field)
{
    const QStringList followers = {
        QStringLiteral("deal_stage.key"),          QStringLiteral("opportunity.closed_on"),
        QStringLiteral("promise.kept_on"),         QStringLiteral("promise.state"),
        QStringLiteral("case_study.account"),      QStringLiteral("case_study.opportunity"),
        QStringLiteral("case_study.described_as"), QStringLiteral("competitor_sighting.account"),
        QStringLiteral("goal.starts_on"),          QStringLiteral("goal.miss_cause")};
    return followers.contains(type.tableName() + u'.' + field.key);
}

TEST_P(EveryTypeIsKept, ComesBackAsItWasWrittenAndAsItWasChanged)
{
    const RecordType &type = *GetParam();
    int inserted = 0;
    int updated = 0;
    for (int i = 0; i < 30; ++i) {
        const AnyRecord record = records.make(file.connection(), type);
        const Result<void> done = file->perform(QStringLiteral("insert"), [&](Writer &writer) {
            return type.insert(writer, record.get());
        });
        if (!done) {
            ASSERT_TRUE(isRefusal(done.error())) << qPrintable(done.error().detail);
            continue;
        }
        ++inserted;
        const qint64 id = type.id(record.get());
        const auto read = type.load(file.connection(), id);
        ASSERT_OK(read);
        EXPECT_EQ(valuesOf(type, read->get()), valuesOf(type, record.get()));

        // Each field by itself: what was changed is there, and all else is as it was.
        for (const FieldInfo &field : type.fields) {
            const auto before = type.load(file.connection(), id);
            ASSERT_OK(before);
            const AnyRecord changed = type.copy(before->get());
            records.set(file.connection(), type, field, changed);
            const Result<void> written =
                file->perform(QStringLiteral("update"),
                              [&](Writer &writer) { return type.update(writer, changed.get()); });
            const auto now = type.load(file.connection(), id);
            ASSERT_OK(now);
            if (!written) {
                ASSERT_TRUE(isRefusal(written.error())) << qPrintable(written.error().detail);
                EXPECT_EQ(valuesOf(type, now->get()), valuesOf(type, before->get()));
                continue;
            }
            ++updated;
            if (!followsAnother(type, field)) {
                EXPECT_EQ(field.get(now->get()), field.get(changed.get())) << qPrintable(field.key);
            }
        }
    }
    EXPECT_GT(inserted, 0);
    EXPECT_GT(updated, 0);
    EXPECT_TRUE(file->check()->isEmpty());
}

TEST_P(EveryTypeIsKept, IsRemovedAndComesBackWithWhatBelongedToIt)
{
    const RecordType &type = *GetParam();
    const QStringList before = userContent(file.connection());
    const auto id = records.any(file.connection(), type.table);
    ASSERT_TRUE(id);
    ASSERT_OK(file->perform(QStringLiteral("remove"),
                            [&](Writer &writer) { return type.remove(writer, *id); }));
    EXPECT_FALSE(type.load(file.connection(), *id));
    const QStringList after = userContent(file.connection());
    EXPECT_LT(after.size(), before.size());
    ASSERT_OK(file->undo());
    EXPECT_EQ(userContent(file.connection()), before);
    ASSERT_OK(file->redo());
    EXPECT_EQ(userContent(file.connection()), after);
    EXPECT_TRUE(file->check()->isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Types, EveryTypeIsKept, ::testing::ValuesIn(allRecordTypes()),
                         [](const auto &info) { return std::string(info.param->table); });

class UndoOfEveryType : public ::testing::TestWithParam<quint32>
{
};

TEST_P(UndoOfEveryType, UndoingAllGivesTheStartAndRedoingAllTheEnd)
{
    test::TempWorkspace file;
    RandomRecords records(GetParam());
    std::vector<QStringList> states{userContent(file.connection())};
    QSet<QByteArray> touched;
    const auto types = allRecordTypes();
    const auto write = [&](Writer &writer) -> Result<void> {
        const RecordType &type = *types[records.random().bounded(quint32(types.size()))];
        const auto id = records.any(writer.connection(), type.table);
        const quint32 what = id ? records.random().bounded(8U) : 0U;
        touched.insert(type.table);
        if (what == 7)
            return type.remove(writer, *id);
        if (what < 4) {
            const AnyRecord made = records.make(writer.connection(), type);
            return type.insert(writer, made.get());
        }
        ATTACHE_TRY(const AnyRecord record, type.load(writer.connection(), *id));
        for (int fields = 0; fields < 3; ++fields)
            records.set(writer.connection(), type,
                        type.fields[records.random().bounded(quint32(type.fields.size()))], record);
        return type.update(writer, record.get());
    };
    insertOneOfEach(file, records);
    states.push_back(userContent(file.connection()));
    const qsizetype first = static_cast<qsizetype>(file->history()->size());
    for (int i = 0; i < 60; ++i) {
        const Result<void> done =
            file->perform(QStringLiteral("step"), [&](Writer &writer) -> Result<void> {
                for (quint32 n = 1 + records.random().bounded(3U); n > 0; --n)
                    ATTACHE_CHECK(write(writer));
                return {};
            });
        ASSERT_TRUE(done || isRefusal(done.error())) << qPrintable(done.error().detail);
        if (const QStringList now = userContent(file.connection()); now != states.back())
            states.push_back(now);
    }
    EXPECT_GT(states.size(), 20U);
    EXPECT_GT(touched.size(), static_cast<qsizetype>(types.size()) * 3 / 4);

    file.reopen();
    for (size_t i = states.size() - 1; i > 1; --i) {
        ASSERT_OK(file->undo());
        EXPECT_EQ(userContent(file.connection()), states[i - 1]) << "undo to " << i - 1;
    }
    for (qsizetype i = 0; i < first; ++i)
        ASSERT_OK(file->undo());
    EXPECT_EQ(userContent(file.connection()), states.front());
    EXPECT_FALSE(file->undo());
    for (qsizetype i = 0; i < first; ++i)
        ASSERT_OK(file->redo());
    for (size_t i = 1; i < states.size(); ++i) {
        EXPECT_EQ(userContent(file.connection()), states[i]) << "redo to " << i;
        if (i + 1 < states.size())
            ASSERT_OK(file->redo());
    }
    EXPECT_FALSE(file->redo());
    EXPECT_TRUE(file->check()->isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, UndoOfEveryType, ::testing::Range(1U, 9U));

} // namespace
} // namespace attache
