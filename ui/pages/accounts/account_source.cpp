#include "ui/pages/accounts/account_source.h"

#include "core/base/shared_text.h"
#include "core/domain/buying_role.h"
#include "core/domain/custom_field.h"
#include "core/domain/industry_entry.h"
#include "core/domain/setting.h"
#include "core/queries/account_filters.h"
#include "core/queries/account_records.h"
#include "core/queries/query_tables.h"
#include "core/record/field_writer.h"
#include "ui/base/roles.h"
#include "ui/forms/field_vocabularies.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/lists/columns_of.h"
#include "ui/models/chain_cells.h"
#include "ui/models/day_text.h"

#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

constexpr int MostTypedMatches = 20;

/// In the order in which a fresh list shows them; all others stand behind, hidden.
QStringList usualColumns()
{
    return {QStringLiteral("tier"),
            QStringLiteral("name"),
            QStringLiteral("industry"),
            QString::fromLatin1(accountcolumn::Region),
            QString::fromLatin1(accountcolumn::Stage),
            QString::fromLatin1(accountcolumn::Chain),
            QString::fromLatin1(accountcolumn::OpenAmount),
            QString::fromLatin1(accountcolumn::NextContact)};
}

QString noneText()
{
    return QStringLiteral("—");
}

bool isNumber(const FieldInfo &field)
{
    return field.type == FieldType::Money || field.type == FieldType::Integer;
}

auto always(Tone tone)
{
    return [tone](const void *) { return tone; };
}

} // namespace

AccountSource::AccountSource(Workspace &workspace)
    : m_workspace(workspace)
    , m_list(workspace.connection())
{
}

TableSet AccountSource::tables() const
{
    return TableSet(AccountListTables);
}

TableSet AccountSource::columnTables() const
{
    return TableSet(tablesOf<CustomField, IndustryEntry, Setting>);
}

ListSource::Maker AccountSource::maker() const
{
    return [imported = m_imported, chosen = m_chosen](Workspace &workspace) {
        auto source = std::make_unique<AccountSource>(workspace);
        source->setImported(imported);
        source->setChosen(chosen);
        return source;
    };
}

Result<ListState> AccountSource::stateFrom(const QString &text, const QStringList &facets) const
{
    return accountStateFrom(text, facets);
}

Result<std::optional<std::vector<qint64>>> AccountSource::beginningWith(const QString &words)
{
    ATTACHE_TRY(const auto found,
                accountsBeginningWith(m_workspace.connection(), words, MostTypedMatches));
    std::vector<qint64> ids;
    std::ranges::transform(found, std::back_inserter(ids), &Id<Account>::value);
    return std::optional(std::move(ids));
}

AccountQuery AccountSource::asked(const ListQuery &query) const
{
    AccountQuery asked = accountQueryOf(query);
    if (query.facets.contains(QStringLiteral("imported")))
        asked.only = m_imported;
    if (query.facets.contains(QStringLiteral("chosen")))
        asked.only = m_chosen;
    return asked;
}

Result<std::vector<qint64>> AccountSource::ids(const ListQuery &query)
{
    return m_list.ids(asked(query), m_terms);
}

Result<std::optional<std::vector<qint64>>> AccountSource::beginning(const ListQuery &query,
                                                                    int most)
{
    const AccountQuery wanted = asked(query);
    if (wanted.restricts() || wanted.sortKey != QLatin1String("name") || wanted.descending)
        return std::optional<std::vector<qint64>>();
    ATTACHE_TRY(auto ids, firstAccounts(m_workspace.connection(), most));
    return std::optional(std::move(ids));
}

Result<std::vector<ListedRow>> AccountSource::rows(std::span<const qint64> ids)
{
    ATTACHE_TRY(auto read, accountRows(m_workspace.connection(), {ids.begin(), ids.end()}));
    std::vector<ListedRow> rows;
    rows.reserve(ids.size());
    auto next = read.begin();
    for (const qint64 id : ids) {
        // Somebody may have removed one just now; the announcement is on its way.
        const bool there = next != read.end() && next->account.id.value() == id;
        rows.push_back(there ? std::make_shared<const AccountRow>(std::move(*next++)) : nullptr);
    }
    return rows;
}

