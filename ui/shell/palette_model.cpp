#include "ui/shell/palette_model.h"

#include "core/base/shared_text.h"
#include "core/domain/record_types.h"
#include "core/queries/search_text.h"
#include "core/record/record_names.h"
#include "core/search/record_choices.h"
#include "core/search/resembling.h"
#include "ui/shell/command_list.h"
#include "ui/style/shortcut_text.h"

#include <QAction>

#include <algorithm>

namespace attache {

namespace {

constexpr int HitsOfEach = 5;
constexpr int HitsOfOne = 12;
constexpr size_t MostOpened = 5;

using Entry = PaletteModel::Entry;
using Kind = PaletteModel::Kind;

Entry heading(const QString &title)
{
    Entry entry;
    entry.title = title;
    return entry;
}

/// A read that failed, where its records would stand.
Entry failure(const Error &error)
{
    Entry entry = heading(error.message);
    entry.kind = Kind::Nothing;
    return entry;
}

Entry record(const RecordType &type, const SearchHit &hit)
{
    Entry entry;
    entry.kind = Kind::Record;
    entry.title = hit.title;
    entry.subtitle = joined({hit.subtitle, hit.snippet});
    entry.matched = hit.matched;
    entry.icon = QString::fromLatin1(type.icon);
    entry.link = Link{hit.table, hit.id, {}};
    return entry;
}

/// How a command is found by @p text: each word is written in its title or its other words, or at
/// least sounds like something there.
enum class CommandMatch { Written, Sounding, None };
CommandMatch matchOf(const QAction &action, const std::vector<SearchWord> &words)
{
    const QString all = searchKey(action.text() + QLatin1Char('\n') +
                                  action.property(CommandList::WordsProperty).toString());
    const auto isWritten = [&](const SearchWord &word) { return all.contains(word.key); };
    if (std::ranges::all_of(words, isWritten))
        return CommandMatch::Written;
    return std::ranges::all_of(
               words, [&](const SearchWord &word) { return placeOf(all, word.key).has_value(); })
               ? CommandMatch::Sounding
               : CommandMatch::None;
}

/// Those that have the words written before those that only sound so.
void addCommands(std::vector<Entry> &entries, const QString &text,
                 const std::vector<QAction *> &actions)
{
    const std::vector<SearchWord> words = searchWords(text);
    if (words.empty() && !text.trimmed().isEmpty()) // nothing but punctuation
        return;
    std::vector<std::pair<CommandMatch, QAction *>> suiting;
    for (QAction *action : actions) {
        const bool isOffered = action->isEnabled() && action->isVisible();
        const CommandMatch match = isOffered ? matchOf(*action, words) : CommandMatch::None;
        if (match != CommandMatch::None)
            suiting.emplace_back(match, action);
    }
    std::ranges::stable_sort(suiting, {}, [](const auto &each) { return each.first; });
    if (!suiting.empty())
        entries.push_back(heading(PaletteModel::tr("Commands")));
    for (const auto &[match, action] : suiting) {
        Entry entry;
        entry.kind = Kind::Command;
        entry.title = action->text();
        entry.trailing = shortcutText(action->shortcut());
        entry.action = action;
        entries.push_back(entry);
    }
}

/// What was opened lately and is still there.
void addOpened(std::vector<Entry> &entries, Connection &connection,
               const std::vector<OpenedRecord> &opened)
{
    RecordNames names(connection);
    std::vector<Entry> records;
    for (const OpenedRecord &each : opened) {
        const RecordType *type = recordTypeNamed(each.table);
        if (!type || records.size() == MostOpened)
            continue;
        const Caption caption = names.caption(*type, each.id);
        if (!caption.full().isEmpty())
            records.push_back(
                record(*type, {each.table, each.id, caption.full(), caption.subtitle, {}}));
    }
    if (!records.empty())
        entries.push_back(heading(Common::tr("Recently opened")));
    entries.insert(entries.end(), records.begin(), records.end());
}

void addNothing(std::vector<Entry> &entries)
{
    Entry nothing = heading(PaletteModel::tr("No matches. Try fewer letters."));
    nothing.kind = Kind::Nothing;
    if (entries.empty())
        entries.push_back(nothing);
}

} // namespace

void PaletteModel::showAll(Connection &connection, const QString &text,
                           const std::vector<QAction *> &actions,
                           const std::vector<OpenedRecord> &opened)
{
    const QString asked = text.trimmed();
    const bool commandsOnly = asked.startsWith(u'>') || asked.startsWith(u'＞');
    std::vector<Entry> entries;
    if (!asked.isEmpty() && !commandsOnly) {
        const auto found = searchAll(connection, asked, HitsOfEach, false, opened);
        if (!found)
            entries.push_back(failure(found.error()));
        const auto groups = found.value_or(std::vector<SearchGroup>());
        for (const SearchGroup &group : groups) {
            const RecordType &type = *recordTypeNamed(group.table);
            entries.push_back(heading(type.severalLabel()));
            for (const SearchHit &hit : group.hits)
                entries.push_back(record(type, hit));
        }
    }
    if (asked.isEmpty())
        addOpened(entries, connection, opened);
    addCommands(entries, commandsOnly ? asked.mid(1).trimmed() : asked, actions);
    addNothing(entries);
    replace(std::move(entries));
}

void PaletteModel::showRecords(Connection &connection, const RecordType &type, const QString &text,
                               const std::vector<OpenedRecord> &opened)
{
    const QString asked = text.trimmed();
    std::vector<Entry> entries;
    if (!asked.isEmpty()) {
        const auto group = searchType(connection, type.tableName(), asked, HitsOfOne, opened);
        if (!group)
            entries.push_back(failure(group.error()));
        else
            for (const SearchHit &hit : group->hits)
                entries.push_back(record(type, hit));
    } else {
        const auto newest = recordChoices(connection, type, {}, {}, HitsOfOne);
        if (!newest)
            entries.push_back(failure(newest.error()));
        else
            for (const RecordChoice &each : *newest)
                entries.push_back(record(
                    type,
                    {type.tableName(), each.id, each.caption.full(), each.caption.subtitle, {}}));
    }
    addNothing(entries);
    replace(std::move(entries));
}

void PaletteModel::showName(Connection &connection, const RecordType &type, const QString &text)
{
    const QString asked = text.trimmed();
    if (asked.isEmpty()) {
        Entry hint = heading(tr("Type the name, then press Enter."));
        hint.kind = Kind::Nothing;
        replace({hint});
        return;
    }
    Entry name;
    name.kind = Kind::Name;
    name.title = asked;
    name.subtitle = QCoreApplication::translate("RecordType", type.creation.title);
    name.icon = QStringLiteral("list-add");
    std::vector<Entry> entries{name};
    const auto known = searchType(connection, type.tableName(), asked, HitsOfEach);
    if (!known)
        entries.push_back(failure(known.error()));
    else if (!known->hits.empty())
        //: Over records that have the name somebody is typing for a new one
        entries.push_back(heading(tr("Already in the workspace")));
    if (known) {
        for (const SearchHit &hit : known->hits)
            entries.push_back(record(type, hit));
    }
    const auto isListed = [&](const SearchHit &hit) {
        return known && std::ranges::any_of(
                            known->hits, [&](const SearchHit &each) { return each.id == hit.id; });
    };
    auto alike =
        resemblingRecords(connection, type, asked, HitsOfEach).value_or(std::vector<SearchHit>());
    std::erase_if(alike, isListed);
    if (!alike.empty())
        //: Over records that may be what somebody is about to make anew
        entries.push_back(heading(tr("Resembles what is in the workspace")));
    for (const SearchHit &hit : alike)
        entries.push_back(record(type, hit));
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
    return row >= 0 && row < rowCount() && entry(row).kind != Kind::Heading &&
           entry(row).kind != Kind::Nothing;
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
