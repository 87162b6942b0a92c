#include "ui/lists/record_source.h"

#include "core/base/shared_text.h"
#include "core/domain/custom_field.h"
#include "core/domain/deal_stage.h"
#include "core/domain/industry_entry.h"
#include "core/domain/library_kinds.h"
#include "core/queries/field_text.h"
#include "core/queries/record_list.h"
#include "core/queries/word_order.h"
#include "core/record/record_names.h"

#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

constexpr int NameWidth = 200;
constexpr int LeastNameWidth = 150;
constexpr int WordsWidth = 180;
constexpr int LeastWordsWidth = 110;
constexpr int FlagWidth = 80;

bool isNumber(const FieldInfo &field)
{
    return field.type == FieldType::Money || field.type == FieldType::Integer;
}

} // namespace

RecordSource::RecordSource(Connection &connection, const RecordType &type, QStringList usual)
    : m_connection(connection)
    , m_type(type)
    , m_usual(std::move(usual))
{
}

RecordSource::~RecordSource() = default;

TableSet RecordSource::columnTables() const
{
    return TableSet(tablesOf<CustomField, IndustryEntry, StageSet, DealStage>);
}

Result<std::vector<ListColumn>> RecordSource::columns()
{
    m_words = std::make_shared<const FieldText>(m_connection, QLocale());
    if (m_words->error())
        return *m_words->error();
    ATTACHE_TRY(m_fields, allFieldsOf(m_connection, m_type));
    std::erase_if(m_fields, [](const FieldInfo &field) { return field.options.hidden; });
    std::vector<ListColumn> columns;
    columns.reserve(m_fields.size());
    for (const FieldInfo &field : m_fields) {
        columns.push_back(columnOf(field));
        columns.back().shown = m_usual.isEmpty() || m_usual.contains(field.key);
    }
    if (m_usual.contains(Name))
        columns.push_back(nameColumn());
    std::ranges::stable_sort(columns, {}, [this](const ListColumn &column) {
        const qsizetype at = m_usual.indexOf(column.key);
        return at < 0 ? m_usual.size() : at;
    });
    return columns;
}

ListColumn RecordSource::columnOf(const FieldInfo &field) const
{
    ListColumn column;
    column.key = field.key;
    column.label = field.label();
    column.field = field;
    column.right = isNumber(field);
    column.opens = field.options.named;
    column.value = [get = field.get](const void *record) { return get(record); };
    // A table has one line for a text of several.
    const FieldInfo *currency = field.type == FieldType::Money && field.options.dependsOn
                                    ? m_type.field(QString::fromLatin1(field.options.dependsOn))
                                    : nullptr;
    column.text = [field, currency, words = m_words](const void *record) {
        const QString text = words->text(field, field.get(record),
                                         currency ? currency->get(record).toString() : QString());
        return field.type == FieldType::LongText ? text.simplified() : text;
    };
    markPastDays(column, field);
    if (field.options.named) {
        column.width = NameWidth;
        column.least = LeastNameWidth;
    } else if (field.type == FieldType::LongText || field.options.searchable) {
        column.width = WordsWidth;
        column.least = LeastWordsWidth;
    } else if (field.type == FieldType::Boolean) {
        column.width = FlagWidth;
    }
    return column;
}

void RecordSource::setDue(QStringList keys, std::function<bool(const void *)> waits)
{
    m_due = std::move(keys);
    m_waits = std::move(waits);
}

void RecordSource::markPastDays(ListColumn &column, const FieldInfo &field) const
{
    if (field.type != FieldType::Date)
        return;
    // Asked when it is shown: columns are made before anybody says what is due.
    column.tone = [this, key = field.key, get = field.get](const void *record) {
        const bool due = m_due.contains(key);
        if (!m_clock || (!due && key != ReviewField))
            return Tone::Neutral;
        const QDate day = get(record).toDate();
        const bool past = day.isValid() && day < m_clock->today();
        return past && (!due || m_waits(record)) ? Tone::Danger : Tone::Neutral;
    };
}

ListColumn RecordSource::nameColumn() const
{
    ListColumn column;
    column.key = Name;
    column.label = FieldLabel::tr("Name");
    column.text = [type = &m_type, connection = &m_connection](const void *record) {
        return RecordNames(*connection).captionOf(*type, record).name;
    };
    column.opens = true;
    column.width = NameWidth;
    column.least = LeastNameWidth;
    return column;
}

ListSource::Maker RecordSource::maker() const
{
    return [type = &m_type, usual = m_usual](Workspace &workspace) {
        return std::make_unique<RecordSource>(workspace.connection(), *type, usual);
    };
}

void RecordSource::setChosen(const std::vector<qint64> &ids)
{
    m_chosen = QSet<qint64>(ids.begin(), ids.end());
}

Result<std::vector<qint64>> RecordSource::ids(const ListQuery &query)
{
    if (query.sortKey == Name)
        return idsByName(query);
    if (!query.facets.contains(Chosen))
        return recordIds(m_connection, m_type, m_fields, query);
    ListQuery others = query;
    others.facets.remove(Chosen);
    ATTACHE_TRY(auto ids, recordIds(m_connection, m_type, m_fields, others));
    std::erase_if(ids, [this](qint64 id) { return !m_chosen.contains(id); });
    return ids;
}

Result<std::vector<qint64>> RecordSource::idsByName(const ListQuery &query)
{
    ListQuery unsorted = query;
    unsorted.sortKey.clear();
    ATTACHE_TRY(const auto found, ids(unsorted));
    RecordNames names(m_connection);
    std::vector<std::pair<qint64, QString>> entries;
    entries.reserve(found.size());
    for (const qint64 id : found)
        entries.emplace_back(id, names.of(m_type, id));
    ATTACHE_CHECK(names.status());
    return orderedByWords(entries, query.descending);
}

Result<std::vector<ListedRow>> RecordSource::rows(std::span<const qint64> ids)
{
    ATTACHE_TRY(const auto records, recordsWith(m_connection, m_type, ids));
    return std::vector<ListedRow>(records.begin(), records.end());
}

} // namespace attache
