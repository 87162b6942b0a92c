#pragma once

#include "core/domain/stage_book.h"
#include "core/queries/slide_cards.h"

#include <QAbstractListModel>
#include <QHash>
#include <QListView>
#include <QStyledItemDelegate>

namespace attache {

class SlideThumbs;

/// The slides of a light table that suit its filters.
class SlideGridModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setCards(std::vector<SlideCard> cards, const ListQuery &query, QDate today);
    void setQuery(const ListQuery &query);
    /// In which place of a tray each slide stands, from 1.
    void setPlaces(QHash<Id<Slide>, int> places);
    /// How many slides of a deck have changed in its newest version, by deck.
    void setChanges(QHash<Id<Deck>, int> changes) { m_changes = std::move(changes); }

    /// What the stages of slides are called.
    void setStages(StageBook stages) { m_stages = std::move(stages); }
    const StageBook &stages() const { return m_stages; }

    const std::vector<SlideCard> &cards() const { return m_cards; }
    /// Null for a row that does not exist.
    const SlideCard *cardAt(int row) const;
    int rowOf(Id<Slide> slide) const;
    /// Null where it is gone; also of one that does not suit the filters.
    const SlideCard *card(Id<Slide> slide) const;
    /// 0 where it is not in the tray.
    int placeOf(Id<Slide> slide) const { return m_places.value(slide); }
    QDate today() const { return m_today; }
    /// "Expired for 3 months", "3 changed since"; empty where it stands as it is.
    QString standing(const SlideCard &card) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void choose();

    std::vector<SlideCard> m_cards;
    std::vector<size_t> m_shown;
    ListQuery m_query;
    QHash<Id<Slide>, int> m_places;
    QHash<Id<Deck>, int> m_changes;
    QDate m_today;
    StageBook m_stages;
};

/// Paints a slide as a picture with what is to be known of it below.
class SlideCardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SlideCardDelegate(const SlideGridModel &model, SlideThumbs &thumbs, QObject *parent = nullptr)
        : QStyledItemDelegate(parent)
        , m_model(model)
        , m_thumbs(thumbs)
    {
    }

    /// What stands below the picture, in pixels.
    static constexpr int WordsHeight = 76;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// Where a slide under the pointer is taken into the tray, in the place of the grid @p rect.
    static QRect takeRect(const QRect &rect);
    /// A place of the grid.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPicture(QPainter &painter, const QRect &rect, const SlideCard &card,
                      const QPalette &palette) const;
    void paintWords(QPainter &painter, const QRect &rect, const SlideCard &card,
                    const QPalette &palette) const;
    static void paintTake(QPainter &painter, const QRect &rect, bool taken,
                          const QPalette &palette);
    void paintPlace(QPainter &painter, const QRect &picture, int place,
                    const QPalette &palette) const;

    const SlideGridModel &m_model;
    SlideThumbs &m_thumbs;
};

/// Slides in columns as wide as the window allows. Space shows one large; Enter, or a click on the
/// corner that appears under the pointer, takes it into the tray or out of it.
class SlideGrid : public QListView
{
    Q_OBJECT

public:
    explicit SlideGrid(QWidget *parent = nullptr);

Q_SIGNALS:
    void largeRequested();
    void trayRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void fitColumns();
    /// Takes the slide whose corner for that is pressed; false where there is none.
    bool takesAt(const QMouseEvent &event);
};

} // namespace attache
