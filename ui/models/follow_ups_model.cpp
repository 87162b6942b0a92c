#include "ui/models/follow_ups_model.h"

#include "core/base/shared_text.h"
#include "core/brief/value_text.h"
#include "core/parse/date_reader.h"
#include "ui/base/roles.h"

#include <algorithm>

namespace attache {

namespace {

constexpr int SoonDays = 1;

bool sameRow(const PromiseRow &a, const PromiseRow &b)
{
    const Promise &p = a.promise;
    const Promise &q = b.promise;
    return p.id == q.id && p.text == q.text && p.party == q.party && p.owner == q.owner &&
           p.contact == q.contact && p.due == q.due && p.state == q.state && a.contact == b.contact;
}

/// A day as typed: as readWholeDate() reads it, or none for an empty text.
std::optional<QDate> dayOf(const QVariant &value, QDate today)
{
    if (value.typeId() == QMetaType::QDate)
        return value.toDate();
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        return QDate();
    const auto found = readWholeDate(text, {today});
    return found ? std::optional(found->date) : std::nullopt;
}

} // namespace

void FollowUpsModel::setRows(std::vector<PromiseRow> rows, const NotePeople &people,
                             const QHash<Id<Contact>, QString> &posts, QDate today)
{
    m_people = people;
    m_posts = posts;
    m_today = today;
    // An editor that is open over a row stays open while the same promises are here.
    const bool same = std::ranges::equal(
        rows, m_rows, {}, [](const PromiseRow &row) { return row.promise.id; },
        [](const PromiseRow &row) { return row.promise.id; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool changed = !sameRow(m_rows[i], rows[i]);
        m_rows[i] = std::move(rows[i]);
        if (changed)
            Q_EMIT dataChanged(index(static_cast<int>(i), 0),
                               index(static_cast<int>(i), ColumnCount - 1));
    }
}

int FollowUpsModel::rowOf(Id<Promise> promise) const
{
    const auto found =
        std::ranges::find(m_rows, promise, [](const PromiseRow &row) { return row.promise.id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QStringList FollowUpsModel::owners() const
{
    return m_people.names.ourPeople + m_people.names.theirPeople;
}

int FollowUpsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FollowUpsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FollowUpsModel::shown(const PromiseRow &row, Column column) const
{
    const Language language = languageOf(QLocale());
    const Promise &promise = row.promise;
    switch (column) {
    case Item:
        return promise.text;
    case Owner: {
        const QString &name = row.responsible();
        if (name.isEmpty())
            return labelOf(promise.party);
        const QString side =
            promise.party == Party::Us ? labelOf(Party::Us) : m_posts.value(promise.contact);
        return personText(name, side, language);
    }
    case Due:
        return promise.due.isValid() ? shortDateText(promise.due, m_today, language)
                                     : QStringLiteral("–");
    case State:
        return labelOf(promise.state);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FollowUpsModel::edited(const PromiseRow &row, Column column) const
{
    switch (column) {
    case Item:
        return QString(row.promise.text);
    case Owner:
        return row.responsible();
    case Due:
        return row.promise.due.toString(Qt::ISODate);
    case State:
        return keyOf(row.promise.state);
    case ColumnCount:
        break;
    }
    return {};
}

int FollowUpsModel::toneOf(const PromiseRow &row, Column column) const
{
    const Promise &promise = row.promise;
    Tone tone = Tone::Neutral;
    if (promise.state == PromiseState::Kept)
        tone = Tone::Ok;
    else if (promise.state == PromiseState::Dropped)
        tone = Tone::Muted;
    else if (row.isOverdue(m_today))
        tone = Tone::Danger;
    else if (promise.due.isValid() && m_today.daysTo(promise.due) <= SoonDays)
        tone = Tone::Warn;
    // Only what is late stands out in the column of days.
    if (column == Due && tone != Tone::Danger)
        tone = Tone::Neutral;
    return static_cast<int>(tone);
}

QVariant FollowUpsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PromiseRow &row = m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, column);
    case Qt::EditRole:
        return edited(row, column);
    case Roles::ToneRole:
        if (column == Due || column == State)
            return toneOf(row, column);
        return {};
    case Roles::IdRole:
        return row.promise.id.value();
    default:
        return {};
    }
}

QVariant FollowUpsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const char *const keys[] = {"item", "owner", "due", "state"};
    if (role == Roles::ColumnKeyRole)
        return QString::fromLatin1(keys[section]);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Item:
        return Common::tr("Item");
    case Owner:
        return FieldLabel::tr("Responsible");
    case Due:
        return Common::tr("Due");
    case State:
        return FieldLabel::tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags FollowUpsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    // The state is chosen from a menu.
    if (index.isValid() && index.column() != State)
        flags |= Qt::ItemIsEditable;
    return flags;
}

void FollowUpsModel::setOwner(Promise &promise, const QString &name) const
{
    promise.owner = name;
    promise.contact = m_people.contacts.value(name);
    if (!promise.contact.isNull())
        promise.party = Party::Them;
    else if (m_people.names.ourPeople.contains(name))
        promise.party = Party::Us;
}

bool FollowUpsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    PromiseRow &row = m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    if (value.toString().trimmed() == edited(row, column).toString())
        return true;
    Promise promise = row.promise;
    const QString text = value.toString().trimmed();
    switch (column) {
    case Item:
        if (text.isEmpty())
            return false;
        promise.text = text;
        break;
    case Owner:
        setOwner(promise, text);
        break;
    case Due: {
        const auto day = dayOf(value, m_today);
        if (!day)
            return false;
        promise.due = *day;
        break;
    }
    case State: {
        const auto state = fromKey<PromiseState>(text);
        if (!state)
            return false;
        promise.state = *state;
        break;
    }
    case ColumnCount:
        return false;
    }
    // The next change may come before this one has been read back; it starts from here.
    row.promise = promise;
    row.contact = promise.contact.isNull() ? QString() : promise.owner;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT changeRequested(promise);
    return true;
}

} // namespace attache