Result<qint64> AccountSource::total()
{
    return accountCount(m_workspace.connection());
}

Result<std::vector<ListColumn>> AccountSource::columns()
{
    m_terms.today = m_workspace.clock().today();
    ATTACHE_TRY(m_terms.settings, Settings::read(m_workspace.connection()));
    ATTACHE_TRY(const auto fields, allFieldsOf(m_workspace.connection(), type()));
    ATTACHE_TRY(StageBook stages, StageBook::read(m_workspace.connection(), Settings()));
    m_stages = std::make_shared<const StageBook>(std::move(stages));
    m_words = std::make_shared<const FieldText>(m_workspace.connection(), QLocale());
    if (m_words->error())
        return *m_words->error();
    std::vector<ListColumn> columns = gatheredColumns();
    for (const FieldInfo &field : fields) {
        if (!field.options.hidden)
            columns.push_back(fieldColumn(field));
    }
    const QStringList usual = usualColumns();
    const QStringList sorted = accountSortKeys();
    for (ListColumn &column : columns) {
        column.shown = usual.contains(column.key);
        column.sortable = sorted.contains(column.key) || (column.field && column.field->isCustom());
    }
    std::ranges::stable_sort(columns, {}, [&usual](const ListColumn &column) {
        const qsizetype at = usual.indexOf(column.key);
        return at < 0 ? usual.size() : at;
    });
    return columns;
}

ListColumn AccountSource::fieldColumn(const FieldInfo &field) const
{
    ListColumn column;
    column.key = field.key;
    column.label = field.label();
    column.field = field;
    column.right = isNumber(field);
    column.value =
        fromRow<AccountRow>([get = field.get](const AccountRow &row) { return get(&row.account); });
    column.text = fromRow<AccountRow>([field, words = m_words](const AccountRow &row) {
        return words->text(field, field.get(&row.account), row.account.currency);
    });
    if (field.key == QLatin1String("tier")) {
        column.look = CellLook::Tier;
        column.width = 44;
        column.picked = true;
        column.more = fromRow<AccountRow>([](const AccountRow &row, int role) {
            return role == Roles::TierRole ? QVariant(static_cast<int>(row.account.tier))
                                           : QVariant();
        });
    } else if (field.key == QLatin1String("name")) {
        column.width = 184;
        column.least = 150;
        column.opens = true;
    } else if (field.key == QLatin1String("industry")) {
        column.width = 104;
        column.least = 72;
        // Beside the name it is said in a lower voice.
        column.tone = always(Tone::Muted);
    } else if (field.key == QLatin1String("parent")) {
        column.text = fromRow<AccountRow>([](const AccountRow &row) { return row.parent; });
    } else if (field.key == QLatin1String("city")) {
        column.text = fromRow<AccountRow>([words = m_words](const AccountRow &row) {
            return words->region({}, row.account.city);
        });
    } else if (field.type == FieldType::LongText || field.key == QLatin1String("address")) {
        column.width = 200;
    }
    return column;
}

ListColumn AccountSource::regionColumn()
{
    ListColumn column;
    column.key = QString::fromLatin1(accountcolumn::Region);
    column.label = Common::tr("Region");
    column.width = 112;
    column.least = 64;
    column.tone = always(Tone::Muted);
    column.text = fromRow<AccountRow>([words = m_words](const AccountRow &row) {
        return words->region(row.account.province, row.account.city);
    });
    column.editor = [](const std::shared_ptr<const ReferenceData> &reference) -> SavedEditor * {
        return new SavedSuggestEdit(vocabularies::regions(reference));
    };
    column.write = [this](qint64 id, const QVariant &value) {
        return writeRegion(id, value.toString());
    };
    return column;
}

