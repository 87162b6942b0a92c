#include "ui/pages/chains/needs_models.h"

#include "core/base/shared_text.h"
#include "core/brief/needs_text.h"
#include "ui/base/roles.h"

#include <QFont>
#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

constexpr char NeedsMime[] = "application/x-attache-needs";
constexpr char ThemesMime[] = "application/x-attache-need-themes";

template <typename T>
QByteArray idsAsBytes(const std::vector<Id<T>> &ids)
{
    QByteArrayList parts;
    for (const Id<T> id : ids)
        parts.append(QByteArray::number(id.value()));
    return parts.join(',');
}

template <typename T>
std::vector<Id<T>> idsIn(const QByteArray &bytes)
{
    std::vector<Id<T>> ids;
    for (const QByteArray &part : bytes.split(','))
        ids.emplace_back(part.toLongLong());
    return ids;
}

int alignmentOf(int column)
{
    const bool right = column == ThemeModel::Accounts || column == ThemeModel::Waiting;
    return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

Tone toneOf(NeedTruth truth)
{
    return truth == NeedTruth::True       ? Tone::Ok
           : truth == NeedTruth::Doubtful ? Tone::Warn
                                          : Tone::Neutral;
}

/// All but the first, one a line.
QString rest(const QStringList &parts)
{
    return parts.mid(1).join(QLatin1Char('\n'));
}

} // namespace

void ThemeModel::setOverview(SharedNeeds overview, bool writable)
{
    beginResetModel();
    m_overview = std::move(overview);
    m_writable = writable;
    endResetModel();
}

const ThemeFigure *ThemeModel::at(int row) const
{
    if (!m_overview || row < 0 || row >= rowCount())
        return nullptr;
    const auto place = static_cast<size_t>(row);
    return place < m_overview->themes.size() ? &m_overview->themes[place] : &m_overview->loose;
}

int ThemeModel::rowOf(Id<NeedTheme> theme) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->theme == theme)
            return row;
    }
    return -1;
}

int ThemeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_overview)
        return 0;
    return static_cast<int>(m_overview->themes.size()) + (m_overview->loose.needs.empty() ? 0 : 1);
}

int ThemeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString ThemeModel::textAt(const ThemeFigure &figure, int column) const
{
    switch (column) {
    case Name:
        return themeName(figure);
    case Accounts:
        return QString::number(figure.accounts);
    case Truth:
        return themeTruths(figure).value(0);
    case Waiting:
        return themeWaiting(figure).value(0);
    default:
        return {};
    }
}

QString ThemeModel::belowAt(const ThemeFigure &figure, int column) const
{
    switch (column) {
    case Name:
        return themeRoles(figure);
    case Truth:
        return rest(themeTruths(figure));
    case Waiting:
        return rest(themeWaiting(figure));
    default:
        return {};
    }
}

QVariant ThemeModel::data(const QModelIndex &index, int role) const
{
    const ThemeFigure *figure = at(index.row());
    if (!figure)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textAt(*figure, column);
    case Roles::SubtitleRole:
        return belowAt(*figure, column);
    case Qt::AccessibleDescriptionRole:
        return belowAt(*figure, column).replace(QLatin1Char('\n'), QStringLiteral(" · "));
    case Qt::ToolTipRole:
        return column == Name ? themeName(*figure) + QLatin1Char('\n') + themeRoles(*figure)
                              : QVariant();
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::FontRole: {
        QFont font;
        font.setBold(column == Name && !figure->theme.isNull());
        return font;
    }
    case Roles::ToneRole:
        return static_cast<int>(figure->theme.isNull() ? Tone::Muted : Tone::Neutral);
    case Roles::IdRole:
        return static_cast<qlonglong>(figure->theme.value());
    default:
        return {};
    }
}

QVariant ThemeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Theme · said by");
    case Accounts:
        return TypeLabel::tr("Accounts");
    case Truth:
        return FieldLabel::tr("Verified");
    case Waiting:
        return Common::tr("Money waiting");
    default:
        return {};
    }
}

