#include "ui/pages/accounts/people_model.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "ui/base/roles.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/models/day_text.h"

#include <QFont>

namespace attache {

namespace {

bool isKnown(const BuyingRole *role)
{
    return role && role->role != RoleKind::Unknown;
}

const char *const Keys[PeopleModel::ColumnCount] = {
    "name", "post", "role", "coverage", "stance", "influence", "last_met", "reports_to", "mobile"};

} // namespace

void PeopleModel::setPeople(std::vector<PersonRow> people, QDate today,
                            const CoverageSettings &settings)
{
    std::vector<Row> rows;
    for (size_t i = 0; i < people.size(); ++i) {
        const int roles = static_cast<int>(people[i].roles.size());
        for (int role = 0; role < roles; ++role)
            rows.push_back({i, role});
        if (roles == 0)
            rows.push_back({i, -1});
    }
    // While the rows stand for the same, nothing need lose its selection.
    const bool same =
        rows.size() == m_rows.size() &&
        std::equal(rows.begin(), rows.end(), m_rows.begin(), [&](const Row &a, const Row &b) {
            return a.role == b.role && people[a.person].contact.id == m_people[b.person].contact.id;
        });
    if (!same)
        beginResetModel();
    m_people = std::move(people);
    m_rows = std::move(rows);
    m_today = today;
    m_settings = settings;
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const Contact &PeopleModel::contactAt(int row) const
{
    return m_people[m_rows[static_cast<size_t>(row)].person].contact;
}

const BuyingRole *PeopleModel::roleAt(int row) const
{
    const Row &place = m_rows[static_cast<size_t>(row)];
    if (place.role < 0)
        return nullptr;
    return &m_people[place.person].roles[static_cast<size_t>(place.role)];
}

bool PeopleModel::isRoleKnown(int row) const
{
    return isKnown(roleAt(row));
}

std::optional<BuyingRole> PeopleModel::unknownRoleOf(Id<Contact> contact) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (contactAt(row).id == contact && roleAt(row) && !isRoleKnown(row))
            return *roleAt(row);
    }
    return std::nullopt;
}

int PeopleModel::rowOf(Id<Contact> contact) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (contactAt(row).id == contact)
            return row;
    }
    return -1;
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeopleModel::textAt(const QModelIndex &index) const
{
    const Row &place = m_rows[static_cast<size_t>(index.row())];
    const PersonRow &person = m_people[place.person];
    const BuyingRole *role = roleAt(index.row());
    const QString none = QStringLiteral("—");
    switch (index.column()) {
    case Name:
        return person.contact.name;
    case Post: {
        QStringList parts{person.contact.department, person.contact.post};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case Role:
        return isKnown(role) ? labelOf(role->role) : tr("to find out");
    case Coverage:
        return role ? labelOf(role->coverage) : none;
    case Stance:
        return role ? labelOf(role->stance) : none;
    case Influence:
        return role && role->influence ? QString::number(*role->influence) : none;
    case LastMet: {
        const QString words = metText(person.last, m_today);
        return words.isEmpty() ? none : words;
    }
    case ReportsTo:
        return person.reportsTo;
    case Mobile:
        return person.contact.mobile.isEmpty() ? person.contact.phone : person.contact.mobile;
    default:
        return {};
    }
}

QVariant PeopleModel::editValueAt(const QModelIndex &index) const
{
    const BuyingRole *role = roleAt(index.row());
    if (!role)
        return QString();
    switch (index.column()) {
    case Role:
        return keyOf(role->role);
    case Coverage:
        return keyOf(role->coverage);
    case Stance:
        return keyOf(role->stance);
    case Influence:
        return role->influence ? QString::number(*role->influence) : QString();
    case LastMet:
        return role->lastMet.toString(Qt::ISODate);
    default:
        return {};
    }
}

QVariant PeopleModel::toneAt(const QModelIndex &index) const
{
    const BuyingRole *role = roleAt(index.row());
    const auto tone = [](Tone value) { return QVariant(static_cast<int>(value)); };
    switch (index.column()) {
    case Role:
        return isKnown(role) ? QVariant() : tone(Tone::Warn);
    case Coverage:
        if (!role || role->coverage == RoleCoverage::Unknown)
            return tone(Tone::Muted);
        if (role->coverage == RoleCoverage::Supportive)
            return tone(Tone::Ok);
        return role->coverage == RoleCoverage::Met ? tone(Tone::Accent) : QVariant();
    case Stance:
        if (!role || role->stance == attache::Stance::Neutral)
            return tone(Tone::Muted);
        return tone(role->stance == attache::Stance::Supporter ? Tone::Ok : Tone::Danger);
    case LastMet: {
        const QDate met = m_people[m_rows[static_cast<size_t>(index.row())].person].last.met;
        const bool old = met.isValid() && met.daysTo(m_today) > m_settings.fadesAfterDays;
        return tone(old ? Tone::Warn : Tone::Muted);
    }
    case Post:
    case ReportsTo:
    case Mobile:
        return tone(Tone::Muted);
    default:
        return {};
    }
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index);
    case Qt::EditRole:
        return editValueAt(index);
    case Qt::FontRole:
        if (index.column() == Name) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Roles::ToneRole:
        return toneAt(index);
    case Roles::IdRole:
        return contactAt(index.row()).id.value();
    case Roles::LinkRole:
        return linkTo(contactAt(index.row()).id);
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Roles::ColumnKeyRole)
        return QLatin1String(Keys[section]);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return FieldLabel::tr("Full name");
    case Post:
        return tr("Department and job title");
    case Role:
        return FieldLabel::tr("Role");
    case Coverage:
        return FieldLabel::tr("Coverage");
    case Stance:
        return FieldLabel::tr("Stance");
    case Influence:
        return FieldLabel::tr("Influence");
    case LastMet:
        return FieldLabel::tr("Last met");
    case ReportsTo:
        return FieldLabel::tr("Reports to");
    default:
        return FieldLabel::tr("Phone");
    }
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool always = index.column() == Role;
    const bool ofRole = index.column() > Role && index.column() <= LastMet;
    if (always || (ofRole && index.isValid() && roleAt(index.row())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

std::optional<BuyingRole> PeopleModel::edited(const QModelIndex &index, const QVariant &value) const
{
    BuyingRole role;
    if (const BuyingRole *known = roleAt(index.row()))
        role = *known;
    else
        role.contact = contactAt(index.row()).id;
    role.account = contactAt(index.row()).account;
    const QString key = value.toString();
    switch (index.column()) {
    case Role:
        role.role = fromKey<RoleKind>(key).value_or(role.role);
        return role;
    case Coverage:
        role.coverage = fromKey<RoleCoverage>(key).value_or(role.coverage);
        return role;
    case Stance:
        role.stance = fromKey<attache::Stance>(key).value_or(role.stance);
        return role;
    case Influence:
        role.influence = key.isEmpty() ? std::nullopt : std::optional(key.toInt());
        return role;
    case LastMet: {
        const QDate met = SavedDateEdit::parse(key);
        if (!key.trimmed().isEmpty() && !met.isValid())
            return std::nullopt;
        role.lastMet = met;
        return role;
    }
    default:
        return std::nullopt;
    }
}

bool PeopleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) ||
        value.toString() == editValueAt(index).toString())
        return false;
    if (index.column() == Role && value.toString().isEmpty()) {
        Q_EMIT roleDropped(roleAt(index.row())->id);
        return true;
    }
    const std::optional<BuyingRole> changed = edited(index, value);
    if (changed)
        Q_EMIT roleEdited(*changed);
    return changed.has_value();
}

} // namespace attache
