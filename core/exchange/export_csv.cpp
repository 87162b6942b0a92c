#include "core/exchange/export_csv.h"

#include "core/base/language.h"
#include "core/base/shared_text.h"
#include "core/base/translations.h"
#include "core/domain/custom_field.h"
#include "core/domain/industry_tree.h"
#include "core/domain/record_types.h"
#include "core/exchange/csv_writer.h"
#include "core/parse/values.h"
#include "core/queries/known_records.h"
#include "core/queries/record_filter.h"

#include <QCoreApplication>
#include <QHash>
#include <QSaveFile>

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

/// The records a table of references leads to, read once.
class References
{
public:
    Result<void> read(Connection &connection, const RecordType &type)
    {
        m_hasExternalId = type.field(u"external_id") != nullptr;
        ATTACHE_TRY(const auto names, namedRecords(connection, type));
        for (const NamedRecord &each : names)
            m_records.insert(each.id, each);
        return {};
    }

    bool hasExternalId() const { return m_hasExternalId; }
    NamedRecord of(const QVariant &id) const { return m_records.value(id.toLongLong()); }

private:
    bool m_hasExternalId = false;
    QHash<qint64, NamedRecord> m_records;
};

/// What of a field stands in a column.
enum class Part { Value, ExternalId, Code };

struct Column
{
    const FieldInfo *field = nullptr; ///< null for words
    const References *references = nullptr;
    Part part = Part::Value;
    const CsvColumn *words = nullptr;
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
    return code ? industries.label(*code, languageOf(QLocale())) : guardedText(stored);
}

QString cellOf(const Column &column, const void *record, const Industries &industries)
{
    const QVariant value = column.field->get(record);
    if (!value.isValid())
        return {};
    if (hasCode(*column.field))
        return industryText(industries, column, value.toString());
    switch (column.field->type) {
    case FieldType::Integer:
        return QString::number(value.toLongLong());
    case FieldType::Boolean:
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    case FieldType::Money: {
        const qlonglong minor = value.toLongLong();
        return QStringLiteral("%1%2.%3")
            .arg(minor < 0 ? QStringLiteral("-") : QString())
            .arg(qAbs(minor) / 100)
            .arg(qAbs(minor) % 100, 2, 10, QLatin1Char('0'));
    }
    case FieldType::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldType::Instant:
        return value.toDateTime().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case FieldType::Reference: {
        const NamedRecord named = column.references->of(value);
        return guardedText(column.part == Part::ExternalId ? named.externalId : named.name);
    }
    case FieldType::Choice:
        return guardedText(choiceText(*column.field, value.toString()));
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Custom:
        break;
    }
    return guardedText(value.toString());
}

/// A file of records being written.
class CsvExport
{
public:
    CsvExport(Connection &connection, const RecordType &type, std::vector<CsvColumn> columns)
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
        for (const CsvColumn &wanted : m_wanted) {
            if (!wanted.field) {
                m_columns.push_back({nullptr, nullptr, Part::Value, &wanted});
                continue;
            }
            const FieldInfo &field = *wanted.field;
            Column column{&field, nullptr, Part::Value, nullptr};
            if (field.type == FieldType::Reference) {
                ATTACHE_TRY(column.references, referencesTo(field.referencedTable));
            }
            m_columns.push_back(column);
            if (column.references && column.references->hasExternalId())
                m_columns.push_back({&field, column.references, Part::ExternalId, nullptr});
            if (hasCode(field))
                m_columns.push_back({&field, nullptr, Part::Code, nullptr});
        }
        return {};
    }

    QByteArray heading() const
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
        return csvRecord(cells);
    }

    Result<qint64> write(QIODevice &out, const Progress &progress,
                         const std::optional<std::vector<qint64>> &only)
    {
        ATTACHE_TRY(const qint64 total, only ? Result<qint64>(static_cast<qint64>(only->size()))
                                             : countRecords(m_connection, m_type));
        qint64 done = 0;
        bool whole = true;
        const auto write = [&](const void *record) {
            QStringList cells;
            for (const Column &column : m_columns)
                cells.append(column.words ? guardedText(column.words->text(m_type.id(record)))
                                          : cellOf(column, record, m_industries));
            whole = out.write(csvRecord(cells)) >= 0;
            if (++done % 500 == 0)
                progress.report(done, total);
            return whole && !progress.cancelled();
        };
        if (only) {
            ATTACHE_CHECK(eachOf(*only, write));
        } else {
            ATTACHE_CHECK(eachRecord(m_connection, m_type, {}, write));
        }
        if (progress.cancelled())
            return Error{
                Error::Kind::Cancelled, Words::tr("Cancelled. Nothing was written."), {}, {}};
        if (!whole)
            return Error{Error::Kind::Io, {}, out.errorString(), {}};
        progress.report(total, total);
        return done;
    }

