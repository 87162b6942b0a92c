#include "core/exchange/export_list.h"

#include "core/base/language.h"
#include "core/base/shared_text.h"
#include "core/base/translations.h"
#include "core/base/work_ahead.h"
#include "core/domain/custom_field.h"
#include "core/domain/industry_tree.h"
#include "core/domain/record_types.h"
#include "core/exchange/table_file.h"
#include "core/queries/known_records.h"
#include "core/queries/record_filter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <utility>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

//: Column heading: number of a record in another program.
constexpr const char *ExternalNumberHeading = QT_TRANSLATE_NOOP("Export", "%1: external ID");

//: Column heading: code of what the column before names
constexpr const char *CodeHeading = QT_TRANSLATE_NOOP("Export", "%1: code");

/// The records a table of references leads to, read once and only where one is referred to.
class References
{
public:
    References(Connection &connection, const RecordType &type)
        : m_connection(connection)
        , m_type(type)
    {
    }

    bool hasExternalId() const { return externalNumber(m_type) != nullptr; }

    /// Of no record where they cannot be read, which wereRead() then tells.
    NamedRecord of(const QVariant &id)
    {
        const qint64 wanted = id.toLongLong();
        if (wanted != 0 && !std::exchange(m_isAsked, true))
            m_read = read();
        return m_records.value(wanted);
    }
    const Result<void> &wereRead() const { return m_read; }

private:
    Result<void> read()
    {
        ATTACHE_TRY(const auto names, namedRecords(m_connection, m_type));
        for (const NamedRecord &each : names)
            m_records.insert(each.id, each);
        return {};
    }

    Connection &m_connection;
    const RecordType &m_type;
    bool m_isAsked = false;
    Result<void> m_read;
    QHash<qint64, NamedRecord> m_records;
};

/// What of a field stands in a column.
enum class Part { Value, ExternalId, Code };

struct Column
{
    const FieldInfo *field = nullptr; ///< null for words
    References *references = nullptr;
    Part part = Part::Value;
    const ExportColumn *words = nullptr;
};

bool hasCode(const FieldInfo &field)
{
    return field.options.editor == Editor::IndustryTree;
}

QString choiceText(const FieldInfo &field, const QString &key)
{
    for (const ChoiceInfo &choice : field.choices) {
        if (choice.key == key)
            return QCoreApplication::translate("Choice", choice.label);
    }
    return key;
}

QString industryText(const Industries &industries, const Column &column, const QString &stored)
{
    const auto code = industries.codeOf(stored);
    if (column.part == Part::Code)
        return code.value_or(QString());
    return code ? industries.label(*code, languageOf(QLocale())) : stored;
}

TableCell cellOf(const Column &column, const void *record, const Industries &industries)
{
    const QVariant value = column.field->get(record);
    if (!value.isValid())
        return TableCell::empty();
    if (hasCode(*column.field))
        return TableCell::of(industryText(industries, column, value.toString()));
    switch (column.field->type) {
    case FieldType::Integer:
        return TableCell::integer(value.toLongLong());
    case FieldType::Boolean:
        return TableCell::of(value.toBool() ? Words::tr("yes") : Words::tr("no"));
    case FieldType::Money:
        return TableCell::amount(value.toLongLong());
    case FieldType::Date:
        return TableCell::of(value.toDate());
    case FieldType::Instant:
        return TableCell::of(value.toDateTime());
    case FieldType::Reference: {
        const NamedRecord named = column.references->of(value);
        return TableCell::of(column.part == Part::ExternalId ? named.externalId : named.name);
    }
    case FieldType::Choice:
        return TableCell::of(choiceText(*column.field, value.toString()));
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Custom:
        break;
    }
    return TableCell::of(value.toString());
}

TableCell cellOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QDate)
        return TableCell::of(value.toDate());
    if (value.typeId() == QMetaType::QDateTime)
        return TableCell::of(value.toDateTime());
    return TableCell::of(value.toString());
}

