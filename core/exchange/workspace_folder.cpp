#include "core/exchange/workspace_folder.h"

#include "core/base/shared_text.h"
#include "core/domain/record_types.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/table_file.h"
#include "core/queries/stored_rows.h"
#include "core/store/blob_device.h"
#include "core/store/snapshot.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr int FormatVersion = 1;
constexpr QLatin1String FormatName("attache-folder");
constexpr QLatin1String SchemaFile("schema.json");
constexpr QLatin1String BlobFolder("blobs");

QLatin1String nameOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return QLatin1String("text");
    case FieldType::LongText:
        return QLatin1String("long text");
    case FieldType::Integer:
        return QLatin1String("whole number");
    case FieldType::Boolean:
        return QLatin1String("0 or 1");
    case FieldType::Money:
        return QLatin1String("amount");
    case FieldType::Date:
        return QLatin1String("day");
    case FieldType::Instant:
        return QLatin1String("instant in UTC");
    case FieldType::Reference:
        return QLatin1String("id");
    case FieldType::Choice:
        return QLatin1String("choice");
    case FieldType::Custom:
        break;
    }
    return QLatin1String("JSON");
}

QJsonObject described(const FieldInfo &field)
{
    QJsonObject object{{QStringLiteral("key"), field.key},
                       {QStringLiteral("label"), field.label()},
                       {QStringLiteral("type"), nameOf(field.type)}};
    if (field.options.required)
        object.insert(QStringLiteral("required"), true);
    if (field.referencedTable)
        object.insert(QStringLiteral("of"), QLatin1String(field.referencedTable));
    if (field.options.editor == Editor::Blob)
        object.insert(QStringLiteral("file_in"), BlobFolder);
    QJsonObject choices;
    for (const ChoiceInfo &choice : field.choices)
        choices.insert(choice.key, choice.text());
    if (!choices.isEmpty())
        object.insert(QStringLiteral("choices"), choices);
    return object;
}

/// 1234 as 12.34.
QString writtenAmount(const QString &minor)
{
    return TableCell::amount(minor.toLongLong()).written();
}

/// 12.34 as 1234; nothing where it is no such amount.
std::optional<QString> storedAmount(const QString &text)
{
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    bool isNumber = false;
    QString digits = text;
    digits.remove(QLatin1Char('.')).toLongLong(&isNumber);
    const bool hasCents = point > 0 && text.size() - point == 3;
    return isNumber && hasCents ? std::optional(digits) : std::nullopt;
}

QString fileOf(const RecordType &type)
{
    return type.tableName() + QLatin1String(".csv");
}

Error cancelled()
{
    return {Error::Kind::Cancelled, Words::tr("Cancelled. Nothing was written."), {}, {}};
}

