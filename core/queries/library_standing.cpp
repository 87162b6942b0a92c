#include "core/queries/library_standing.h"

#include "core/domain/library_kinds.h"
#include "core/queries/read_rows.h"
#include "core/record/record_names.h"

namespace attache {

namespace {

/// "Handbook 2027": the name with the version, where the name does not say it.
QString nameWithVersion(Connection &connection, const RecordType &type, const void *record)
{
    const QString name = RecordNames(connection).captionOf(type, record).name;
    const FieldInfo *field = type.field(u"version");
    const QString version = field ? field->get(record).toString() : QString();
    return version.isEmpty() || name.contains(version) ? name : name + u' ' + version;
}

/// The kind of the library on whose page a record of @p type is, as a slide is on its deck's.
Result<std::optional<LibraryStanding>> standingOf(Connection &connection, const RecordType &type,
                                                  qint64 id, QDate today)
{
    Result<AnyRecord> record = type.load(connection, id);
    if (!record && record.error().kind == Error::Kind::NotFound)
        return std::optional<LibraryStanding>();
    if (!record)
        return record.error();
    if (isLibraryKind(type)) {
        ATTACHE_TRY(LibraryStanding standing,
                    libraryStanding(connection, type, record->get(), today));
        return std::optional(std::move(standing));
    }
    const Home home = type.home(record->get());
    if (!home.host || !isLibraryKind(home.host()))
        return std::optional<LibraryStanding>();
    return standingOf(connection, home.host(), home.hostId, today);
}

} // namespace

bool isLibraryKind(const RecordType &type)
{
    return type.field(QString(ReviewField)) && type.field(QString(PredecessorField));
}

Result<qint64> newestVersion(Connection &connection, const RecordType &type, qint64 id)
{
    const QByteArray table = type.table;
    // Whoever names two versions as one another's predecessor still gets one of them.
    ATTACHE_TRY(const auto newest,
                queries::readRows(
                    connection,
                    "WITH RECURSIVE version(id, step) AS (SELECT ?1, 0 UNION ALL SELECT t.id, "
                    "v.step + 1 FROM " +
                        table +
                        " t JOIN version v ON t.predecessor = v.id WHERE v.step < 50) "
                        "SELECT id FROM version ORDER BY step DESC, id DESC LIMIT 1",
                    [](const Statement &row) { return row.integer(0); }, id));
    return newest.empty() ? id : newest.front();
}

Result<LibraryStanding> libraryStanding(Connection &connection, const RecordType &type,
                                        const void *record, QDate today)
{
    LibraryStanding standing;
    standing.type = &type;
    standing.id = type.id(record);
    standing.name = nameWithVersion(connection, type, record);
    const QDate due = type.field(QString(ReviewField))->get(record).toDate();
    if (due.isValid() && due < today)
        standing.expiredOn = due;
    if (!type.field(QString(PredecessorField)))
        return standing;
    ATTACHE_TRY(const qint64 newest, newestVersion(connection, type, standing.id));
    if (newest != standing.id) {
        ATTACHE_TRY(const AnyRecord newer, type.load(connection, newest));
        standing.newer = newest;
        standing.newerName = nameWithVersion(connection, type, newer.get());
    }
    return standing;
}

Result<std::vector<LibraryStanding>> staleReferences(Connection &connection, const RecordType &type,
                                                     const void *record, QDate today)
{
    std::vector<LibraryStanding> stale;
    for (const FieldInfo &field : type.fields) {
        if (!field.target || field.key == PredecessorField)
            continue;
        const qint64 id = field.get(record).toLongLong();
        if (id == 0)
            continue;
        ATTACHE_TRY(auto standing, standingOf(connection, field.target(), id, today));
        if (standing && !standing->holds())
            stale.push_back(*std::move(standing));
    }
    return stale;
}

} // namespace attache