/// A file of records being written.
class ListFile
{
public:
    ListFile(Connection &connection, const RecordType &type, std::vector<ExportColumn> columns)
        : m_connection(connection)
        , m_type(type)
        , m_wanted(std::move(columns))
    {
    }

    Result<void> prepare()
    {
        ATTACHE_TRY(m_industries, industriesOf(m_connection));
        if (m_wanted.empty()) {
            ATTACHE_TRY(const auto fields, allFieldsOf(m_connection, m_type));
            for (const FieldInfo &field : fields) {
                if (!field.options.hidden && field.type != FieldType::Custom)
                    m_wanted.push_back({field});
            }
        }
        for (const ExportColumn &wanted : m_wanted) {
            if (!wanted.field) {
                m_columns.push_back({nullptr, nullptr, Part::Value, &wanted});
                continue;
            }
            const FieldInfo &field = *wanted.field;
            Column column{&field, nullptr, Part::Value, nullptr};
            if (field.type == FieldType::Reference)
                column.references = referencesTo(field.referencedTable);
            m_columns.push_back(column);
            if (column.references && column.references->hasExternalId())
                m_columns.push_back({&field, column.references, Part::ExternalId, nullptr});
            if (hasCode(field))
                m_columns.push_back({&field, nullptr, Part::Code, nullptr});
        }
        return {};
    }

    QStringList headings() const
    {
        QStringList cells;
        for (const Column &column : m_columns) {
            if (column.words) {
                cells.append(column.words->heading);
                continue;
            }
            const QString label = column.field->label();
            const char *heading = column.part == Part::ExternalId ? ExternalNumberHeading
                                  : column.part == Part::Code     ? CodeHeading
                                                                  : nullptr;
            cells.append(heading ? QCoreApplication::translate("Export", heading).arg(label)
                                 : label);
        }
        return cells;
    }

    Result<qint64> write(TableFile &out, const Progress &progress,
                         const std::optional<std::vector<qint64>> &only)
    {
        ATTACHE_TRY(const qint64 total, only ? Result<qint64>(static_cast<qint64>(only->size()))
                                             : countRecords(m_connection, m_type));
        qint64 done = 0;
        // The file is written on another thread, while the next records are read on this one.
        const auto read = [&](HandOver<Rows> &chunks) -> Result<void> {
            Rows rows;
            const auto take = [&](const void *record) {
                rows.push_back(cellsOf(record));
                bool wanted = true;
                if (rows.size() == RowsAtOnce)
                    wanted = chunks.put(std::exchange(rows, {}));
                if (++done % 500 == 0)
                    progress.report(done, total);
                return wanted && !progress.cancelled();
            };
            ATTACHE_CHECK(only ? eachOf(*only, take) : eachRecord(m_connection, m_type, {}, take));
            if (!progress.cancelled())
                chunks.put(std::move(rows));
            return {};
        };
        const auto write = [&out](const Rows &rows) -> Result<void> {
            for (const std::vector<TableCell> &row : rows)
                ATTACHE_CHECK(out.add(row));
            return {};
        };
        ATTACHE_CHECK(workBehind<Rows>(read, write));
        for (const auto &references : std::as_const(m_references))
            ATTACHE_CHECK(references->wereRead());
        if (progress.cancelled())
            return Error{
                Error::Kind::Cancelled, Words::tr("Cancelled. Nothing was written."), {}, {}};
        progress.report(total, total);
        return done;
    }

private:
    using Rows = std::vector<std::vector<TableCell>>;
    static constexpr size_t RowsAtOnce = 64;

    std::vector<TableCell> cellsOf(const void *record)
    {
        std::vector<TableCell> cells;
        cells.reserve(m_columns.size());
        for (const Column &column : m_columns)
            cells.push_back(column.words ? cellOf(column.words->value(m_type.id(record)))
                                         : cellOf(column, record, m_industries));
        return cells;
    }

