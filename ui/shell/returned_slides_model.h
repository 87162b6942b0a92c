#pragma once

#include "core/deck/returned_deck.h"

#include <QAbstractTableModel>

#include <functional>

namespace attache {

/// The slides of a presentation that came back: how each stands to the library, and what can be
/// done about it.
class ReturnedSlidesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, TitleColumn, StateColumn, FromColumn, NowColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// A file with no slide of ours has no rows.
    void setDeck(const ReturnedDeck &deck);
    const RecognisedSlide &slide(int row) const { return m_slides[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    static QString words(const RecognisedSlide &slide, int column);

    std::vector<RecognisedSlide> m_slides;
};

/// "1 current, 2 edited": how many slides stand how, where @p count is not 0.
QString standingWords(const std::function<int(SlideStanding)> &count);

/// "Company v2", as a version of a deck is called.
QString versionName(const Deck &deck);

} // namespace attache
