#pragma once

#include "core/deck/slide_comparison.h"
#include "core/store/workspace.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>

#include <optional>
#include <vector>

namespace attache {

/// The slides of a deck for a list of pages, each with what became of it since the version before.
class DeckSlidesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// @p workspace outlives the model.
    explicit DeckSlidesModel(Workspace &workspace, QObject *parent = nullptr);

    /// @p changes say what became of @p slides; none where there is no version before. @p sections
    /// are the names of the section of each slide; none where the deck has none.
    void setSlides(std::vector<Slide> slides, const std::vector<SlideChange> &changes,
                   const QStringList &sections = {});

    int slideCount() const { return int(m_slides.size()); }
    /// Null for a row that does not exist, and for the name of a section.
    const Slide *slideAt(int row) const;
    int rowOf(Id<Slide> slide) const;
    /// The next row behind @p row, or before it, that is a slide; @p row itself at the end.
    int neighbour(int row, int by) const;
    /// Nothing where there is no version before.
    std::optional<SlideChange> changeAt(int row) const;
    /// The picture of @p slide; a null one where it has none.
    QPixmap pictureOf(const Slide &slide) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// A slide, or the name of the section that begins here.
    struct Row
    {
        int slide = -1;
        QString section;
    };

    QString stateOf(int row) const;
    QVariant slideData(int row, int role) const;

    Workspace &m_workspace;
    std::vector<Slide> m_slides;
    std::vector<Row> m_rows;
    QHash<int, SlideChange> m_changes; ///< by place of the slide
    mutable QHash<QString, QPixmap> m_small;
};

} // namespace attache