    Result<void> eachOf(const std::vector<qint64> &ids,
                        const std::function<bool(const void *)> &visit)
    {
        for (const qint64 id : ids) {
            const Result<AnyRecord> record = m_type.load(m_connection, id);
            if (!record && record.error().kind == Error::Kind::NotFound)
                continue;
            if (!record)
                return record.error();
            if (!visit(record->get()))
                break;
        }
        return {};
    }

    References *referencesTo(const char *table)
    {
        std::shared_ptr<References> &references = m_references[QString::fromLatin1(table)];
        if (!references)
            references = std::make_shared<References>(m_connection,
                                                      *recordTypeNamed(QString::fromLatin1(table)));
        return references.get();
    }

    Connection &m_connection;
    const RecordType &m_type;
    std::vector<ExportColumn> m_wanted;
    Industries m_industries;
    std::vector<Column> m_columns;
    QHash<QString, std::shared_ptr<References>> m_references;
};

QStringList headingsOf(const char *heading, const char *fieldLabel)
{
    QStringList headings;
    for (const QString &label : allTranslations("Field", fieldLabel)) {
        for (const QString &each : allTranslations("Export", heading))
            headings.append(each.arg(label));
    }
    return headings;
}

} // namespace

QStringList externalNumberHeadings(const char *fieldLabel)
{
    return headingsOf(ExternalNumberHeading, fieldLabel);
}

QStringList codeHeadings(const char *fieldLabel)
{
    return headingsOf(CodeHeading, fieldLabel);
}

namespace {

Result<std::unique_ptr<TableFile>> openFile(const QString &path, const ExportOptions &options)
{
    auto file = makeTableFile(path, options.byteOrderMark);
    if (!file)
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" cannot be written. Lists are exported to names that end in "
                               ".csv or .xlsx.")
                         .arg(path),
                     {},
                     {}};
    return file;
}

Result<ExportedList> writeFile(ListFile records, const RecordType &type, const QString &path,
                               const Progress &progress,
                               const std::optional<std::vector<qint64>> &only,
                               const ExportOptions &options)
{
    ATTACHE_TRY(const auto file, openFile(path, options));
    ATTACHE_CHECK(records.prepare());
    ATTACHE_CHECK(file->begin(type.severalLabel(), records.headings()));
    ATTACHE_TRY(const qint64 written, records.write(*file, progress, only));
    ATTACHE_CHECK(file->finish());
    return ExportedList{written, file->cutTexts()};
}

} // namespace

bool isListFile(const QString &path)
{
    return makeTableFile(path) != nullptr;
}

Result<ExportedList> exportList(Connection &connection, const RecordType &type, const QString &path,
                                const Progress &progress,
                                const std::optional<std::vector<qint64>> &only,
                                const ExportOptions &options)
{
    return writeFile(ListFile(connection, type, {}), type, path, progress, only, options);
}

Result<ExportedList> exportList(Connection &connection, const RecordType &type, const QString &path,
                                const Progress &progress, const std::vector<qint64> &ids,
                                const std::vector<ExportColumn> &columns,
                                const ExportOptions &options)
{
    return writeFile(ListFile(connection, type, columns), type, path, progress, ids, options);
}

Result<void> exportTable(const QString &path, const std::vector<QStringList> &rows)
{
    ATTACHE_TRY(const auto file, openFile(path, {}));
    ATTACHE_CHECK(file->begin(QFileInfo(path).completeBaseName(),
                              rows.empty() ? QStringList() : rows.front()));
    for (size_t i = 1; i < rows.size(); ++i) {
        std::vector<TableCell> cells;
        for (const QString &cell : rows[i])
            cells.push_back(TableCell::of(cell));
        ATTACHE_CHECK(file->add(cells));
    }
    return file->finish();
}

} // namespace attache