Result<void> AccountSource::writeRegion(qint64 id, const QString &words)
{
    ATTACHE_TRY(Account account, Store<Account>(m_workspace.connection()).get(Id<Account>(id)));
    const Region region = m_words->regionFrom(words);
    account.province = region.province;
    account.city = region.city;
    return m_workspace.perform(FieldWriter::title(Common::tr("Region"), account.displayName()),
                               [&](Writer &writer) { return writer.update(account); });
}

ListColumn AccountSource::chainColumn()
{
    const auto coverage = [terms = m_terms](const AccountRow &row) {
        return chainCoverage(row.digest.chain, terms.today, terms.settings.coverage);
    };
    ListColumn column;
    column.key = QString::fromLatin1(accountcolumn::Chain);
    column.label = Common::tr("Decision chain");
    column.look = CellLook::Chain;
    column.width = 148;
    column.text = fromRow<AccountRow>(
        [coverage](const AccountRow &row) { return tr("%1 of 100").arg(coverage(row).score); });
    column.value = fromRow<AccountRow>(
        [coverage](const AccountRow &row) { return QVariant(coverage(row).score); });
    column.more = fromRow<AccountRow>([coverage](const AccountRow &row, int role) {
        return role == Roles::ChainRole ? QVariant::fromValue(coverage(row).cells) : QVariant();
    });
    return column;
}

std::vector<ListColumn> AccountSource::gatheredColumns()
{
    std::vector<ListColumn> columns{regionColumn(), chainColumn()};
    const auto add = [&columns](const char *key, const QString &label, int width, auto text) {
        ListColumn column;
        column.key = QString::fromLatin1(key);
        column.label = label;
        column.width = width;
        column.text = fromRow<AccountRow>(text);
        column.right = true;
        return &columns.emplace_back(std::move(column));
    };
    add(accountcolumn::Stage, FieldLabel::tr("Stage"), 90,
        [stages = m_stages](const AccountRow &row) {
            return row.digest.stage ? stages->label(*row.digest.stage) : noneText();
        })
        ->right = false;
    add(accountcolumn::OpenAmount, tr("Open amount"), 106,
        [words = m_words](const AccountRow &row) {
            const AccountDigest &digest = row.digest;
            return digest.openOpportunities ? words->money(digest.openAmount, digest.openCurrency)
                                            : noneText();
        });
    add(accountcolumn::OpenCount, tr("Open opportunities"), 110,
        [words = m_words](const AccountRow &row) {
            return row.digest.openOpportunities
                       ? words->locale().toString(row.digest.openOpportunities)
                       : noneText();
        });
    ListColumn &last = *add(accountcolumn::LastContact, tr("Last contact"), 110,
                            [today = m_terms.today](const AccountRow &row) {
                                const ContactDays &days = row.digest.last;
                                return days.last().isValid() ? metText(days, today) : noneText();
                            });
    last.tone = always(Tone::Muted);
    last.value =
        fromRow<AccountRow>([](const AccountRow &row) { return QVariant(row.digest.last.last()); });
    const auto next = [terms = m_terms](const AccountRow &row) {
        return row.digest.nextContact(row.account.tier, terms.settings);
    };
    const QDate today = m_terms.today;
    ListColumn &due = *add(accountcolumn::NextContact, Common::tr("Next contact"), 104,
                           [next, today](const AccountRow &row) {
                               const QDate day = next(row);
                               return day.isValid() ? dueDistance(day, today) : noneText();
                           });
    due.value = fromRow<AccountRow>([next](const AccountRow &row) { return QVariant(next(row)); });
    due.tone = fromRow<AccountRow>([next, today](const AccountRow &row) {
        const QDate day = next(row);
        return day.isValid() && day <= today ? Tone::Danger : Tone::Muted;
    });
    due.more = fromRow<AccountRow>([next, words = m_words](const AccountRow &row, int role) {
        const QDate day = role == Qt::ToolTipRole ? next(row) : QDate();
        return day.isValid() ? QVariant(words->day(day)) : QVariant();
    });
    return columns;
}

} // namespace attache
