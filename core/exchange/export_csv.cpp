#include "core/exchange/export_csv.h"

#include "core/base/own_words.h"
#include "core/domain/custom_field.h"
#include "core/domain/record_types.h"
#include "core/exchange/csv_writer.h"

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
constexpr const char *ExternalNumberHeading = QT_TRANSLATE_NOOP("Export", "%1: external number");

/// What a record is called and its number elsewhere.
struct Named
{
    QString name;
    QString externalId;
};

/// The records a table of references leads to, read once.
class References
{
public:
    Result<void> read(Connection &connection, const RecordType &type)
    {
        for (const char *key : {"name", "title", "topic", "text"}) {
            if (m_name.isEmpty() && type.field(QString::fromLatin1(key)))
                m_name = key;
        }
        m_hasExternalId = type.field(u"external_id") != nullptr;
        const QByteArray name = m_name.isEmpty() ? QByteArray("''") : m_name;
        const QByteArray external = m_hasExternalId ? "external_id" : "''";
        ATTACHE_TRY(Statement row, connection.prepare("SELECT id, " + name + ", " + external +
                                                      " FROM " + type.table));
        while (true) {
            ATTACHE_TRY(const bool found, row.step());
            if (!found)
                return {};
            m_records.insert(row.integer(0), {row.text(1), row.text(2)});
        }
    }

    bool hasExternalId() const { return m_hasExternalId; }
    Named of(const QVariant &id) const { return m_records.value(id.toLongLong()); }

private:
    QByteArray m_name;
    bool m_hasExternalId = false;
    QHash<qint64, Named> m_records;
};

struct Column
{
    const FieldInfo *field = nullptr;
    const References *references = nullptr;
    bool externalId = false; ///< of the record referred to
};

QString choiceText(const FieldInfo &field, const QString &key)
{
    for (const ChoiceInfo &choice : field.choices) {
        if (choice.key == key)
            return QCoreApplication::translate("Choice", choice.label);
    }
    return key;
}

QString cellOf(const Column &column, const void *record)
{
    const QVariant value = column.field->get(record);
    if (!value.isValid())
        return {};
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
        const Named named = column.references->of(value);
        return guardedText(column.externalId ? named.externalId : named.name);
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
    CsvExport(Connection &connection, const RecordType &type)
        : m_connection(connection)
        , m_type(type)
    {
    }

    Result<void> prepare()
    {
        ATTACHE_TRY(m_fields, allFieldsOf(m_connection, m_type));
        for (const FieldInfo &field : m_fields) {
            if (field.options.hidden || field.type == FieldType::Custom)
                continue;
            Column column{&field, nullptr, false};
            if (field.type == FieldType::Reference) {
                ATTACHE_TRY(column.references, referencesTo(field.referencedTable));
            }
            m_columns.push_back(column);
            if (column.references && column.references->hasExternalId())
                m_columns.push_back({&field, column.references, true});
        }
        return {};
    }

    QByteArray heading() const
    {
        QStringList cells;
        for (const Column &column : m_columns) {
            const QString label = column.field->label();
            cells.append(
                column.externalId
                    ? QCoreApplication::translate("Export", ExternalNumberHeading).arg(label)
                    : label);
        }
        return csvRecord(cells);
    }

    Result<qint64> write(QIODevice &out, const Progress &progress,
                         const std::optional<std::vector<qint64>> &only)
    {
        ATTACHE_TRY(const qint64 total,
                    only
                        ? Result<qint64>(static_cast<qint64>(only->size()))
                        : m_connection.integer(QByteArray("SELECT count(*) FROM ") + m_type.table));
        qint64 done = 0;
        bool whole = true;
        const auto write = [&](const void *record) {
            QStringList cells;
            for (const Column &column : m_columns)
                cells.append(cellOf(column, record));
            whole = out.write(csvRecord(cells)) >= 0;
            if (++done % 500 == 0)
                progress.report(done, total);
            return whole && !progress.cancelled();
        };
        if (only) {
            ATTACHE_CHECK(eachOf(*only, write));
        } else {
            ATTACHE_CHECK(m_type.each(m_connection, "ORDER BY id", {}, write));
        }
        if (progress.cancelled())
            return Error{
                Error::Kind::Cancelled, Words::tr("Stopped; nothing was written."), {}, {}};
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
    std::vector<FieldInfo> m_fields;
    std::vector<Column> m_columns;
    QHash<QString, std::shared_ptr<References>> m_references;
};

Error cannotWrite(const QSaveFile &file)
{
    return {Error::Kind::Io,
            Words::tr("\"%1\" could not be written. Is there space, and are you allowed to write "
                      "there?")
                .arg(file.fileName()),
            file.errorString(),
            {}};
}

/// Whether a spreadsheet would make a number of @p text that is not the same any more.
bool losesDigits(const QString &text)
{
    constexpr qsizetype MostDigits = 11; // longer ones are shown as 1.23E+11
    const bool digits = std::ranges::all_of(
        text, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    return digits &&
           ((text.size() > 1 && text.startsWith(QLatin1Char('0'))) || text.size() > MostDigits);
}

} // namespace

QStringList externalNumberHeadings(const char *fieldLabel)
{
    QStringList headings;
    for (const QString &label : inEveryLanguage("Field", fieldLabel)) {
        for (const QString &heading : inEveryLanguage("Export", ExternalNumberHeading))
            headings.append(heading.arg(label));
    }
    return headings;
}

QString guardedText(const QString &text)
{
    // A formula holds no longer text, and no line break.
    constexpr qsizetype LongestInFormula = 255;
    if (text.isEmpty())
        return text;
    const bool formula = QStringLiteral("=+-@\t\r'").contains(text.front());
    if (!formula && !losesDigits(text))
        return text;
    if (text.size() > LongestInFormula || text.contains(QLatin1Char('\n')) ||
        text.contains(QLatin1Char('"')))
        return QLatin1Char('\'') + text;
    return QStringLiteral("=\"%1\"").arg(text);
}

Result<qint64> exportCsv(Connection &connection, const RecordType &type, const QString &path,
                         const Progress &progress, const std::optional<std::vector<qint64>> &only)
{
    CsvExport records(connection, type);
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

} // namespace attache