/// A folder being written beside the one it becomes.
class FolderWriter
{
public:
    FolderWriter(Connection &connection, const QString &folder, bool byteOrderMark,
                 const Progress &progress)
        : m_connection(connection)
        , m_target(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
        , m_byteOrderMark(byteOrderMark)
        , m_progress(progress)
        , m_part(m_target + QStringLiteral(".XXXXXX"))
    {
    }

    Result<FolderContent> write(const QDateTime &now)
    {
        ATTACHE_CHECK(requireRoom());
        ATTACHE_TRY(const Snapshot snapshot, Snapshot::of(m_connection));
        QJsonArray types;
        for (const RecordType *type : allRecordTypes()) {
            ATTACHE_TRY(const QJsonObject object, writeType(*type));
            types.append(object);
            m_progress.report(types.size(), static_cast<qint64>(allRecordTypes().size()) + 1);
        }
        ATTACHE_CHECK(writeBlobs());
        ATTACHE_TRY(const qint64 schema, schemaVersionOf(m_connection));
        const QJsonObject head{{QStringLiteral("format"), FormatName},
                               {QStringLiteral("version"), FormatVersion},
                               {QStringLiteral("schema"), schema},
                               {QStringLiteral("written"), now.toUTC().toString(Qt::ISODate)},
                               {QStringLiteral("blobs"), m_content.blobs},
                               {QStringLiteral("types"), types}};
        ATTACHE_CHECK(writeBytes(SchemaFile, QJsonDocument(head).toJson()));
        ATTACHE_CHECK(settle());
        return m_content;
    }

private:
    Result<void> requireRoom()
    {
        const QFileInfo target(m_target);
        if (target.exists() &&
            (!target.isDir() ||
             !QDir(m_target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
            return Error{
                Error::Kind::Conflict,
                Words::tr("\"%1\" already contains something. Choose a new folder.").arg(m_target),
                {},
                {}};
        return m_part.isValid() ? Result<void>() : cannotWriteFile(m_target, m_part.errorString());
    }

    Result<QJsonObject> writeType(const RecordType &type)
    {
        QFile file(m_part.filePath(fileOf(type)));
        if (!file.open(QIODevice::WriteOnly))
            return cannotWriteFile(file.fileName(), file.errorString());
        if (m_byteOrderMark)
            file.write(CsvByteOrderMark);
        const QStringList columns = storedColumns(type);
        bool isWhole = file.write(csvRecord(columns)) >= 0;
        qint64 records = 0;
        QStringList cells;
        ATTACHE_CHECK(eachStoredRow(m_connection, type, [&](const StoredRow &row) {
            cells.clear();
            for (size_t i = 0; i < row.size(); ++i) {
                const QString text = row[i].value_or(QString());
                const FieldInfo *field = i == 0 ? nullptr : &type.fields[i - 1];
                const bool isAmount = field && field->type == FieldType::Money && row[i];
                const bool isId = !field || field->type == FieldType::Reference;
                cells.append(isAmount ? writtenAmount(text) : isId ? text : guardedText(text));
            }
            isWhole = isWhole && file.write(csvRecord(cells)) >= 0;
            ++records;
            return isWhole && !m_progress.cancelled();
        }));
        if (m_progress.cancelled())
            return cancelled();
        if (!isWhole || !file.flush())
            return cannotWriteFile(file.fileName(), file.errorString());
        m_content.records += records;
        m_content.types += records > 0 ? 1 : 0;
        QJsonArray fields;
        for (const FieldInfo &field : type.fields)
            fields.append(described(field));
        return QJsonObject{{QStringLiteral("table"), type.tableName()},
                           {QStringLiteral("name"), type.severalLabel()},
                           {QStringLiteral("file"), fileOf(type)},
                           {QStringLiteral("records"), records},
                           {QStringLiteral("fields"), fields}};
    }

    Result<void> writeBlobs()
    {
        ATTACHE_TRY(const auto blobs, storedBlobs(m_connection));
        const QDir folder(m_part.filePath(BlobFolder));
        if (!blobs.empty() && !folder.mkpath(QStringLiteral(".")))
            return cannotWriteFile(folder.path(), {});
        for (const StoredBlob &blob : blobs) {
            if (m_progress.cancelled())
                return cancelled();
            ATTACHE_CHECK(writeBlob(blob.hash, folder.filePath(blob.hash)));
            ++m_content.blobs;
        }
        return {};
    }

    Result<void> writeBlob(const QString &hash, const QString &path)
    {
        ATTACHE_TRY(const auto source, BlobDevice::open(m_connection, hash));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return cannotWriteFile(path, file.errorString());
        constexpr qint64 Piece = qint64(1) << 20;
        for (qint64 left = source->size(); left > 0;) {
            const QByteArray bytes = source->read(std::min(left, Piece));
            if (bytes.isEmpty())
                return Error{Error::Kind::Io, {}, source->errorString(), {}};
            if (file.write(bytes) != bytes.size())
                return cannotWriteFile(path, file.errorString());
            left -= bytes.size();
        }
        return file.flush() ? Result<void>() : cannotWriteFile(path, file.errorString());
    }

    Result<void> writeBytes(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_part.filePath(name));
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
        return written ? Result<void>() : cannotWriteFile(file.fileName(), file.errorString());
    }

    /// The folder takes its name.
    Result<void> settle()
    {
        // It is empty, or it would have been refused.
        QDir().rmdir(m_target);
        QFile::setPermissions(m_part.path(), QFile::ReadOwner | QFile::WriteOwner |
                                                 QFile::ExeOwner | QFile::ReadUser |
                                                 QFile::WriteUser | QFile::ExeUser |
                                                 QFile::ReadGroup | QFile::ExeGroup |
                                                 QFile::ReadOther | QFile::ExeOther);
        if (!QDir().rename(m_part.path(), m_target))
            return cannotWriteFile(m_target, {});
        m_part.setAutoRemove(false);
        return {};
    }

    Connection &m_connection;
    const QString m_target;
    const bool m_byteOrderMark;
    const Progress &m_progress;
    QTemporaryDir m_part;
    FolderContent m_content;
};

/// Whether @p text is what a column of @p type holds. A spreadsheet writes days in its own way,
/// which would be read as none.
bool isStoredAs(FieldType type, const QString &text)
{
    switch (type) {
    case FieldType::Date:
        return QDate::fromString(text, Qt::ISODate).isValid();
    case FieldType::Instant:
        return text.contains(u'T') && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
    case FieldType::Custom:
        return text.isEmpty() || QJsonDocument::fromJson(text.toUtf8()).isObject();
    default:
        return true;
    }
}

/// A folder being read into a new workspace.
class FolderReader
{
public:
    FolderReader(const QString &folder, const Progress &progress)
        : m_folder(folder)
        , m_progress(progress)
    {
    }

    Result<void> open(qint64 schema)
    {
        ATTACHE_TRY(const QByteArray bytes, contentOf(SchemaFile));
        QJsonParseError fault;
        m_head = QJsonDocument::fromJson(bytes, &fault).object();
        if (m_head.value(QStringLiteral("format")).toString() != FormatName)
            return Error{Error::Kind::Invalid,
                         Words::tr("\"%1\" is not a folder with everything of a workspace: its %2 "
                                   "says something else.")
                             .arg(m_folder.path(), SchemaFile),
                         fault.errorString(),
                         {}};
        if (m_head.value(QStringLiteral("version")).toInt() > FormatVersion ||
            m_head.value(QStringLiteral("schema")).toInteger() > schema)
            return newer();
        for (const auto &each : m_head.value(QStringLiteral("types")).toArray()) {
            if (!recordTypeNamed(each[QStringLiteral("table")].toString()))
                return newer();
        }
        return {};
    }

    Result<FolderContent> read(Writer &writer)
    {
        ATTACHE_CHECK(removeAllRows(writer.connection()));
        ATTACHE_CHECK(readBlobs(writer.connection()));
        const QJsonArray types = m_head.value(QStringLiteral("types")).toArray();
        for (qsizetype i = 0; i < types.size(); ++i) {
            const RecordType &type = *recordTypeNamed(types[i][QStringLiteral("table")].toString());
            ATTACHE_CHECK(readType(writer, type, types[i][QStringLiteral("records")].toInteger()));
            m_progress.report(i + 1, types.size());
        }
        return m_content;
    }

private:
    Error newer() const
    {
        return {Error::Kind::Newer,
                Words::tr("\"%1\" was written by a newer version of the program. Update the "
                          "program.")
                    .arg(m_folder.path()),
                {},
                {}};
    }

    Error corrupt(const QString &name, qint64 row, const QString &detail) const
    {
        const QString message =
            row > 0 ? Words::tr("\"%1\", row %2: this row does not fit. Nothing was imported.")
                          .arg(m_folder.filePath(name))
                          .arg(row)
                    : Words::tr("\"%1\" is missing or was changed. Nothing was imported.")
                          .arg(m_folder.filePath(name));
        return {Error::Kind::Corrupt, message, detail, {}};
    }

    Result<QByteArray> contentOf(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Kind::NotFound,
                         Words::tr("\"%1\" could not be read. Choose a folder that export-all has "
                                   "written.")
                             .arg(file.fileName()),
                         file.errorString(),
                         {}};
        return file.readAll();
    }

    Result<void> readBlobs(Connection &connection)
    {
        const QDir folder(m_folder.filePath(BlobFolder));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            if (m_progress.cancelled())
                return cancelled();
            const QString path = BlobFolder + QLatin1Char('/') + name;
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return corrupt(path, 0, file.errorString());
            ATTACHE_TRY(const QString hash, putBlob(connection, file));
            if (hash != name)
                return corrupt(path, 0, hash);
            ++m_content.blobs;
        }
        if (m_content.blobs != m_head.value(QStringLiteral("blobs")).toInteger())
            return corrupt(BlobFolder, 0, {});
        return {};
    }

    Result<void> readType(Writer &writer, const RecordType &type, qint64 expected)
    {
        const QString name = fileOf(type);
        ATTACHE_TRY(QByteArray bytes, contentOf(name));
        if (bytes.startsWith(CsvByteOrderMark))
            bytes.remove(0, static_cast<qsizetype>(qstrlen(CsvByteOrderMark)));
        if (!bytes.isValidUtf8())
            return Error{
                Error::Kind::Corrupt,
                Words::tr("\"%1\" is no longer text in UTF-8: another program has saved it "
                          "in another encoding. Nothing was imported.")
                    .arg(m_folder.filePath(name)),
                {},
                {}};
        CsvTokenizer rows(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())),
                          ",");
        QStringList columns;
        if (rows.next()) {
            for (const std::string_view cell : rows.cells())
                columns.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        }
        const QStringList known = storedColumns(type);
        for (const QString &column : columns) {
            if (!known.contains(column))
                return corrupt(name, 1, column);
        }
        if (!columns.contains(QLatin1String("id")))
            return corrupt(name, 1, {});
        ATTACHE_CHECK(writer.expectMany(type.table, expected));
        qint64 records = 0;
        while (rows.next()) {
            ++records;
            if (static_cast<qsizetype>(rows.cells().size()) != columns.size() || rows.unclosed())
                return corrupt(name, records + 1, {});
            ATTACHE_CHECK(readRow(writer.connection(), type, columns, rows.cells(), records + 1));
            if (m_progress.cancelled())
                return cancelled();
        }
        if (records != expected)
            return corrupt(name, 0, QStringLiteral("%1 ≠ %2").arg(records).arg(expected));
        m_content.records += records;
        m_content.types += records > 0 ? 1 : 0;
        return {};
    }

    Result<void> readRow(Connection &connection, const RecordType &type, const QStringList &columns,
                         std::span<const std::string_view> cells, qint64 number) const
    {
        StoredRow row(cells.size());
        for (size_t i = 0; i < cells.size(); ++i) {
            const QString written =
                QString::fromUtf8(cells[i].data(), static_cast<qsizetype>(cells[i].size()));
            const FieldInfo *field = type.field(columns[static_cast<qsizetype>(i)]);
            row[i] = unguardedText(written);
            if (written.isEmpty() && (!field || field->nullable))
                row[i] = std::nullopt;
            else if (field && !isStoredAs(field->type, *row[i]))
                return corrupt(fileOf(type), number, field->key + QStringLiteral(": ") + written);
            else if (field && field->type == FieldType::Money) {
                row[i] = storedAmount(written);
                if (!row[i])
                    return corrupt(fileOf(type), number,
                                   field->key + QStringLiteral(": ") + written);
            }
        }
        const Result<void> done = insertStoredRow(connection, type, columns, row);
        if (!done)
            return corrupt(fileOf(type), number,
                           done.error().field + QStringLiteral(": ") + done.error().detail);
        return {};
    }

    const QDir m_folder;
    const Progress &m_progress;
    QJsonObject m_head;
    FolderContent m_content;
};

} // namespace

Result<FolderContent> writeWorkspaceFolder(Connection &connection, const QString &folder,
                                           const QDateTime &now, bool byteOrderMark,
                                           const Progress &progress)
{
    return FolderWriter(connection, folder, byteOrderMark, progress).write(now);
}

Result<FolderContent> readWorkspaceFolder(Workspace &workspace, const QString &folder,
                                          const Progress &progress)
{
    FolderReader reader(folder, progress);
    ATTACHE_TRY(const qint64 schema, schemaVersionOf(workspace.connection()));
    ATTACHE_CHECK(reader.open(schema));
    FolderContent content;
    //: What a new workspace begins with: everything that stood in a folder
    const QString title = Words::tr("Import everything from \"%1\"").arg(QDir(folder).dirName());
    ATTACHE_CHECK(workspace.found(title, [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(content, reader.read(writer));
        return {};
    }));
    return content;
}

} // namespace attache
