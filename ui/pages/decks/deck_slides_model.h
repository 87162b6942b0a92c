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

    /// @p changes say what became of @p slides; none where there is no version before.
    void setSlides(std::vector<Slide> slides, const std::vector<SlideChange> &changes);

    /// Null for a row that does not exist.
    const Slide *slideAt(int row) const;
    int rowOf(Id<Slide> slide) const;
    /// Nothing where there is no version before.
    std::optional<SlideChange> changeAt(int row) const;
    /// The picture of @p slide; a null one where it has none.
    QPixmap pictureOf(const Slide &slide) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString stateOf(int row) const;

    Workspace &m_workspace;
    std::vector<Slide> m_slides;
    QHash<int, SlideChange> m_changes; ///< by row
    mutable QHash<QString, QPixmap> m_small;
};

} // namespace attache
