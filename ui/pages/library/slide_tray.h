#pragma once

#include "core/deck/library.h"
#include "ui/widgets/card.h"

#include <QHash>
#include <QMap>

class QComboBox;
class QListWidget;

namespace attache {

class Button;
class Desk;
class SlideGridModel;
class SlideThumbs;
class TextLabel;

/// Slides taken from the light table, in order, for a presentation that is to be made. Rows are
/// dragged or moved by Alt+Up and Alt+Down, Delete takes one out. What does not fit is said before
/// anything is written.
class SlideTray : public CardWidget
{
    Q_OBJECT

public:
    SlideTray(Desk &desk, const SlideGridModel &model, SlideThumbs &thumbs,
              QWidget *parent = nullptr);

    /// Takes @p slide, or puts it back where it was taken.
    void toggle(Id<Slide> slide);
    void add(const std::vector<Id<Slide>> &slides);
    void move(int row, int by);
    /// Shows the titles and pictures as they are now; slides that are gone go here, too.
    void refresh();
    std::vector<Id<Slide>> slides() const;
    /// In which place each one stands, from 1.
    QHash<Id<Slide>, int> places() const;
    /// What does not fit, in words: expired, for us only, another size, an older version.
    QStringList problems() const { return m_problems; }
    /// Placeholders no record fills, as they are written.
    QStringList unfilled() const { return m_unfilled; }

    QComboBox *visits() const { return m_visits; }
    QListWidget *list() const { return m_list; }
    Button *makeButton() const { return m_make; }
    /// Asks where to, and writes a PPTX, or a PDF where LibreOffice is installed.
    void make();

Q_SIGNALS:
    void changed();

private:
    void build();
    void buildList();
    void readVisits();
    void check();
    void checkPlaceholders();
    void showUnfilled();
    QWidget *makeLogoButton();
    QStringList sizeProblems();
    Id<Visit> visit() const;
    AssemblyOrder order() const;
    void write(const AssemblyOrder &order, const QString &path);
    void takeAlong();

    Desk &m_desk;
    const SlideGridModel &m_model;
    SlideThumbs &m_thumbs;
    QComboBox *m_visits;
    QListWidget *m_list;
    TextLabel *m_empty;
    TextLabel *m_fits;
    TextLabel *m_filled;
    QVBoxLayout *m_fields;
    Button *m_along;
    Button *m_make;
    QStringList m_problems;
    QStringList m_unfilled;
    QMap<QString, QString> m_typed;    ///< by placeholder
    QHash<QString, SlideSize> m_sizes; ///< by the file of a deck
};

} // namespace attache
