#include "ui/shell/palette_model.h"

#include "core/domain/account.h"
#include "core/domain/record_types.h"
#include "core/search/search.h"

#include <QAction>

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr int HitsOfEach = 5;
constexpr int HitsOfOne = 12;

using Entry = PaletteModel::Entry;
using Kind = PaletteModel::Kind;

/// What people look for most, in this order, with the icon of each.
struct TypeIcon
{
    const char *table;
    const char *icon;
};
constexpr std::array Icons = {
    TypeIcon{"account", "user-properties"},       TypeIcon{"contact", "user"},
    TypeIcon{"visit", "view-calendar"},           TypeIcon{"visit_note", "document-edit"},
    TypeIcon{"opportunity", "view-list-details"}, TypeIcon{"promise", "task-complete"},
};

size_t rankOf(const QString &table)
{
    const auto found = std::ranges::find_if(
        Icons, [&](const TypeIcon &each) { return table == QLatin1String(each.table); });
    return static_cast<size_t>(found - Icons.begin());
}

QString iconOf(const QString &table)
{
    const size_t rank = rankOf(table);
    return rank < Icons.size() ? QString::fromLatin1(Icons[rank].icon)
                               : QStringLiteral("dialog-information");
}

Entry heading(const QString &title)
{
    Entry entry;
    entry.title = title;
    return entry;
}

QString pluralOf(const QString &table)
{
    const RecordType *type = recordTypeNamed(table);
    return type ? type->severalLabel() : table;
}

Entry record(const SearchHit &hit)
{
    Entry entry;
    entry.kind = Kind::Record;
    entry.title = hit.title;
    entry.subtitle = hit.subtitle;
    if (!hit.snippet.isEmpty())
        entry.subtitle +=
            (entry.subtitle.isEmpty() ? QString() : QStringLiteral(" · ")) + hit.snippet;
    entry.icon = iconOf(hit.table);
    entry.link = Link{hit.table, hit.id, {}};
    return entry;
}

/// Every word of @p text somewhere in the title.
bool suits(const QAction &action, const QString &text)
{
    const QString title = action.text();
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return title.contains(word, Qt::CaseInsensitive);
    });
}

void addCommands(std::vector<Entry> &entries, const QString &text,
                 const std::vector<QAction *> &actions)
{
    const size_t before = entries.size();
    for (QAction *action : actions) {
        if (!action->isEnabled() || !action->isVisible() || !suits(*action, text))
            continue;
        if (entries.size() == before)
            entries.push_back(heading(PaletteModel::tr("Commands")));
        Entry entry;
        entry.kind = Kind::Command;
        entry.title = action->text();
        entry.trailing = action->shortcut().toString(QKeySequence::NativeText);
        entry.action = action;
        entries.push_back(entry);
    }
}

void addNothing(std::vector<Entry> &entries)
{
    Entry nothing = heading(PaletteModel::tr("Nothing is called that. Try fewer letters."));
    nothing.kind = Kind::Nothing;
    if (entries.empty())
        entries.push_back(nothing);
}

} // namespace

void PaletteModel::showAll(Connection &connection, const QString &text,
                           const std::vector<QAction *> &actions)
{
    const QString asked = text.trimmed();
    const bool commandsOnly = asked.startsWith(u'>') || asked.startsWith(u'＞');
    std::vector<Entry> entries;
    if (!asked.isEmpty() && !commandsOnly) {
        auto groups =
            searchAll(connection, asked, HitsOfEach, false).value_or(std::vector<SearchGroup>());
        std::ranges::stable_sort(groups, {},
                                 [](const SearchGroup &group) { return rankOf(group.table); });
        for (const SearchGroup &group : groups) {
            entries.push_back(heading(pluralOf(group.table)));
            for (const SearchHit &hit : group.hits)
                entries.push_back(record(hit));
        }
    }
    addCommands(entries, commandsOnly ? asked.mid(1).trimmed() : asked, actions);
    addNothing(entries);
    replace(std::move(entries));
}

void PaletteModel::showRecords(Connection &connection, const QString &table, const QString &text)
{
    std::vector<Entry> entries;
    if (!text.trimmed().isEmpty()) {
        const auto group = searchType(connection, table, text.trimmed(), HitsOfOne);
        for (const SearchHit &hit : group ? group->hits : std::vector<SearchHit>())
            entries.push_back(record(hit));
    } else {
        const auto newest = Store<Account>(connection)
                                .list("ORDER BY id DESC LIMIT " + QByteArray::number(HitsOfOne));
        for (const Account &account : newest.value_or(std::vector<Account>())) {
            const QString full = account.shortName.isEmpty() ? QString() : account.name;
            entries.push_back(record({table, account.id.value(), account.displayName(), full, {}}));
        }
    }
    addNothing(entries);
    replace(std::move(entries));
}

void PaletteModel::replace(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

bool PaletteModel::isChoosable(int row) const
{
    return row >= 0 && row < rowCount() &&
           (entry(row).kind == Kind::Record || entry(row).kind == Kind::Command);
}

int PaletteModel::nextChoosable(int row, int step) const
{
    const int count = rowCount();
    for (int tried = 0; tried < count; ++tried) {
        row = (row + step + count) % count;
        if (isChoosable(row))
            return row;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &each = entry(index.row());
    if (role == Qt::DisplayRole)
        return each.title;
    if (role == Qt::AccessibleTextRole)
        return each.subtitle.isEmpty() ? each.title
                                       : each.title + QStringLiteral(", ") + each.subtitle;
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return isChoosable(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace attache
