#include "ui/pages/decks/deck_slides_model.h"

#include "ui/widgets/page_rows.h"

namespace attache {

namespace {

/// Small pictures are kept twice as large as they are drawn, for screens with more pixels.
constexpr QSize SmallPicture(2 * PageRowDelegate::PictureWidth, 2 * PageRowDelegate::PictureHeight);

} // namespace

DeckSlidesModel::DeckSlidesModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
{
}

void DeckSlidesModel::setSlides(std::vector<Slide> slides, const std::vector<SlideChange> &changes)
{
    beginResetModel();
    m_slides = std::move(slides);
    m_changes.clear();
    for (const SlideChange &change : changes) {
        if (change.after >= 0)
            m_changes.insert(change.after, change);
    }
    endResetModel();
}

const Slide *DeckSlidesModel::slideAt(int row) const
{
    return row >= 0 && row < int(m_slides.size()) ? &m_slides[size_t(row)] : nullptr;
}

int DeckSlidesModel::rowOf(Id<Slide> slide) const
{
    for (int row = 0; row < int(m_slides.size()); ++row) {
        if (m_slides[size_t(row)].id == slide)
            return row;
    }
    return -1;
}

std::optional<SlideChange> DeckSlidesModel::changeAt(int row) const
{
    const auto found = m_changes.constFind(row);
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
    return parent.isValid() ? 0 : int(m_slides.size());
}

QString DeckSlidesModel::stateOf(int row) const
{
    const auto change = changeAt(row);
    if (!change)
        return m_slides[size_t(row)].hidden ? tr("hidden") : QString();
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
    return m_slides[size_t(row)].hidden ? tr("hidden") : QString();
}

QVariant DeckSlidesModel::data(const QModelIndex &index, int role) const
{
    const Slide *slide = slideAt(index.row());
    if (!slide)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return slide->title.isEmpty() ? tr("Slide %1").arg(slide->position) : slide->title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2 %3")
            .arg(slide->position)
            .arg(slide->title, stateOf(index.row()));
    case PageRowDelegate::NumberRole:
        return slide->position;
    case PageRowDelegate::StateRole:
        return stateOf(index.row());
    case Roles::ToneRole: {
        const auto change = changeAt(index.row());
        const bool added = change && change->kind == SlideChange::Kind::Added;
        const bool changed = change && change->kind == SlideChange::Kind::Changed;
        return static_cast<int>(added ? Tone::Ok : changed ? Tone::Accent : Tone::Muted);
    }
    case PageRowDelegate::PictureRole: {
        if (!m_small.contains(slide->thumbnail))
            m_small.insert(slide->thumbnail,
                           pictureOf(*slide).scaled(SmallPicture, Qt::KeepAspectRatio,
                                                    Qt::SmoothTransformation));
        return m_small.value(slide->thumbnail);
    }
    default:
        return {};
    }
}

} // namespace attache
