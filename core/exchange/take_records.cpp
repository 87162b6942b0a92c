#include "core/exchange/take_records.h"

#include "core/base/shared_text.h"
#include "core/domain/custom_field.h"
#include "core/queries/stored_rows.h"
#include "core/record/custom_values.h"
#include "core/record/record_circle.h"
#include "core/record/record_names.h"
#include "core/store/blob_device.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceDifference)
};

class Taker
{
public:
    Taker(Writer &writer, Connection &there)
        : m_writer(writer)
        , m_there(there)
    {
    }

    Result<void> take(const RecordKey &key)
    {
        if (isTaken(key))
            return {};
        m_taken.push_back(key);
        ATTACHE_TRY(const bool isHere, stands(m_writer.connection(), key));
        ATTACHE_TRY(const AnyRecord record, key.type->load(m_there, key.id));
        ATTACHE_CHECK(takeReferred(*key.type, record.get()));
        ATTACHE_CHECK(takeBlobs(*key.type, record.get()));
        if (isHere) {
            ++m_count.changed;
            return key.type->update(m_writer, record.get());
        }
        // As it stood there: rules for new records would add what comes from there itself.
        ATTACHE_TRY(const auto row, storedRow(m_there, *key.type, key.id));
        ++m_count.added;
        return insertStoredRow(m_writer.connection(), *key.type, storedColumns(*key.type),
                               row.value_or(StoredRow()));
    }

    const TakenRecords &count() const { return m_count; }

    /// Removes what is only here, in whatever order: one may have gone with another.
    Result<void> removeGone(const std::vector<RecordKey> &keys)
    {
        for (const RecordKey &key : keys) {
            if (isTaken(key))
                continue;
            ATTACHE_TRY(const bool isHere, stands(m_writer.connection(), key));
            m_taken.push_back(key);
            ++m_count.removed;
            if (isHere)
                ATTACHE_CHECK(key.type->remove(m_writer, key.id));
        }
        return {};
    }

    /// What was taken alone may stand above itself by what stands here. At last, because what was
    /// taken later may have ended it.
    Result<void> requireNoCircles() const
    {
        Connection &connection = m_writer.connection();
        for (const RecordKey &key : m_taken) {
            const Result<AnyRecord> record = key.type->load(connection, key.id);
            if (!record && record.error().kind == Error::Kind::NotFound)
                continue; // removed
            ATTACHE_CHECK(record ? Result<void>() : Result<void>(record.error()));
            for (const FieldInfo &field : key.type->fields) {
                const qint64 above = field.target && &field.target() == key.type
                                         ? field.get(record->get()).toLongLong()
                                         : 0;
                if (above == 0)
                    continue;
                ATTACHE_TRY(const bool circle,
                            closesCircle(connection, *key.type, field, key.id, above));
                if (circle)
                    return circleError(key, field, above);
            }
        }
        return {};
    }

    Result<bool> isOnlyHere(const RecordKey &key) const
    {
        ATTACHE_TRY(const bool isHere, stands(m_writer.connection(), key));
        ATTACHE_TRY(const bool isThere, stands(m_there, key));
        return isHere && !isThere;
    }

private:
    Error circleError(const RecordKey &key, const FieldInfo &field, qint64 above) const
    {
        RecordNames names(m_writer.connection());
        return {Error::Kind::Invalid,
                //: %1 and %3 are records, %2 is a field: "Parent account"
                Words::tr("\"%1\" would come to stand above itself by its field \"%2\". Take "
                          "over \"%3\" as well.")
                    .arg(names.of(*key.type, key.id), field.label(), names.of(*key.type, above)),
                {},
                {}};
    }

    bool isTaken(const RecordKey &key) const
    {
        return std::find(m_taken.begin(), m_taken.end(), key) != m_taken.end();
    }

    static Result<bool> stands(Connection &connection, const RecordKey &key)
    {
        ATTACHE_TRY(const auto row, storedRow(connection, *key.type, key.id));
        return row.has_value();
    }

    /// Takes what a record refers to where it is missing here.
    Result<void> takeReferred(const RecordType &type, const void *record)
    {
        std::vector<RecordKey> referred;
        for (const FieldInfo &field : type.fields) {
            if (field.target && field.get(record).toLongLong() != 0)
                referred.push_back({&field.target(), field.get(record).toLongLong()});
        }
        if (const FieldInfo *column = type.customColumn()) {
            const CustomValues values =
                CustomValues::fromJson(column->get(record).toString().toUtf8());
            for (const qint64 field : values.all().keys())
                referred.push_back({&recordTypeOf<CustomField>(), field});
        }
        for (const RecordKey &key : referred) {
            ATTACHE_TRY(const bool isHere, stands(m_writer.connection(), key));
            ATTACHE_TRY(const bool isThere, stands(m_there, key));
            if (isHere || !isThere)
                continue;
            ATTACHE_CHECK(take(key));
            ++m_count.alongside;
        }
        return {};
    }

    Result<void> takeBlobs(const RecordType &type, const void *record)
    {
        for (const FieldInfo &field : type.fields) {
            const QString hash =
                field.options.editor == Editor::Blob ? field.get(record).toString() : QString();
            if (hash.isEmpty() || BlobDevice::open(m_writer.connection(), hash))
                continue;
            ATTACHE_TRY(const auto bytes, BlobDevice::open(m_there, hash));
            ATTACHE_CHECK(discardValue(putBlob(m_writer.connection(), *bytes)));
        }
        return {};
    }

    static Result<void> discardValue(const Result<QString> &stored)
    {
        return stored ? Result<void>() : Result<void>(stored.error());
    }

    Writer &m_writer;
    Connection &m_there;
    std::vector<RecordKey> m_taken;
    TakenRecords m_count;
};

} // namespace

Result<TakenRecords> takeRecords(Writer &writer, Connection &there,
                                 const std::vector<RecordKey> &wanted)
{
    Taker taker(writer, there);
    std::vector<RecordKey> gone;
    for (const RecordKey &key : wanted) {
        ATTACHE_TRY(const bool isGone, taker.isOnlyHere(key));
        if (isGone) {
            gone.push_back(key);
            continue;
        }
        const Result<void> taken = taker.take(key);
        if (taken)
            continue;
        if (taken.error().kind != Error::Kind::NotFound)
            return taken.error();
        return Error{Error::Kind::NotFound,
                     Words::tr("Neither file has a record %1 of the kind \"%2\".")
                         .arg(key.id)
                         .arg(key.type->oneLabel()),
                     taken.error().detail,
                     {}};
    }
    // At last: what is taken may have referred to it before.
    ATTACHE_CHECK(taker.removeGone(gone));
    ATTACHE_CHECK(taker.requireNoCircles());
    return taker.count();
}

} // namespace attache
