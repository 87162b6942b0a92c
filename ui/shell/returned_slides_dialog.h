#pragma once

#include "core/deck/returned_deck.h"

#include <QDialog>

#include <any>
#include <optional>

class QStackedWidget;

namespace attache {

class Button;
class Desk;
class ReturnedSlidesModel;
class SlideDifference;
class TableView;
class TextLabel;

/// The slides of a presentation that came back: replaces the outdated ones in a copy of it, or in
/// the file itself, and makes the edited ones a new version of their deck. What differs is shown
/// before anything is done. Not modal; what changes the library is one undo step.
class ReturnedSlidesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p desk outlives the dialog.
    ReturnedSlidesDialog(Desk &desk, const QString &path, QWidget *parent = nullptr);

    /// Reads the file in the background.
    void read();
    void showDeck(const ReturnedDeck &deck);

    /// Asks where to, and writes the presentation with the outdated slides of the selection as they
    /// are now.
    void replace();
    /// Makes the edited slides of the selection a new version.
    void adopt();

    TableView *table() const { return m_table; }
    SlideDifference *difference() const { return m_difference; }
    Button *replaceButton() const { return m_replace; }
    Button *adoptButton() const { return m_adopt; }

Q_SIGNALS:
    /// The file was read, or it is said why not.
    void wasRead();
    /// Something is over, whatever came of it.
    void finished();
    /// Slides became new versions, whose pictures are still to be drawn.
    void adopted(const QList<attache::Id<attache::Deck>> &decks, const QString &mergeKey);

private:
    void layOut();
    void connectParts();
    void selectWhatCanBeDone();
    void showDifference();
    void showChoice();
    void setBusy(bool busy);
    /// The slides of the selection about which something can be done.
    std::vector<int> chosen(bool (*can)(const RecognisedSlide &)) const;
    void write(const ReturnOrder &order, const QString &out);
    void tellWritten(const Result<std::any> &done, const ReturnOrder &order, const QString &out);
    void tellAdopted(const Result<std::any> &done);

    Desk &m_desk;
    const QString m_path;
    std::optional<ReturnedDeck> m_deck;
    bool m_isBusy = false;
    TextLabel *m_summary;
    QStackedWidget *m_stack; ///< the table, or what stands there instead
    ReturnedSlidesModel *m_model;
    TableView *m_table;
    SlideDifference *m_difference;
    TextLabel *m_hint; ///< what the buttons will do
    Button *m_cancel;
    Button *m_close;
    Button *m_replace;
    Button *m_adopt;
};

} // namespace attache
