#include "ui/pages/decks/deck_slides_model.h"

#include "ui/base/plain_words.h"
#include "ui/widgets/page_rows.h"

#include <utility>

namespace attache {

namespace {

/// Small pictures are kept twice as large as they are drawn in the grid, for screens with more
/// pixels.
constexpr QSize SmallPicture(272, 153);

} // namespace

DeckSlidesModel::DeckSlidesModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
{
}

void DeckSlidesModel::setSlides(std::vector<Slide> slides, const std::vector<SlideChange> &changes,
                                const QStringList &sections)
{
    beginResetModel();
    m_slides = std::move(slides);
    m_rows.clear();
    QString section;
    for (int place = 0; place < slideCount(); ++place) {
        const QString name = sections.value(place);
        if (name != std::exchange(section, name) && !name.isEmpty())
            m_rows.push_back({-1, name});
        m_rows.push_back({place, {}});
    }
    m_changes.clear();
    for (const SlideChange &change : changes) {
        if (change.after >= 0)
            m_changes.insert(change.after, change);
    }
    endResetModel();
}

const Slide *DeckSlidesModel::slideAt(int row) const
{
    const int place = row >= 0 && row < int(m_rows.size()) ? m_rows[size_t(row)].slide : -1;
    return place >= 0 ? &m_slides[size_t(place)] : nullptr;
}

int DeckSlidesModel::rowOf(Id<Slide> slide) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const Slide *each = slideAt(row);
        if (each && each->id == slide)
            return row;
    }
    return -1;
}

int DeckSlidesModel::neighbour(int row, int by) const
{
    for (int next = row + by; next >= 0 && next < int(m_rows.size()); next += by) {
        if (slideAt(next))
            return next;
    }
    return row;
}

std::optional<SlideChange> DeckSlidesModel::changeAt(int row) const
{
    if (!slideAt(row))
        return std::nullopt;
    const auto found = m_changes.constFind(m_rows[size_t(row)].slide);
    return found == m_changes.cend() ? std::nullopt : std::optional(*found);
}

QPixmap DeckSlidesModel::pictureOf(const Slide &slide) const
{
    if (slide.thumbnail.isEmpty())
        return {};
    const Result<QByteArray> bytes = m_workspace.blob(slide.thumbnail);
    QPixmap picture;
    if (bytes)
        picture.loadFromData(*bytes);
    return picture;
}

int DeckSlidesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString DeckSlidesModel::stateOf(int row) const
{
    const auto change = changeAt(row);
    if (!change)
        return slideAt(row)->hidden ? tr("hidden") : QString();
    switch (change->kind) {
    case SlideChange::Kind::Changed:
        //: A slide that has changed since the version before
        return tr("changed");
    case SlideChange::Kind::Added:
        //: A slide the version before did not have
        return tr("new");
    case SlideChange::Kind::Unchanged:
    case SlideChange::Kind::Removed:
        break;
    }
    return slideAt(row)->hidden ? tr("hidden") : QString();
}

Qt::ItemFlags DeckSlidesModel::flags(const QModelIndex &index) const
{
    return slideAt(index.row()) ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
}

QVariant DeckSlidesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    if (slideAt(index.row()))
        return slideData(index.row(), role);
    if (role == PageRowDelegate::HeadingRole)
        return true;
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
               ? QVariant(m_rows[size_t(index.row())].section)
               : QVariant();
}

QVariant DeckSlidesModel::slideData(int row, int role) const
{
    const Slide *slide = slideAt(row);
    switch (role) {
    case Qt::DisplayRole:
        return slide->title.isEmpty() ? tr("Slide %1").arg(slide->position) : slide->title;
    case Qt::ToolTipRole:
        return plainTip(slide->title);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2 %3").arg(slide->position).arg(slide->title, stateOf(row));
    case PageRowDelegate::NumberRole:
        return slide->position;
    case PageRowDelegate::StateRole:
        return stateOf(row);
    case Roles::ToneRole: {
        const auto change = changeAt(row);
        const bool added = change && change->kind == SlideChange::Kind::Added;
        const bool changed = change && change->kind == SlideChange::Kind::Changed;
        return static_cast<int>(added ? Tone::Ok : changed ? Tone::Accent : Tone::Muted);
    }
    case PageRowDelegate::PictureRole: {
        if (!m_small.contains(slide->thumbnail)) {
            const QPixmap whole = pictureOf(*slide);
            m_small.insert(slide->thumbnail, whole.isNull()
                                                 ? whole
                                                 : whole.scaled(SmallPicture, Qt::KeepAspectRatio,
                                                                Qt::SmoothTransformation));
        }
        return m_small.value(slide->thumbnail);
    }
    default:
        return {};
    }
}

} // namespace attache