Qt::ItemFlags ThemeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const ThemeFigure *figure = at(index.row());
    if (!m_writable || !figure)
        return flags;
    flags |= Qt::ItemIsDropEnabled;
    if (!figure->theme.isNull()) {
        flags |= Qt::ItemIsDragEnabled;
        if (index.column() == Name)
            flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool ThemeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ThemeFigure *figure = at(index.row());
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !figure || figure->theme.isNull() || name.isEmpty() ||
        name == figure->name)
        return false;
    Q_EMIT renamed(figure->theme, name);
    return true;
}

QStringList ThemeModel::mimeTypes() const
{
    return {QLatin1String(NeedsMime), QLatin1String(ThemesMime)};
}

QMimeData *ThemeModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<Id<NeedTheme>> themes;
    for (const QModelIndex &index : indexes) {
        const ThemeFigure *figure = at(index.row());
        if (figure && !figure->theme.isNull() &&
            std::ranges::find(themes, figure->theme) == themes.end())
            themes.push_back(figure->theme);
    }
    auto *data = new QMimeData;
    data->setData(QLatin1String(ThemesMime), idsAsBytes(themes));
    return data;
}

bool ThemeModel::dropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                              const QModelIndex &parent)
{
    const ThemeFigure *figure = at(parent.row());
    if (!figure)
        return false;
    if (data->hasFormat(QLatin1String(NeedsMime))) {
        Q_EMIT needsDropped(idsIn<Need>(data->data(QLatin1String(NeedsMime))), figure->theme);
        return true;
    }
    auto others = idsIn<NeedTheme>(data->data(QLatin1String(ThemesMime)));
    std::erase(others, figure->theme);
    if (figure->theme.isNull() || others.empty())
        return false;
    Q_EMIT themesDropped(others, figure->theme);
    return true;
}

void ThemeNeedsModel::setNeeds(SharedNeeds overview, const ThemeFigure *figure)
{
    beginResetModel();
    m_overview = std::move(overview);
    m_needs = m_overview && figure ? figure->needs : std::vector<size_t>();
    endResetModel();
}

const NeedRow *ThemeNeedsModel::at(int row) const
{
    const auto place = static_cast<size_t>(std::max(0, row));
    return row < 0 || place >= m_needs.size() ? nullptr : &m_overview->rows.needs[m_needs[place]];
}

int ThemeNeedsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_needs.size());
}

int ThemeNeedsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ThemeNeedsModel::data(const QModelIndex &index, int role) const
{
    const NeedRow *row = at(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Account:
            return row->accountName;
        case Text:
            return QString(row->need.text).simplified();
        case Truth:
            return labelOf(row->need.truth);
        default:
            return {};
        }
    case Roles::SubtitleRole:
    case Qt::AccessibleDescriptionRole:
        return index.column() == Account ? row->statedBy : QString();
    case Roles::ToneRole:
        return static_cast<int>(index.column() == Truth ? toneOf(row->need.truth) : Tone::Neutral);
    case Roles::IdRole:
        return static_cast<qlonglong>(row->need.id.value());
    default:
        return {};
    }
}

QVariant ThemeNeedsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Account:
        return tr("Account · stated by");
    case Text:
        return FieldLabel::tr("Need");
    case Truth:
        return FieldLabel::tr("Verified");
    default:
        return {};
    }
}

Qt::ItemFlags ThemeNeedsModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList ThemeNeedsModel::mimeTypes() const
{
    return {QLatin1String(NeedsMime)};
}

QMimeData *ThemeNeedsModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<Id<Need>> needs;
    for (const QModelIndex &index : indexes) {
        const NeedRow *row = at(index.row());
        if (row && std::ranges::find(needs, row->need.id) == needs.end())
            needs.push_back(row->need.id);
    }
    auto *data = new QMimeData;
    data->setData(QLatin1String(NeedsMime), idsAsBytes(needs));
    return data;
}

} // namespace attache