private:
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

    Result<const References *> referencesTo(const char *table)
    {
        const QString key = QString::fromLatin1(table);
        if (!m_references.contains(key)) {
            auto references = std::make_shared<References>();
            ATTACHE_CHECK(references->read(m_connection, *recordTypeNamed(key)));
            m_references.insert(key, references);
        }
        return static_cast<const References *>(m_references.value(key).get());
    }

    Connection &m_connection;
    const RecordType &m_type;
    std::vector<CsvColumn> m_wanted;
    Industries m_industries;
    std::vector<Column> m_columns;
    QHash<QString, std::shared_ptr<References>> m_references;
};

Error cannotWrite(const QSaveFile &file)
{
    return {Error::Kind::Io,
            Common::tr("\"%1\" could not be written. Check that the folder exists, is writable and "
                       "has free space.")
                .arg(file.fileName()),
            file.errorString(),
            {}};
}

/// Whether a spreadsheet would make a number of @p text that is not the same any more.
bool losesDigits(const QString &text)
{
    constexpr qsizetype MostDigits = 11; // longer ones are shown as 1.23E+11
    const auto isNumber = [](QStringView part) {
        return !part.isEmpty() && std::ranges::all_of(part, [](QChar c) {
            return c >= QLatin1Char('0') && c <= QLatin1Char('9');
        });
    };
    const qsizetype e = text.indexOf(QLatin1Char('e'), 0, Qt::CaseInsensitive);
    if (e > 0)
        return isNumber(QStringView(text).left(e)) && isNumber(QStringView(text).mid(e + 1));
    return isNumber(text) &&
           ((text.size() > 1 && text.startsWith(QLatin1Char('0'))) || text.size() > MostDigits);
}

/// Whether the import would take @p text for more than a text: a JSON list, or a number that a
/// spreadsheet has destroyed.
bool isReadOtherwise(const QString &text)
{
    const bool list = text.startsWith(QLatin1Char('[')) || text.startsWith(QLatin1Char('{'));
    return list || isLostNumber(text.toStdString());
}

} // namespace

namespace {

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

QString guardedText(const QString &text)
{
    // A formula holds no longer text, and no line break.
    constexpr qsizetype LongestInFormula = 255;
    if (text.isEmpty())
        return text;
    const bool formula = QStringLiteral("=+-@\t\r'").contains(text.front());
    if (!formula && !losesDigits(text) && !isReadOtherwise(text))
        return text;
    if (text.size() > LongestInFormula || text.contains(QLatin1Char('\n')) ||
        text.contains(QLatin1Char('"')))
        return QLatin1Char('\'') + text;
    return QStringLiteral("=\"%1\"").arg(text);
}

namespace {

Result<qint64> writeFile(CsvExport records, const QString &path, const Progress &progress,
                         const std::optional<std::vector<qint64>> &only)
{
    ATTACHE_CHECK(records.prepare());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    file.write(CsvByteOrderMark);
    file.write(records.heading());
    auto written = records.write(file, progress, only);
    if (!written && written.error().kind == Error::Kind::Io && written.error().message.isEmpty())
        return cannotWrite(file);
    if (written && !file.commit())
        return cannotWrite(file);
    return written;
}

} // namespace

Result<qint64> exportCsv(Connection &connection, const RecordType &type, const QString &path,
                         const Progress &progress, const std::optional<std::vector<qint64>> &only)
{
    return writeFile(CsvExport(connection, type, {}), path, progress, only);
}

Result<qint64> exportCsv(Connection &connection, const RecordType &type, const QString &path,
                         const Progress &progress, const std::vector<qint64> &ids,
                         const std::vector<CsvColumn> &columns)
{
    return writeFile(CsvExport(connection, type, columns), path, progress, ids);
}

Result<void> exportTable(const QString &path, const std::vector<QStringList> &rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    file.write(CsvByteOrderMark);
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(guardedText(cell));
        file.write(csvRecord(cells));
    }
    if (!file.commit())
        return cannotWrite(file);
    return {};
}

} // namespace attache
